import { setTimeout as elapsed } from 'node:timers/promises';
import type { EventRecord } from '@heming/kit';
import { CityProcess, seededRandom, temporaryFolder } from '@heming/testing';
import { eventFaults, messageOf, readLog, withoutRepetitions } from './event-faults.js';
import { registerFaults } from './register-faults.js';
import { json, send } from './rest-call.js';
import { ACCEPTED_ROWS, UnitImport } from './unit-import.js';
import { WriteBook } from './write-book.js';
import { WriteLoad } from './write-load.js';

const ROUNDS = 50;
/** At most so many acknowledgements, and then so many milliseconds, before the process is killed. */
const LIFE = { writes: 150, ms: 30 };
/** One life in so many ends while it is still starting. */
const STILLBORN = 5;
/** Names that are read and searched for one by one after a round. */
const LOOKED_AT = 12;

const seed = Number(process.env['FAULTS_SEED'] ?? Date.now() % 2 ** 31);
const random = seededRandom(seed);
const upTo = (most: number): number => Math.floor(random.next() * (most + 1));

const folder = temporaryFolder();
afterAll(async () => {
  await CityProcess.killAll();
  folder.remove();
});

/** What the rounds leave behind for each other. */
const book = new WriteBook();
const load = new WriteLoad(book, random);
const imports = [new UnitImport(1)];
/** From the start of each process to its first answer with data, in milliseconds; `npm run bench -- --path cold-start` judges them. */
const restartMs: number[] = [];

/** Whether a resource belongs to an import. */
const ofImport = (name: string): boolean => imports.some(({ quarter }) => quarter === name);

/** The import under way; when it is done, the next one. */
async function importing(url: string): Promise<void> {
  for (;;) {
    const present = imports.at(-1) as UnitImport;
    if (!(await present.advance(url))) return;
    imports.push(new UnitImport(imports.length + 1));
  }
}

async function restarted(): Promise<CityProcess> {
  const city = await CityProcess.start({ data: folder.path });
  expect((await send(city.url, { path: '/v1/quarters?pageSize=1' })).status).toBe(200);
  restartMs.push(performance.now() - city.startedAt);
  return city;
}

/** Lets a city live for so many writes, and a little longer, under load. */
async function liveAndDie(city: CityProcess): Promise<void> {
  let writes = 1 + upTo(LIFE.writes);
  const enough = new Promise<void>((resolve) => {
    load.onAcknowledged = () => --writes <= 0 && resolve();
  });
  const loads = Promise.all([load.run(city.url), importing(city.url)]);
  await Promise.race([enough, loads]);
  // The moment of death, not a wait for something.
  await elapsed(upTo(LIFE.ms));
  await city.kill();
  const [refusals] = await loads;
  expect(refusals).toEqual([]);
}

/** Starts a city and ends it at a random moment of its start. */
async function stillborn(): Promise<void> {
  const city = CityProcess.launch({ data: folder.path });
  await Promise.race([elapsed(upTo(1_500)), city.ended]);
  await city.kill();
  expect(city.complaints).toBe('');
}

/** What a round wrote last, and names drawn from all that was ever written. */
function drawn(): readonly string[] {
  const names = [...book.written.keys()];
  const anywhere = Array.from({ length: Math.min(LOOKED_AT / 2, names.length) }, () => names[upTo(names.length - 1)] ?? '');
  return [...new Set([...names.slice(-LOOKED_AT / 2), ...anywhere])];
}

/** The steps of an import add up, and its end is announced once. */
function requireImportAnnounced(name: string, events: readonly EventRecord[]): void {
  const ofThis = withoutRepetitions(events)
    .map((event) => ({ type: event.type, message: messageOf(event) }))
    .filter(({ message }) => message['import'] === name);
  const steps = ofThis.filter(({ type }) => type.endsWith('.ImportAdvanced'));
  expect(steps.reduce((sum, { message }) => sum + Number(message['registeredCount']), 0)).toBe(ACCEPTED_ROWS);
  const ends = ofThis.filter(({ type }) => type.endsWith('.ImportEnded'));
  expect(ends).toMatchObject([{ message: { state: 'COMMITTED', committedCount: ACCEPTED_ROWS } }]);
}

test(`killed ${ROUNDS} times amid its work, a city has lost, torn and doubled nothing (FAULTS_SEED=${seed})`, async () => {
  for (let round = 1; round <= ROUNDS; round++) {
    const city = await restarted();
    await load.repeatDoubtful(city.url);
    expect(await registerFaults(city.url, book, drawn(), ofImport)).toEqual([]);
    await liveAndDie(city);
    if (upTo(STILLBORN - 1) === 0) await stillborn();
  }
  const city = await restarted();
  await load.repeatDoubtful(city.url);

  // Repeated as a whole, the latest writes have no second effect: the books of resources and events stay as they are.
  for (const { request } of book.latest.slice(-200)) await json(city.url, request);
  expect(await (imports.at(-1) as UnitImport).advance(city.url)).toBe(true);
  expect(await registerFaults(city.url, book, [...book.written.keys()].slice(-500), ofImport)).toEqual([]);
  for (const done of imports) expect(await done.unitFaults(city.url)).toEqual([]);
  expect(await json(city.url, { path: '/v1/operations/parkedEvents?group=registry', token: 'dev-operator' })).toEqual({ parkedEvents: [] });
  expect(await city.stop()).toMatchObject({ code: 0, stderr: '' });

  const events = await readLog(folder.path);
  expect(eventFaults(events, book)).toEqual([]);
  for (const { name } of imports) requireImportAnnounced(name, events);
  process.stdout.write(
    `${ROUNDS} kills: ${book.written.size} resources, ${events.length} events, ${imports.length} imports of ${ACCEPTED_ROWS} units; ` +
      `restart in ${Math.round(Math.min(...restartMs))} to ${Math.round(Math.max(...restartMs))} ms\n`,
  );
}, 600_000);
