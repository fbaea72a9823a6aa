import type { OperationsService } from '@heming/contracts/operations/v1';
import { DemoClock, NO_METRICS, operationsService, platformOf, LocalChannel } from '@heming/kit';
import { openEngines } from '@heming/embedded';
import { given, temporaryFolder, type Given } from '@heming/testing';
import pino from 'pino';

const OPERATOR = { subject: 'operator', grants: [{ role: 'OPERATOR', division: '' }] };
const DAY_MS = 86_400_000;

async function withClock(mode: 'demo' | 'production', use: (operations: Given<OperationsService>) => Promise<void>): Promise<void> {
  const folder = temporaryFolder();
  const engines = await openEngines({ data: folder.path });
  const { contract, environment } = platformOf(mode, engines, {
    logger: pino({ level: 'silent' }),
    metrics: NO_METRICS,
    channelTo: () => new LocalChannel(() => undefined),
  });
  const operations = await given(operationsService({ contract, environment, log: engines.log }), { environment });
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
