import { loadContract, ROLES } from '@heming/contracts';
import type { Export, Import, RegistryService } from '@heming/contracts/registry/v1';
import { openEngines } from '@heming/embedded';
import {
  clientOf,
  endpointOf,
  LocalChannel,
  NO_METRICS,
  NO_TRACES,
  ownCall,
  sealedDeclaration,
  startService,
  StoreReadOnly,
  systemIds,
  systemRandom,
  type Client,
  type Clock,
  type DocumentStore,
  type Platform,
  type Principal,
} from '@heming/kit';
import { alteredStore, eventually, temporaryFolder, type TemporaryFolder, TEST_DATA_KEY } from '@heming/testing';
import pino from 'pino';
import { registry } from './service.js';
import { importContent } from './store/import-content.js';
import { tablePieces } from './store/table-pieces.js';

const COUNTY: Principal = { subject: 'u-county', grants: [{ role: 'COUNTY', division: '211103' }] };
const ROWS = 700;
const WRONG_LINES = [2, 501, 502, 701];

/** What happens around each write of a collection: it may throw before the write, or after it was made. */
interface Fate {
  before(collection: string): Promise<void>;
  after(collection: string): Promise<void>;
}

const UNTOUCHED: Fate = { before: () => Promise.resolve(), after: () => Promise.resolve() };

/** What an import or an export writes. */
const IMPORTING = ['units', 'persons', 'imports', 'import-content', 'import-rejections', 'table-pieces'];
const EXPORTING = ['exports', 'table-pieces'];

/** Lets so many writes of these collections through; from then on every write of them fails, as if the process had died there. */
function death(survived: number, made: 'before' | 'after', collections = IMPORTING): Fate & { readonly died: boolean } {
  let writes = 0;
  const strike = (moment: 'before' | 'after') => (collection: string) => {
    if (!collections.includes(collection)) return Promise.resolve();
    if (moment === 'before') writes += 1;
    const dead = writes > survived + 1 || (writes === survived + 1 && moment === made);
    return dead ? Promise.reject(new StoreReadOnly('the process is gone')) : Promise.resolve();
  };
  return {
    before: strike('before'),
    after: strike('after'),
    get died() {
      return writes > survived;
    },
  };
}

function fated(store: DocumentStore, fate: () => Fate): DocumentStore {
  const living = alteredStore(store, (documents, collection) => {
    const around = async <R>(write: () => Promise<R>): Promise<R> => {
      const present = fate();
      await present.before(collection);
      const outcome = await write();
      await present.after(collection);
      return outcome;
    };
    return {
      insert: (added) => around(() => documents.insert(added)),
      replace: (next, revision) => around(() => documents.replace(next, revision)),
      remove: (name, revision) => around(() => documents.remove(name, revision)),
    };
  });
  return { ...living, writable: true, close: () => Promise.resolve() };
}

/** One life of the service on a store that outlives it. */
interface Life {
  readonly county: Client<RegistryService>;
  fate: Fate;
  end(): Promise<void>;
}

let folder: TemporaryFolder;
let engines: Awaited<ReturnType<typeof openEngines>>;
let store: DocumentStore;

beforeAll(async () => {
  folder = temporaryFolder();
  engines = await openEngines({ data: folder.path });
  store = await engines.openStore('registry');
});
afterAll(async () => {
  await engines.close();
  folder.remove();
});

/** @param laterMs how much later the clock stands than it does */
async function begin(laterMs = 0): Promise<Life> {
  const clock: Clock = { now: () => new Date(Date.now() + laterMs) };
  const life: { fate: Fate } = { fate: UNTOUCHED };
  const platform: Platform = {
    contract: loadContract(),
    roles: ROLES,
    environment: { clock, ids: systemIds(clock), random: systemRandom },
    log: engines.log,
    logger: pino({ level: 'silent' }),
    metrics: NO_METRICS,
    traces: NO_TRACES,
    dataKey: TEST_DATA_KEY,
    openStore: () => Promise.resolve(fated(store, () => life.fate)),
    channelTo: (service) => {
      throw new RangeError(`the test gives no channel to ${service}`);
    },
  };
  const runtime = await startService(registry, platform);
  const channel = new LocalChannel(() => endpointOf(runtime));
  const county = clientOf<RegistryService>(platform.contract, channel, registry.contract, {
    ...ownCall(platform, 'registry', 'test'),
    principal: COUNTY,
  });
  return Object.assign(life, { county, end: () => runtime.stop() });
}

/** A quarter with a building of its own, and a table of its units with four wrong rows. */
async function prepared(
  { county }: Life,
  sequence: number,
): Promise<{ readonly name: string; readonly table: Buffer; readonly parent: string }> {
  const code = `PJ-211103016-${String(sequence).padStart(4, '0')}`;
  await county.CreateQuarter({ quarter: { code, title: '鹤鸣花园', division: 'divisions/211103016005' } });
  await county.CreateBuilding({ parent: `quarters/${code}`, building: { number: '001', use: 'RESIDENTIAL' } });
  const rows = Array.from({ length: ROWS }, (_, at) => `${code},1,1,${at + 1},${WRONG_LINES.includes(at + 2) ? 'x' : '1'},住宅,95.25`);
  const { name } = await county.CreateImport({ kind: 'UNITS', fileName: '房屋.csv', division: 'divisions/211103' });
  return {
    name,
    table: Buffer.from(['小区编号,幢号,单元,室号,楼层,用途,登记面积', ...rows, ''].join('\n')),
    parent: `quarters/${code}/buildings/-`,
  };
}

async function upload({ county }: Life, name: string, table: Buffer): Promise<void> {
  await county.UploadImportContent(
    (async function* () {
      for (let from = 0; from < table.length; from += 40_000) yield { name, content: table.subarray(from, from + 40_000) };
    })(),
  );
}

async function settled({ county }: Life, name: string, state: Import['state']): Promise<Import> {
  let seen = await county.GetImport({ name });
  await eventually(`the import is ${state}`, async () => (seen = await county.GetImport({ name })).state === state);
  return seen;
}

/** Number of units below a parent. */
async function unitCount({ county }: Life, parent: string): Promise<number> {
  let count = 0;
  let pageToken = '';
  do {
    const page = await county.ListUnits({ parent, pageSize: 200, pageToken });
    count += page.units.length;
    pageToken = page.nextPageToken;
  } while (pageToken !== '');
  return count;
}

test.each([0, 1, 2, 3, 4, 5, 6].flatMap((survived) => [[survived, 'before'] as const, [survived, 'after'] as const]))(
  'an import interrupted after %i writes, %s the next is made, goes on where it stopped, in the dry run and when registering',
  async (survived, made) => {
    const first = await begin();
    const { name, table, parent } = await prepared(first, 1 + survived * 2 + (made === 'after' ? 1 : 0));
    const inCheck = death(survived + 2, made);
    first.fate = inCheck;
    await upload(first, name, table);
    await eventually('the dry run is interrupted', () => inCheck.died);
    await first.end();

    const second = await begin();
    expect(await settled(second, name, 'CHECKED')).toMatchObject({ rowCount: ROWS, acceptedCount: ROWS - 4, rejectedCount: 4 });
    const { rejections } = await second.county.ListImportRejections({ parent: name });
    expect(rejections.map(({ line }) => line)).toEqual(WRONG_LINES);
    const inCommit = death(survived + 1, made);
    second.fate = inCommit;
    await second.county.CommitImport({ name });
    await eventually('the registering is interrupted', () => inCommit.died);
    await second.end();

    const third = await begin();
    expect(await settled(third, name, 'COMMITTED')).toMatchObject({
      doneCount: ROWS,
      acceptedCount: ROWS - 4,
      rejectedCount: 4,
      committedCount: ROWS - 4,
    });
    expect(await unitCount(third, parent)).toBe(ROWS - 4);
    await third.end();
  },
);

test.each(['before', 'after'] as const)(
  'persons registered by an interrupted step, %s it is made, are recognised: nobody stands there twice',
  async (made) => {
    const first = await begin();
    const passports = Array.from({ length: ROWS }, (_, at) => `护照,${made === 'after' ? 'E' : 'F'}${10_000 + at},某${at},,,211103016005`);
    const table = Buffer.from(['证件类型,证件号码,姓名,联系电话,出生年份,所属社区代码', ...passports, ''].join('\n'));
    const { name } = await first.county.CreateImport({ kind: 'PERSONS', fileName: '业主.csv', division: 'divisions/211103' });
    await upload(first, name, table);
    await settled(first, name, 'CHECKED');
    const inCommit = death(1, made);
    first.fate = inCommit;
    await first.county.CommitImport({ name });
    await eventually('the registering is interrupted', () => inCommit.died);
    await first.end();

    const second = await begin();
    expect(await settled(second, name, 'COMMITTED')).toMatchObject({ committedCount: ROWS, rejectedCount: 0 });
    await second.end();
  },
);

test('an import cancelled while it registers stops; what is registered stays and is counted', async () => {
  const life = await begin();
  const { name, table, parent } = await prepared(life, 100);
  await upload(life, name, table);
  await settled(life, name, 'CHECKED');
  let cancelled: Promise<Import> | undefined;
  life.fate = {
    ...UNTOUCHED,
    async before(collection) {
      if (collection === 'units') await (cancelled ??= life.county.CancelImport({ name }));
    },
  };
  await life.county.CommitImport({ name });
  await eventually('the rows of the step are counted', async () => (await life.county.GetImport({ name })).committedCount > 0);
  expect(await life.county.GetImport({ name })).toMatchObject({ state: 'CANCELLED', committedCount: 498 });
  expect(await unitCount(life, parent)).toBe(498);
  await life.end();
});

test('the content of an ended import is removed, that of a broken upload at once', async () => {
  const life = await begin();
  const { name, table } = await prepared(life, 101);
  const broken = life.county.UploadImportContent(
    (async function* () {
      for (let at = 0; at < 20; at += 1) yield { name, content: Buffer.alloc(40_000, 'x') };
      throw new Error('the line is dead');
    })(),
  );
  await expect(broken).rejects.toThrow();
  const content = await store.collection(sealedDeclaration(importContent));
  const pieces = (): Promise<number> => content.count({ name: { prefix: `${name}/` } });
  await eventually('the pieces of the broken upload are gone', async () => (await pieces()) === 0);
  await upload(life, name, table);
  await settled(life, name, 'CHECKED');
  expect(await pieces()).toBe(2);
  await life.county.CancelImport({ name });
  await eventually('the content is gone', async () => (await pieces()) === 0);
  await life.end();
});

test('rows kept for mending are removed when their time is over', async () => {
  const life = await begin();
  const { name, table } = await prepared(life, 102);
  await upload(life, name, table);
  await settled(life, name, 'CHECKED');
  await life.county.CommitImport({ name });
  await settled(life, name, 'COMMITTED');
  await life.end();
  const kept = await store.collection(sealedDeclaration(tablePieces));
  const pieces = (): Promise<number> => kept.count({ name: { prefix: `${name}/` } });

  const nearlyAWeekLater = await begin(7 * 86_400_000 - 60_000);
  await prepared(nearlyAWeekLater, 103);
  await nearlyAWeekLater.end();
  expect(await pieces()).toBe(2);
  const aWeekLater = await begin(7 * 86_400_000);
  await eventually('the rows are gone', async () => (await pieces()) === 0);
  await aWeekLater.end();
});

test.each([0, 1, 2, 3, 4].flatMap((survived) => [[survived, 'before'] as const, [survived, 'after'] as const]))(
  'an export interrupted after %i writes, %s the next is made, goes on where it stopped: every unit stands in it once',
  async (survived, made) => {
    const first = await begin();
    const { name, table, parent } = await prepared(first, 200 + survived * 2 + (made === 'after' ? 1 : 0));
    await upload(first, name, table);
    await settled(first, name, 'CHECKED');
    await first.county.CommitImport({ name });
    await settled(first, name, 'COMMITTED');
    const kept = await store.collection(sealedDeclaration(tablePieces));
    await eventually('the preview is cleared away', async () => (await kept.count({ name: `${name}/preview` })) === 0);
    const inExport = death(survived + 1, made, EXPORTING);
    first.fate = inExport;
    const quarter = parent.slice(0, parent.indexOf('/buildings'));
    // The sweep may die of the same blow before the caller has his answer.
    await first.county.CreateExport({ kind: 'UNITS', format: 'CSV', quarter }).catch(() => undefined);
    await eventually('the export is interrupted', () => inExport.died);
    await first.end();

    const second = await begin();
    const found = async (): Promise<Export | undefined> =>
      (await second.county.ListExports({ pageSize: 200 })).exports.find((one) => one.quarter === quarter);
    await eventually('the export is ready', async () => (await found())?.state === 'READY');
    const asked = (await found())!;
    const pieces: Uint8Array[] = [];
    for await (const { content } of second.county.DownloadExport({ name: asked.name })) pieces.push(content);
    const lines = Buffer.concat(pieces).toString().trim().split('\r\n').slice(1);
    expect([lines.length, new Set(lines).size]).toEqual([ROWS - 4, ROWS - 4]);
    await second.end();
  },
);
