import { setTimeout as elapsed } from 'node:timers/promises';
import { CityProcess, seededRandom, temporaryFolder } from '@heming/testing';
import { ANNOUNCED, CaseLoad } from './case-load.js';
import { messageOf, orderFaults, readLog, withoutRepetitions } from './event-faults.js';

const ROUNDS = 10;
/** At most so many acknowledgements, and then so many milliseconds, before the process is killed. */
const LIFE = { steps: 60, ms: 30 };
/** How many of the latest cases are read one by one after a round. */
const LOOKED_AT = 20;

const seed = Number(process.env['FAULTS_SEED'] ?? Date.now() % 2 ** 31);
const random = seededRandom(seed);
const upTo = (most: number): number => Math.floor(random.next() * (most + 1));

const folder = temporaryFolder();
const load = new CaseLoad();
afterAll(async () => {
  await CityProcess.killAll();
  folder.remove();
});

/** Lets a city live for so many steps, and a little longer. */
async function liveAndDie(city: CityProcess): Promise<void> {
  let steps = 1 + upTo(LIFE.steps);
  const enough = new Promise<void>((resolve) => {
    load.onAcknowledged = () => --steps <= 0 && resolve();
  });
  const work = load.run(city.url);
  await Promise.race([enough, work]);
  // The moment of death, not a wait for something.
  await elapsed(upTo(LIFE.ms));
  await city.kill();
  expect(await work).toEqual([]);
}

test(`killed ${ROUNDS} times while cases are reported, dispatched and answered, a city has lost none and numbered none twice (FAULTS_SEED=${seed})`, async () => {
  for (let round = 1; round <= ROUNDS; round++) {
    const city = await CityProcess.start({ data: folder.path });
    await load.prepare(city.url);
    expect(await load.faults(city.url, load.acknowledged.slice(-LOOKED_AT))).toEqual([]);
    await liveAndDie(city);
  }
  const city = await CityProcess.start({ data: folder.path });
  await load.finish(city.url);
  expect(await load.faults(city.url, load.acknowledged)).toEqual([]);
  const kept = await load.kept(city.url);
  const names = load.acknowledged.map(({ name }) => name).sort();
  expect(kept.map(({ name }) => String(name)).sort()).toEqual(names);
  expect(new Set(kept.map(({ number }) => number)).size).toBe(kept.length);
  expect(await city.stop()).toMatchObject({ code: 0, stderr: '' });

  const events = await readLog(folder.path, 'heming.complaints.v1');
  expect(orderFaults(events.map(({ id }) => id))).toEqual([]);
  const heard = withoutRepetitions(events).map((event) => ({ type: event.type, name: messageOf(event)['case'] }));
  const announced = (name: string): readonly string[] => heard.filter((one) => one.name === name).map(({ type }) => type);
  expect(names.map((name) => [name, announced(name)])).toEqual(names.map((name) => [name, ANNOUNCED]));
  process.stdout.write(`${ROUNDS} kills: ${kept.length} cases, ${events.length} events\n`);
}, 600_000);
