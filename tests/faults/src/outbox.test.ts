import { loadContract } from '@heming/contracts';
import type { RegistryService } from '@heming/contracts/registry/v1';
import { openEngines } from '@heming/embedded';
import {
  operationsService,
  systemClock,
  systemIds,
  systemRandom,
  type Client,
  type Engines,
  type OutgoingEvent,
  type Principal,
} from '@heming/kit';
import { registry } from '@heming/registry';
import { eventually, seededRandom, tallies, tallyService, temporaryFolder, type Disturbance, type TemporaryFolder } from '@heming/testing';
import { orderFaults } from './event-faults.js';
import { MOMENTS, MortalService, type Fate, type Moment } from './mortal-service.js';

const COUNTY: Principal = { subject: 'u-county', grants: [{ role: 'COUNTY', division: '211103' }] };
const COLLEAGUE: Principal = { ...COUNTY, subject: 'u-colleague' };
const OPERATOR: Principal = { subject: 'u-operator', grants: [{ role: 'OPERATOR', division: '' }] };
const TOPIC = 'heming.registry.v1';
const DIVISION = 'divisions/211103016005';
const READERS = 'readers';
/** Tries before an event is parked; see the kit's consumers. */
const TRIES = 6;

const seed = Number(process.env['FAULTS_SEED'] ?? Date.now() % 2 ** 31);
const random = seededRandom(seed);
const below = (limit: number): number => Math.floor(random.next() * limit);

const PEACE: Disturbance = { before: () => undefined, after: () => undefined };

let folder: TemporaryFolder;
let engines: Engines;
beforeEach(async () => {
  folder = temporaryFolder();
  engines = await openEngines({ data: folder.path });
});
afterEach(async () => {
  await engines.close();
  folder.remove();
});

const code = (number: number): string => `PJ-211103016-${String(number).padStart(4, '0')}`;

/** How often each quarter was counted, by its code. */
async function counts(): Promise<ReadonlyMap<string, number>> {
  const store = await engines.openStore(READERS);
  const counted = new Map<string, number>();
  for await (const { state } of (await store.collection(tallies)).find({})) counted.set(state.name.slice('tallies/'.length), state.count);
  return counted;
}

/** Dies the n-th time that a moment comes. */
function deathAt(fatal: Moment, times: number): Fate {
  let left = times;
  return { dies: (moment) => moment === fatal && --left <= 0 };
}

describe.each(MOMENTS)('a process that dies %s', (moment) => {
  const LIVES = 8;
  const QUARTERS = 6;

  test(`loses no event, brings none out of order, and each has its effect once (FAULTS_SEED=${seed})`, async () => {
    const delivered: string[] = [];
    const readers = await MortalService.begin(tallyService(READERS, { ...PEACE, before: (id) => void delivered.push(id) }), engines);
    const changes = new Map(Array.from({ length: QUARTERS }, (_, at) => [at + 1, 0]));
    for (let life = 0; life <= LIVES; life++) {
      const last = life === LIVES;
      const emitter = await MortalService.begin(registry, engines, last ? undefined : deathAt(moment, 1 + below(5)));
      const county = emitter.as(COUNTY);
      do {
        const answers = [...changes].map(async ([number, made]) => {
          if (await answered(writeOnce(county, number, made), emitter)) changes.set(number, made + 1);
        });
        await Promise.all(answers);
      } while (!last && !emitter.dead);
      await emitter.end();
      expect(emitter.dead).toBe(!last);
    }
    await eventually('all is heard', async () => (await readers.caughtUp(READERS)) && orderFaults(delivered).length === 0);
    await readers.end();

    expect(new Set(delivered).size).toBe([...changes.values()].reduce((sum, made) => sum + made, 0));
    expect(await counts()).toEqual(new Map([...changes].map(([number, made]) => [code(number), made])));
    // Behind the log, a death makes the next life publish again.
    if (moment !== 'between state and log') expect(delivered.length).toBeGreaterThan(new Set(delivered).size);
  }, 60_000);

  /** Registers a quarter, later changes it: one event each. A request that was not answered is repeated with its id in the next life. */
  function writeOnce(county: Client<RegistryService>, number: number, made: number): Promise<unknown> {
    const requestId = `write-${number}-${made}`;
    const quarter = { code: code(number), title: `花园${number}`, division: DIVISION };
    const changed = { name: `quarters/${code(number)}`, ...quarter, address: `创新街${made}号` };
    if (made === 0) return county.CreateQuarter({ quarter, requestId });
    return county.UpdateQuarter({ quarter: changed, updateMask: ['address'], requestId });
  }

  /** Whether a request was answered; only the dead may fail to. */
  function answered(request: Promise<unknown>, by: MortalService<RegistryService>): Promise<boolean> {
    return request.then(
      () => true,
      (error: unknown) => {
        if (!by.dead) throw error;
        return false;
      },
    );
  }
});

/** A message of the contract as an event of the log. */
function eventOf(id: string, type: string, quarter: string, message: object): OutgoingEvent {
  const codec = loadContract().events.get(`${TOPIC}.${type}`)?.codec;
  if (codec === undefined) throw new RangeError(`${type} is not an event`);
  return { id, type: `${TOPIC}.${type}`, key: quarter, time: 0, data: Buffer.from(codec.encode(codec.fromJson(message))), traceparent: '' };
}

/** The n-th event of a quarter. */
function changeOf(number: number, nth: number): OutgoingEvent {
  const quarter = `quarters/${code(number)}`;
  return eventOf(`test:${quarter}:${nth}`, 'QuarterChanged', quarter, { quarter, division: '211103016005', fields: ['address'] });
}

/** Events of several quarters in an order that keeps only that of each quarter; one in ten comes again later, as a relay may do it. */
function shuffled(quarters: number, each: number): readonly OutgoingEvent[] {
  const next = new Map(Array.from({ length: quarters }, (_, number) => [number, 1]));
  const mixed: OutgoingEvent[] = [];
  while (next.size > 0) {
    const [number, nth] = [...next][below(next.size)] as [number, number];
    mixed.push(changeOf(number, nth));
    if (nth === each) next.delete(number);
    else next.set(number, nth + 1);
    if (below(10) === 0) mixed.push(mixed[below(mixed.length)] as OutgoingEvent);
  }
  return mixed;
}

test(`deliveries that come twice, in any order of quarters, or whose process dies behind the effect, have one effect (FAULTS_SEED=${seed})`, async () => {
  const delivered: string[] = [];
  const died = new Set<string>();
  const readers = await MortalService.begin(
    tallyService(READERS, {
      before: (id) => void delivered.push(id),
      after(id) {
        if (died.has(id) || below(4) > 0) return;
        died.add(id);
        throw new Error('the process is gone behind the effect');
      },
    }),
    engines,
  );
  await engines.log.publish(TOPIC, shuffled(20, 25));
  await eventually('all is taken', () => readers.caughtUp(READERS));
  await readers.end();
  expect(died.size).toBeGreaterThan(50);
  expect(orderFaults(delivered)).toEqual([]);
  expect(await counts()).toEqual(new Map(Array.from({ length: 20 }, (_, number) => [code(number), 25])));
}, 60_000);

test(`poison is parked with its reason, all else flows on, and what was parked can be replayed (FAULTS_SEED=${seed})`, async () => {
  const POISONED = 'quarters/PJ-211103016-9999';
  let healed = false;
  const tries = new Map<string, number>();
  const readers = await MortalService.begin(
    tallyService(READERS, {
      ...PEACE,
      before(id, quarter) {
        tries.set(id, (tries.get(id) ?? 0) + 1);
        if (quarter === POISONED && !healed) throw new Error('this quarter cannot be counted');
      },
    }),
    engines,
  );
  const undecodable = Array.from({ length: 4 }, (_, n) => ({
    ...changeOf(n, 1),
    id: `test:undecodable:${n}`,
    data: Buffer.from([0x0a, 0xff, n]),
  }));
  const unreadable = [1, 2, 3].map((nth) => ({ ...changeOf(9_999, nth), id: `test:refused:${nth}` }));
  const unknown = Array.from({ length: 3 }, (_, n) => ({ ...changeOf(n, 1), id: `test:unknown:${n}`, type: `${TOPIC}.QuarterSang` }));
  const good = shuffled(40, 25);
  const all = [...good];
  // Poison lies anywhere; the events of the refused quarter stay in their order.
  for (const poison of [...undecodable, ...unknown]) all.splice(below(all.length), 0, poison);
  unreadable.forEach((poison, at) => all.splice(at * 300 + below(300), 0, poison));
  await engines.log.publish(TOPIC, all);
  await eventually('all is taken or parked', () => readers.caughtUp(READERS));

  const expected = new Map(Array.from({ length: 40 }, (_, number) => [code(number), 25]));
  expect(await counts()).toEqual(expected);
  for (const { id } of unreadable) expect(tries.get(id)).toBe(TRIES);

  const environment = { clock: systemClock, ids: systemIds(systemClock), random: systemRandom };
  const operations = await MortalService.begin(operationsService({ contract: loadContract(), environment, log: engines.log }), engines);
  const operator = operations.as(OPERATOR);
  const parked = async () => (await operator.ListParkedEvents({ group: READERS, pageSize: 200 })).parkedEvents;
  const byId = new Map((await parked()).map((event) => [event.id, event]));
  expect(new Set(byId.keys())).toEqual(new Set([...undecodable, ...unreadable].map(({ id }) => id)));
  for (const { id, key, type } of unreadable) {
    expect(byId.get(id)).toMatchObject({ key, type, reason: 'Error: this quarter cannot be counted', parkTime: expect.anything() });
  }
  for (const { id } of undecodable) expect(byId.get(id)?.reason).toMatch(/^\w+: ./);

  healed = true;
  const refused = unreadable.map(({ id }) => id);
  expect(await operator.ReplayParkedEvents({ group: READERS, ids: [...byId.keys()] })).toEqual({ replayedCount: byId.size });
  await eventually('what was refused has left the parking place', async () => (await parked()).every(({ id }) => !refused.includes(id)));
  expect(await operator.ReplayParkedEvents({ group: READERS, ids: refused })).toEqual({ replayedCount: 0 });
  expect((await parked()).map(({ id }) => id).sort()).toEqual(undecodable.map(({ id }) => id).sort());
  expect(await counts()).toEqual(new Map([...expected, ['PJ-211103016-9999', 3]]));
  await operations.end();
  await readers.end();
}, 60_000);

test('while the log does not answer, commands are taken until their document is full of events; then all is heard in order', async () => {
  let down = true;
  const delivered: string[] = [];
  const readers = await MortalService.begin(tallyService(READERS, { ...PEACE, before: (id) => void delivered.push(id) }), engines);
  const log = {
    ensureTopics: engines.log.ensureTopics.bind(engines.log),
    subscribe: engines.log.subscribe.bind(engines.log),
    lag: engines.log.lag.bind(engines.log),
    parked: engines.log.parked.bind(engines.log),
    replayParked: engines.log.replayParked.bind(engines.log),
    reader: engines.log.reader,
    close: () => Promise.resolve(),
    publish: (topic: string, events: readonly OutgoingEvent[]) =>
      down ? Promise.reject(new Error('the broker does not answer')) : engines.log.publish(topic, events),
  };
  const emitter = await MortalService.begin(registry, { ...engines, log });
  const county = emitter.as(COUNTY);
  const quarter = { code: code(1), title: '花园', division: DIVISION };
  await county.CreateQuarter({ quarter });
  const change = (made: number) =>
    county.UpdateQuarter({
      quarter: { name: `quarters/${code(1)}`, ...quarter, address: `创新街${made}号` },
      updateMask: ['address'],
    });
  for (let made = 1; made < 200; made++) await change(made);
  await expect(change(200)).rejects.toMatchObject({ code: 14, details: { reason: 'TOO_MANY_PENDING_EVENTS' } });
  expect(await county.GetQuarter({ name: `quarters/${code(1)}` })).toMatchObject({ address: '创新街199号' });
  // Another document has its own room.
  await county.CreateQuarter({ quarter: { ...quarter, code: code(2) } });
  expect(delivered).toEqual([]);

  down = false;
  await eventually('all is heard', () => delivered.length === 201);
  expect(await change(200)).toMatchObject({ address: '创新街200号' });
  await eventually('that, too', () => delivered.length === 202);
  await emitter.end();
  await readers.end();
  expect(orderFaults(delivered)).toEqual([]);
  expect(await counts()).toEqual(
    new Map([
      [code(1), 201],
      [code(2), 1],
    ]),
  );
}, 60_000);

test("a correction that is told again does not move a quarter's parts again, not even when others came in between", async () => {
  const service = await MortalService.begin(registry, engines);
  const county = service.as(COUNTY);
  const name = `quarters/${code(1)}`;
  const building = `${name}/buildings/001`;
  await county.CreateQuarter({ quarter: { code: code(1), title: '花园', division: DIVISION } });
  await county.CreateBuilding({ parent: name, building: { number: '001', use: 'RESIDENTIAL', floorsAboveCount: 3 } });
  for (const room of ['0101', '0102', '0103'])
    await county.CreateUnit({ parent: building, unit: { entrance: '01', room, floor: 1, use: 'RESIDENCE', surveyedAreaCenti: 9_000 } });
  const corrections: OutgoingEvent[] = [];
  await engines.log.subscribe({
    group: 'observers',
    topics: [TOPIC],
    retry: { attempts: 1, initialMs: 1, factor: 1, maxMs: 1 },
    handler: (event) => {
      if (event.type.endsWith('QuarterCorrected')) corrections.push(event);
      return Promise.resolve();
    },
  });
  const parts = async () => [await county.GetBuilding({ name: building }), ...(await county.ListUnits({ parent: building })).units];
  const correct = async (division: string) => {
    const known = corrections.length;
    const why = { reason: '边界核对', basis: '核对记录' };
    const { etag } = await county.RequestQuarterCorrection({ quarter: { name, division }, updateMask: ['division'], ...why });
    await service.as(COLLEAGUE).DecideQuarterCorrection({ name, approved: true, etag });
    await eventually('the correction is told', () => corrections.length > known);
    await eventually('the parts have followed', async () => (await parts()).every((part) => part.division === division));
    return parts();
  };
  const told = async (event: OutgoingEvent) => {
    await engines.log.publish(TOPIC, [event]);
    await eventually('it is taken', () => service.caughtUp('registry'));
  };

  const once = await correct('divisions/211103001001');
  expect(once).toHaveLength(4);
  await told(corrections[0] as OutgoingEvent);
  expect(await parts()).toEqual(once);

  const twice = await correct('divisions/211103002001');
  await told(corrections[0] as OutgoingEvent);
  expect(await parts()).toEqual(twice);
  await service.end();
}, 60_000);
