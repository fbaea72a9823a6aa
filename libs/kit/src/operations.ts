import { OperationsService } from '@heming/contracts/operations/v1';
import { refuse } from '@heming/contracts/type/v1';
import { DemoClock } from './clock.js';
import type { Platform } from './platform.js';
import { defineService, type ServiceDefinition } from './service.js';
import { tailOf, type TailedEvent } from './event-tail.js';
import { collection, Schema } from './store/index.js';
import type { Store } from './store/store.js';
import { traceIdOf } from './trace.js';

const DAY_MS = 24 * 3_600_000;
const CLOCK = 'clocks/demo';
/** Events shown when nobody says how many. */
const LATEST_EVENTS = 20;
/** How far a demonstration goes. */
const LATEST = new Date('2099-12-31T00:00:00+08:00');

/** How far the demonstration clock is ahead; kept so that a restart does not take it back. */
interface ClockState {
  readonly name: string;
  readonly division: string;
  readonly offsetMs: number;
}

const clocks = collection<ClockState>({
  name: 'clocks',
  schema: new Schema<ClockState>({
    name: { type: String, required: true },
    division: { type: String },
    offsetMs: { type: Number, required: true },
  }),
  territory: 'open',
  missing: 'NO_SUCH_RESOURCE',
  taken: 'ALREADY_THERE',
});

interface Deps {
  readonly clocks: Store<ClockState>;
}

/** What the service of operators is called, and what it keeps. */
export const OPERATIONS = { name: 'operations', collections: [clocks as never] } as const;

/** The service of operators, over the clock and the event log of its process. */
export function operationsService({
  contract,
  environment: { clock },
  log,
}: Pick<Platform, 'contract' | 'environment' | 'log'>): ServiceDefinition<OperationsService, Deps> {
  return defineService<OperationsService, Deps>({
    ...OPERATIONS,
    contract: OperationsService,
    deps: (open) => ({ clocks: open.store(clocks) }),
    useCases: {
      GetClock: () => Promise.resolve({ time: clock.now(), movable: clock instanceof DemoClock }),
      AdvanceClock: async ({ days }, call, { clocks }) => {
        if (!(clock instanceof DemoClock)) throw refuse('CLOCK_NOT_MOVABLE');
        const { offsetMs } = await clocks.change(CLOCK, (current) => {
          const offsetMs = current.offsetMs + days * DAY_MS;
          if (call.now.getTime() + days * DAY_MS > LATEST.getTime()) throw refuse('CLOCK_TOO_FAR', { latest: '2099-12-31' });
          return { next: { ...current, offsetMs }, events: [] };
        });
        clock.moveTo(offsetMs);
        return { time: clock.now() };
      },
      ListParkedEvents: async ({ group, pageSize }) => {
        const parked = await log.parked(group, pageSize === 0 ? 50 : pageSize);
        return {
          parkedEvents: parked.map(({ event, reason, parkedAt }) => ({
            id: event.id,
            type: event.type,
            key: event.key,
            reason,
            parkTime: new Date(parkedAt),
          })),
        };
      },
      ReplayParkedEvents: async ({ group, ids }) => ({ replayedCount: await log.replayParked(group, ids) }),
      TailEvents: async ({ topic, limit, after }) => {
        const all = new Set([...contract.events.values()].map((event) => event.topic));
        const topics = [...all].filter((one) => topic === '' || one === topic);
        const { events, position } = await tailOf(log.reader, { topics, limit: limit === 0 ? LATEST_EVENTS : limit, after });
        return { events: events.map(eventMessage), position };
      },
    },
    reactions: {},
    schedules: [],
    seed: async (_call, { clocks }) => {
      const kept = await clocks.find(CLOCK);
      if (kept === undefined) await clocks.create({ name: CLOCK, division: '', offsetMs: 0 }, []);
      else if (clock instanceof DemoClock) clock.moveTo(kept.offsetMs);
    },
  });
}

function eventMessage({ topic, partition, offset, id, type, key, time, traceparent }: TailedEvent) {
  return { topic, partition, offset, id, type, key, time: new Date(time), traceId: traceIdOf(traceparent) };
}
