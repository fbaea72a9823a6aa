import { RegistryService, type QuarterChanged, type QuarterRegistered } from '@heming/contracts/registry/v1';
import type { Call, Opener, ServiceDefinition, Store } from '@heming/kit';
import { collection, Schema } from '@heming/kit/store';

/** How many events of a quarter have had their effect. */
export interface Tally {
  /** `tallies/{code of the quarter}`. */
  readonly name: string;
  readonly division: string;
  readonly count: number;
}

interface Deps {
  readonly tallies: Store<Tally>;
}

/** Declared once, so that a test can open it as well. */
export const tallies = collection<Tally>({
  name: 'tallies',
  schema: new Schema<Tally>({
    name: { type: String, required: true },
    division: { type: String },
    count: { type: Number, required: true },
  }),
  territory: 'open',
  missing: 'NO_SUCH_RESOURCE',
  taken: 'ALREADY_THERE',
});

/** What a tally service can be told to do with an event before and after its effect. */
export interface Disturbance {
  /** Told of every delivery. @throws to make the reaction fail without an effect */
  before(eventId: string, quarter: string): void;
  /** @throws to make the process seem to die behind the effect */
  after(eventId: string): void;
}

/**
 * A service that counts the events of every quarter by a blind increment: nothing but the kit's memory of causes keeps a second delivery from
 * counting twice.
 * @param group its name, and that of its consumer group
 */
export function tallyService(group: string, disturbance: Disturbance): ServiceDefinition<RegistryService, Deps> {
  const count = async ({ quarter }: QuarterRegistered | QuarterChanged, call: Call, { tallies }: Deps): Promise<void> => {
    disturbance.before(call.cause.id, quarter);
    const name = `tallies/${quarter.slice('quarters/'.length)}`;
    const found = await tallies.find(name);
    if (found === undefined) await tallies.create({ name, division: '', count: 1 }, []);
    else await tallies.change(name, (current) => ({ next: { ...current, count: current.count + 1 }, events: [] }));
    disturbance.after(call.cause.id);
  };
  return {
    name: group,
    contract: RegistryService,
    collections: [tallies as never],
    deps: (open: Opener) => ({ tallies: open.store(tallies) }),
    useCases: {} as never,
    reactions: { 'heming.registry.v1.QuarterRegistered': count, 'heming.registry.v1.QuarterChanged': count },
    schedules: [],
  };
}
