import { openEngines } from '@heming/embedded';
import { collectionsOf, readSettings, type DocumentCollection, type Entity, type Stored } from '@heming/kit';
import { registry } from '@heming/registry';
import { temporaryFolder, type TemporaryFolder } from '@heming/testing';
import pino from 'pino';
import { startCity } from './city.js';
import { explain } from './explain.js';

const MARK = 'storeFormats/present';

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const start = async (): Promise<string> => {
  const settings = readSettings({ HEMING_DATA: folder.path, HEMING_PORT: '0', HEMING_LOG_LEVEL: 'silent' });
  try {
    await (await startCity(settings, pino({ level: 'silent' }))).stop();
    return 'started';
  } catch (error) {
    return explain(error);
  }
};

/** Changes what the register keeps, as another build would have left it. */
async function asLeft(collection: string, change: (documents: DocumentCollection<Entity>) => Promise<unknown>): Promise<void> {
  const engines = await openEngines({ data: folder.path });
  const store = await engines.openStore('registry');
  const declared = collectionsOf(registry as never, true).find(({ name }) => name === collection)!;
  await change((await store.collection(declared)) as unknown as DocumentCollection<Entity>);
  await engines.close();
}
const marked = (format: number) => (documents: DocumentCollection<Entity>) => {
  const state = { name: MARK, division: '', format };
  const stored: Stored<Entity> = { state, revision: 1, version: 1, causes: [], outbox: { seq: 0, events: [] } };
  return documents.insert([stored]);
};
const unmarked = async (documents: DocumentCollection<Entity>): Promise<boolean> => documents.remove(MARK, 1);

test('data of this build are opened again, and so is an empty folder', async () => {
  expect([await start(), await start()]).toEqual(['started', 'started']);
});

test('data that do not say in which format they are, are refused with one line that says the way out, and stay as they are', async () => {
  expect(await start()).toBe('started');
  await asLeft('storeFormats', unmarked);
  const refused = await start();
  expect(refused).toMatch(/^数据由较早版本写入，.*--fresh.* The data were written by an older version, .*--fresh/);
  expect(refused.split('\n')).toHaveLength(1);
  expect(await start()).toBe(refused);
  await asLeft('storeFormats', marked(1));
  expect(await start()).toBe('started');
});

test('data of a later format are refused, too', async () => {
  await asLeft('storeFormats', marked(2));
  expect(await start()).toMatch(/^数据由较新版本写入，.*registry: 2 → 1/);
});
