import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { registry } from '@heming/registry';
import { announcementFaults, CityProcess, eventually, seededRandom, temporaryFolder } from '@heming/testing';
import { BackupProcess } from './backup-process.js';
import { eventFaults, readLog } from './event-faults.js';
import { registerFaults } from './register-faults.js';
import { json, send, type Json } from './rest-call.js';
import { WriteBook, type Write } from './write-book.js';
import { WriteLoad } from './write-load.js';

const TOPIC = 'heming.registry.v1';
/** Writes acknowledged before a backup begins, and behind its end. */
const BEFORE = 300;
const BEHIND = 100;
const WRITERS = 8;
/** Files of a backup that are there when it is killed; -1 while the data are being copied. */
const KILLED_AT = [-1, 0, 1, 5, 12, 20, 30];

/** What a look at a backup says in the end. */
const WHOLE = expect.stringContaining('can be restored') as string;

const seed = Number(process.env['FAULTS_SEED'] ?? Date.now() % 2 ** 31);
const folder = temporaryFolder();
const path = (name: string): string => join(folder.path, name);
const keys = path('keys');

/** A book that keeps every write, in the order of their acknowledgements. */
class Diary extends WriteBook {
  readonly all: Write[] = [];

  override acknowledge(write: Write): void {
    super.acknowledge(write);
    this.all.push(write);
  }
}

const diary = new Diary();
const load = new WriteLoad(diary, seededRandom(seed));
let city: CityProcess;
let refusals: Promise<readonly Json[]>;
/** Names of two persons. */
let persons: readonly string[];

const acknowledged = (count: number): Promise<void> =>
  eventually(`${count} writes are acknowledged`, () => diary.all.length >= count, 60_000);

async function registerPerson(fullName: string, idNumber: string): Promise<string> {
  const person = { idType: 'PASSPORT', idNumber, fullName, division: 'divisions/211103016005' };
  return String((await json(city.url, { method: 'POST', path: '/v1/persons', body: person }))['name']);
}

const revealed = (url: string, person: string): Promise<Json> =>
  json(url, { method: 'POST', path: `/v1/${person}:reveal`, body: {}, headers: { 'x-purpose': 'restoring' } });

/** A folder to restore into: empty but for the key of the data, which no backup has. */
function emptyFolder(name: string): string {
  mkdirSync(path(name));
  copyFileSync(join(path('data'), 'data.key'), join(path(name), 'data.key'));
  return path(name);
}

/** Sends the writes of the diary again, those of a resource in order. */
async function repeatAll(url: string): Promise<void> {
  const ofResources = new Map<string, Write[]>();
  for (const write of diary.all) ofResources.set(write.name, [...(ofResources.get(write.name) ?? []), write]);
  const waiting = [...ofResources.values()];
  const repeat = async (): Promise<void> => {
    for (let writes = waiting.pop(); writes !== undefined; writes = waiting.pop()) {
      for (const { request } of writes) await json(url, request);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, repeat));
}

beforeAll(async () => {
  expect(await BackupProcess.makeKeys(keys)).toMatchObject({ code: 0 });
  city = await CityProcess.start({ data: path('data') });
  persons = await Promise.all(['苇海', '鹤鸣'].map((fullName, i) => registerPerson(fullName, `E1234567${i}`)));
  refusals = load.run(city.url);
  await acknowledged(BEFORE);
}, 90_000);
afterAll(async () => {
  await CityProcess.killAll();
  folder.remove();
});

test(`a backup made amid a write load is of one moment; a city restored from it lacks what came later, and takes it again (FAULTS_SEED=${seed})`, async () => {
  const before = [...diary.all];
  expect(await BackupProcess.backup(path('data'), path('backup'), keys).ended).toMatchObject({ code: 0, stderr: '' });
  const during = diary.all.length - before.length;
  await acknowledged(diary.all.length + BEHIND);
  const data = emptyFolder('restored');
  expect(await BackupProcess.restore(path('backup'), data, keys).ended).toMatchObject({ code: 0, stderr: '' });
  expect(during).toBeGreaterThan(0);
  expect(await announcementFaults(data, registry as never, TOPIC)).toEqual([]);

  const restored = await CityProcess.start({ data });
  for (const { name } of before) expect([name, (await send(restored.url, { path: `/v1/${name}` })).status]).toEqual([name, 200]);
  await city.kill();
  expect(await refusals).toEqual([]);
  await repeatAll(restored.url);
  await load.repeatDoubtful(restored.url);
  expect(await registerFaults(restored.url, diary, [], () => false)).toEqual([]);
  expect(await restored.stop()).toMatchObject({ code: 0, stderr: '' });
  expect(eventFaults(await readLog(data), diary)).toEqual([]);
}, 240_000);

test('a backup that is killed leaves nothing that looks like one, and hinders neither the city nor the next backup', async () => {
  const again = await CityProcess.start({ data: path('data') });
  const to = path('killed');
  for (const files of KILLED_AT) {
    const backup = BackupProcess.backup(path('data'), to, keys);
    const filesThere = (): number => (existsSync(`${to}.partial`) ? readdirSync(`${to}.partial`).length : -1);
    const begun = (): boolean => existsSync(to) || (existsSync(join(path('data'), 'snapshot')) && filesThere() >= files);
    await eventually(`${files} files of the backup are there`, begun);
    const wasKilled = await backup.kill();
    expect([files, existsSync(to)]).toEqual([files, !wasKilled]);
    const left = wasKilled ? `${to}.partial` : to;
    const { stdout, stderr } = await BackupProcess.restore(left, path('none'), keys, '--check').ended;
    if (wasKilled) expect(stderr).toMatch(/is no backup|cannot read/);
    else expect(stdout).toEqual(WHOLE);
    rmSync(to, { recursive: true, force: true });
    expect((await send(again.url, { path: '/v1/quarters?pageSize=1' })).status).toBe(200);
  }
  expect(await BackupProcess.backup(path('data'), to, keys).ended).toMatchObject({ code: 0, stderr: '' });
  expect((await BackupProcess.restore(to, path('data'), keys, '--check').ended).stdout).toEqual(WHOLE);
  expect(readdirSync(path('data'))).not.toContain('snapshot');
  expect(await again.stop()).toMatchObject({ code: 0, stderr: '' });
}, 180_000);

test('on the rest of a restore that was killed no city starts; emptied, the place takes it again', async () => {
  const data = emptyFolder('half');
  const restoring = BackupProcess.restore(path('backup'), data, keys);
  await restoring.said('Writing documents');
  expect(await restoring.kill()).toBe(true);
  const refused = await CityProcess.launch({ data }).ended;
  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('the restore into this place did not end') });
  expect((await BackupProcess.restore(path('backup'), data, keys).ended).stderr).toContain('is not empty');
  rmSync(data, { recursive: true });
  emptyFolder('half');
  expect(await BackupProcess.restore(path('backup'), data, keys).ended).toMatchObject({ code: 0, stderr: '' });
}, 120_000);

test('who was erased behind the backup stays unreadable in the restored city, and is erased there again', async () => {
  const [erased = '', other = ''] = persons;
  writeFileSync(path('erased.txt'), `# erased since\n${erased}  # on request\n`);
  const data = emptyFolder('after-erasure');
  const { stdout } = await BackupProcess.restore(path('backup'), data, keys, '--erased', path('erased.txt')).ended;
  expect(stdout).toContain('persons whose data stay unreadable: 1');
  const restored = await CityProcess.start({ data });
  expect(await revealed(restored.url, erased)).toMatchObject({ fullName: '', idNumber: '', erased: false });
  expect(await revealed(restored.url, other)).toMatchObject({ fullName: '鹤鸣' });
  const byNumber = { method: 'POST', path: '/v1/persons:search', body: { idNumber: 'E12345670' } } as const;
  expect((await json(restored.url, byNumber))['persons']).toHaveLength(1);
  expect(await json(restored.url, { method: 'POST', path: `/v1/${erased}:erase`, body: { reason: '本人申请' } })).toMatchObject({
    erased: true,
  });
  expect((await json(restored.url, byNumber))['persons']).toEqual([]);
  expect(await restored.stop()).toMatchObject({ code: 0, stderr: '' });
}, 60_000);

test('a city does not start with another data key than that of its data', async () => {
  const other = Buffer.alloc(32, 9).toString('base64');
  const refused = await CityProcess.launch({ data: path('data'), settings: { HEMING_DATA_KEY: other } }).ended;
  expect(refused).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^数据密钥不是[^\n]*is not the one that personal data were sealed with\n$/),
  });
  const looked = await BackupProcess.restore(path('backup'), path('keyless'), keys, '--check').ended;
  expect(looked).toMatchObject({ code: 0, stdout: expect.stringMatching(/No data key was given[^]*can be restored/) });
  const key = await BackupProcess.restore(path('backup'), path('keyless'), keys).ended;
  expect(key).toMatchObject({ code: 1, stderr: expect.stringContaining('set HEMING_DATA_KEY') });
  expect(existsSync(path('keyless'))).toBe(false);
}, 60_000);
