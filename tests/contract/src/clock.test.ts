import { OperationsService } from '@heming/contracts/operations/v1';
import { DemoClock, LocalChannel, newTraceparent, NO_METRICS, operationsService, platformOf, type Schedule } from '@heming/kit';
import { openEngines } from '@heming/embedded';
import { eventually, given, temporaryFolder, type Given } from '@heming/testing';
import pino from 'pino';

const OPERATOR = { subject: 'operator', grants: [{ role: 'OPERATOR', division: '' }] };
const DAY_MS = 86_400_000;
/** A method that answers when its call is made. */
const TELLS_ITS_TIME = { GetClock: (_request: object, { now }: { readonly now: Date }) => Promise.resolve({ time: now, movable: true }) };

async function withClock(
  mode: 'demo' | 'production',
  use: (operations: Given<OperationsService>) => Promise<void>,
  { useCases = {}, schedules = [] }: { readonly useCases?: object; readonly schedules?: readonly Schedule<never>[] } = {},
): Promise<void> {
  const folder = temporaryFolder();
  const engines = await openEngines({ data: folder.path });
  const { contract, environment } = platformOf(mode, engines, {
    logger: pino({ level: 'silent' }),
    metrics: NO_METRICS,
    channelTo: () => new LocalChannel(() => undefined),
  });
  const definition = operationsService({ contract, environment, log: engines.log });
  const operations = await given({ ...definition, useCases: { ...definition.useCases, ...useCases }, schedules }, { environment });
  try {
    await use(operations);
  } finally {
    await operations.stop();
    await engines.close();
    folder.remove();
  }
}

test('a demonstration moves its clock forward, once for one request', () =>
  withClock('demo', async (operations) => {
    const clock = operations.platform.environment.clock;
    expect(clock).toBeInstanceOf(DemoClock);
    const before = clock.now().getTime();
    for (let i = 0; i < 3; i++) await operations.as(OPERATOR).AdvanceClock({ days: 15, requestId: 'same' });
    expect(Math.floor((clock.now().getTime() - before) / DAY_MS)).toBe(15);
  }));

test('what falls due by it is done at once, not when it is looked for the next time', async () => {
  const sweptAt: number[] = [];
  const hourly: Schedule<never> = {
    name: 'hourly',
    everyMs: 3_600_000,
    run: ({ now }) => Promise.resolve(void sweptAt.push(now.getTime())),
  };
  await withClock(
    'demo',
    async (operations) => {
      await eventually('it swept at the start', () => sweptAt.length === 1);
      await operations.as(OPERATOR).AdvanceClock({ days: 15 });
      await eventually('it sweeps again', () => sweptAt.length === 2);
      expect(Math.floor((sweptAt[1]! - sweptAt[0]!) / DAY_MS)).toBe(15);
    },
    { schedules: [hourly] },
  );
});

test('a demonstration ends before the calendar does', () =>
  withClock('demo', async (operations) => {
    const advance = (): Promise<unknown> => operations.as(OPERATOR).AdvanceClock({ days: 366 });
    const years = 2099 - operations.platform.environment.clock.now().getUTCFullYear();
    for (let year = 0; year < years; year++) await advance().catch(() => undefined);
    await expect(advance()).rejects.toMatchObject({ details: { reason: 'CLOCK_TOO_FAR' } });
    await expect(operations.as(OPERATOR).GetClock({})).resolves.toMatchObject({ movable: true });
  }));

test('production does not move its clock', () =>
  withClock('production', async (operations) => {
    await expect(operations.as(OPERATOR).AdvanceClock({ days: 1 })).rejects.toMatchObject({ details: { reason: 'CLOCK_NOT_MOVABLE' } });
    await expect(operations.as(OPERATOR).GetClock({})).resolves.toMatchObject({ movable: false });
  }));

test.each([
  ['demo', new Date('2026-01-05T01:00:00Z'), (time: Date) => time.toISOString() === '2026-01-05T01:00:00.000Z'],
  ['demo', new Date('2099-01-05T01:00:00Z'), (time: Date) => time.getUTCFullYear() < 2099],
  ['production', new Date('2026-01-05T01:00:00Z'), (time: Date) => time.getUTCFullYear() > 2026 || time.getUTCMonth() > 0],
] as const)('in %s a call of the same process that says %s is made when it may be', async (mode, at, expected) => {
  await withClock(
    mode,
    async ({ platform, endpoint }) => {
      const method = platform.contract.services.get(OperationsService.fullName)?.methods.get('GetClock');
      if (method === undefined) throw new Error('there is no clock');
      const told = { principal: OPERATOR, traceparent: newTraceparent(), deadline: Date.now() + 60_000, at };
      const answer = await new LocalChannel(() => endpoint).unary(method, {}, told);
      expect(expected((answer as { time: Date }).time)).toBe(true);
    },
    { useCases: TELLS_ITS_TIME },
  );
});
