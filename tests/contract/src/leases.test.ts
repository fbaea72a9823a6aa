import { RegistryService } from '@heming/contracts/registry/v1';
import { openEngines } from '@heming/embedded';
import { LocalChannel, NO_METRICS, platformOf, startService, type DocumentStore, type Runtime } from '@heming/kit';
import { eventually, temporaryFolder, type TemporaryFolder } from '@heming/testing';
import pino from 'pino';

/** A service that does nothing but sweep. */
const sweeper = (swept: () => void) => ({
  name: 'registry',
  contract: RegistryService,
  collections: [],
  deps: () => ({}),
  useCases: {} as never,
  reactions: {},
  schedules: [{ name: 'sweep', everyMs: 1, run: () => Promise.resolve(swept()) }],
});

/** A platform whose stores other processes can hold at the same time. */
async function sharedPlatform(folder: TemporaryFolder) {
  const engines = await openEngines({ data: folder.path });
  const store = await engines.openStore('registry');
  const shared: DocumentStore = {
    writable: true,
    exclusive: false,
    collection: (declaration) => store.collection(declaration),
    close: () => Promise.resolve(),
  };
  const around = { logger: pino({ level: 'silent' }), metrics: NO_METRICS, channelTo: () => new LocalChannel(() => undefined) };
  const platform = platformOf('demo', { ...engines, openStore: () => Promise.resolve(shared) }, around);
  return { platform, close: () => engines.close() };
}

let folder: TemporaryFolder;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

test('of two processes on one store one sweeps, and the other takes over when it stops', async () => {
  const { platform, close } = await sharedPlatform(folder);
  const sweeps = { first: 0, second: 0 };
  const start = (process: 'first' | 'second'): Promise<Runtime> =>
    startService(
      sweeper(() => void sweeps[process]++),
      platform,
    );

  const first = await start('first');
  await eventually('the first process sweeps', () => sweeps.first > 0);
  const second = await start('second');
  const before = sweeps.first;
  await eventually('the first process goes on', () => sweeps.first > before + 20);
  expect(sweeps.second).toBe(0);

  await first.stop();
  await eventually('the second process sweeps', () => sweeps.second > 0);
  await second.stop();
  await close();
});

test('processes that start at once seed one after the other', async () => {
  const { platform, close } = await sharedPlatform(folder);
  let [underWay, most, seeds] = [0, 0, 0];
  const seeding = {
    ...sweeper(() => undefined),
    async seed() {
      most = Math.max(most, ++underWay);
      for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
      underWay--;
      seeds++;
    },
  };
  const started = await Promise.all([1, 2, 3].map(() => startService(seeding, platform)));
  expect({ most, seeds }).toEqual({ most: 1, seeds: 3 });
  for (const runtime of started) await runtime.stop();
  await close();
});
