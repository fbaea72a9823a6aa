import { join } from 'node:path';
import { CityProcess, seededRandom, temporaryFolder, type CityOptions, type TemporaryFolder } from '@heming/testing';
import { eventFaults, readLog } from './event-faults.js';
import { registerFaults } from './register-faults.js';
import { send } from './rest-call.js';
import { canMount, SmallDisk } from './small-disk.js';
import { UnitImport } from './unit-import.js';
import { runs, wherePossible } from './where-possible.js';
import { WriteBook } from './write-book.js';
import { WriteLoad } from './write-load.js';

/** Largest file of a limited process, in units of 1,024 bytes. */
const FILE_LIMIT = 3_072;
/** The flush of the data file that fails, and all after it. */
const FAILING_FLUSH = 250;

const seed = Number(process.env['FAULTS_SEED'] ?? Date.now() % 2 ** 31);

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await CityProcess.killAll();
  folder.remove();
});

/** Nothing beside what the writers know of belongs in the register. */
const nothingElse = (): boolean => false;

const READ_ONLY = {
  status: 503,
  reason: 'STORE_READ_ONLY',
  detail: expect.stringContaining('存储暂时只读'),
  detailEn: expect.stringContaining('The store is read-only for now'),
};

/** What a city without room does: it says so to every writer, in his language, and goes on reading. */
async function requireReadOnly(city: CityProcess, book: WriteBook): Promise<void> {
  for (const request of [
    { path: '/v1/imports', body: { kind: 'UNITS', fileName: 'x.csv', division: 'divisions/211103' } },
    { path: '/v1/quarters', body: { code: 'PJ-211103016-0001', title: '晚园', division: 'divisions/211103016005' }, key: 'late' },
    { path: '/v1/operations/clock:advance', body: { days: 1 }, token: 'dev-operator' },
  ]) {
    const refusal = await send(city.url, { method: 'POST', ...request });
    expect(refusal).toMatchObject({ status: 503, contentType: 'application/problem+json; charset=utf-8', json: READ_ONLY });
    const english = await send(city.url, { method: 'POST', ...request, headers: { 'accept-language': 'en' } });
    expect(english.json['detail']).toBe(english.json['detailEn']);
  }
  expect(await registerFaults(city.url, book, [...book.written.keys()].slice(-100), nothingElse)).toEqual([]);
  expect((await send(city.url, { path: '/healthz' })).status).toBe(200);
  const readiness = await send(city.url, { path: '/readyz' });
  expect(readiness).toMatchObject({ status: 503, json: { reasons: expect.arrayContaining(['the store of registry takes no writes']) } });
}

/** Once there is room, what was acknowledged is there, what was refused can be repeated, and work goes on where it stood. */
async function requireHealed(options: CityOptions, load: WriteLoad, book: WriteBook, seenAt = options.data): Promise<void> {
  const city = await CityProcess.start(options);
  expect((await send(city.url, { path: '/readyz' })).status).toBe(200);
  expect(await registerFaults(city.url, book, [...book.written.keys()].slice(-100), nothingElse)).toEqual([]);
  await load.repeatDoubtful(city.url);
  expect(await registerFaults(city.url, book, [...book.written.keys()].slice(-100), nothingElse)).toEqual([]);
  const units = new UnitImport(1);
  expect(await units.advance(city.url)).toBe(true);
  expect(await units.unitFaults(city.url)).toEqual([]);
  expect(await city.stop()).toMatchObject({ code: 0, stderr: '' });
  expect(eventFaults(await readLog(seenAt), book)).toEqual([]);
}

/** Writes until the city refuses, and looks how it takes it. `strike` comes after so many acknowledgements. */
async function suffer(city: CityProcess, load: WriteLoad, book: WriteBook, strike: () => void = () => undefined): Promise<void> {
  let writes = 100;
  load.onAcknowledged = () => --writes === 0 && strike();
  const refusals = await load.run(city.url);
  expect(refusals.length).toBeGreaterThan(0);
  for (const refusal of refusals) expect(refusal).toMatchObject(READ_ONLY);
  expect(book.written.size).toBeGreaterThan(50);
  await requireReadOnly(city, book);
  expect(await city.stop()).toMatchObject({ code: 0 });
}

function newLoad(): { readonly load: WriteLoad; readonly book: WriteBook } {
  const book = new WriteBook();
  return { load: new WriteLoad(book, seededRandom(seed)), book };
}

wherePossible(runs('bash', '-c', 'ulimit -f 1024'), 'shell that limits the size of files')(
  `when its data file may not grow, a city reads on and refuses to write, until it may again (FAULTS_SEED=${seed})`,
  async () => {
    const { load, book } = newLoad();
    const under = ['bash', '-c', `ulimit -f ${FILE_LIMIT} && exec "$0" "$@"`];
    await suffer(await CityProcess.start({ data: folder.path, under }), load, book);
    await requireHealed({ data: folder.path }, load, book);
  },
  120_000,
);

wherePossible(canMount(), 'right to mount a disk of its own')(
  `when the disk is full, log and all, a city reads on and refuses to write, until there is room (FAULTS_SEED=${seed})`,
  async () => {
    const { load, book } = newLoad();
    const disk = await SmallDisk.mount(folder.path);
    const options = { data: join(folder.path, 'data'), under: disk.under };
    try {
      await suffer(await CityProcess.start(options), load, book, () => disk.fill());
      disk.free();
      await requireHealed(options, load, book, join(disk.seenAt, 'data'));
    } finally {
      await CityProcess.killAll();
      await disk.remove();
    }
  },
  120_000,
);

const strace = ['strace', '-D', '-f', '-qq', '--seccomp-bpf', '-o', '/dev/null', '-e', 'trace=fdatasync'];
wherePossible(runs(...(strace as [string, ...string[]]), 'true'), 'strace, or no right to trace')(
  `when the disk fails to flush, a city reads on and refuses to write, until it is started on a sound disk (FAULTS_SEED=${seed})`,
  async () => {
    const { load, book } = newLoad();
    const under = [...strace, '-e', `inject=fdatasync:error=EIO:when=${FAILING_FLUSH}+`];
    await suffer(await CityProcess.start({ data: folder.path, under }), load, book);
    await requireHealed({ data: folder.path }, load, book);
  },
  120_000,
);

wherePossible(runs('test', '-c', '/dev/full'), 'device that is always full')(
  'a log that cannot be written keeps a city neither from working nor from stopping',
  async () => {
    const { load, book } = newLoad();
    const city = await CityProcess.start({ data: folder.path, settings: { HEMING_LOG_FILE: '/dev/full', HEMING_LOG_LEVEL: 'debug' } });
    let writes = 50;
    load.onAcknowledged = () => --writes === 0 && city.signal('SIGTERM');
    await load.run(city.url);
    expect(await city.ended).toMatchObject({ code: 0, stderr: '' });
    await requireHealed({ data: folder.path }, load, book);
  },
  120_000,
);
