import type { Call, Store, Where } from '@heming/kit';
import type { Deps } from './deps.js';
import { followQuarter } from './domain/quarter-following.js';
import { repairFollows } from './domain/repair-order.js';
import type { QuarterFacts } from './domain/routing.js';

/** How many documents are changed at a time. */
const AT_ONCE = 100;

/** What is about a quarter, and perhaps about a home of it. */
interface Placed {
  readonly name: string;
  readonly division: string;
  readonly quarter: string;
  readonly unit: string;
  readonly createTime: Date;
}

/**
 * Puts the cases and the repair orders of a quarter, open and ended, where it is by now, or where the quarter is that took it over. Decided by the
 * register as it is now alone: so it may be done again, in any order, and goes on where it stopped.
 */
export async function followQuarterIn(quarter: string, call: Call, { cases, repairs, quarters }: Deps): Promise<void> {
  const inCharge = remembering((unit) => quarters.inChargeOf(quarter, unit));
  await followed(cases, quarter, call, async ({ unit }) => {
    const facts = await inCharge(unit);
    return (current) => followQuarter(current, facts, call.now);
  });
  await followed(repairs, quarter, call, async ({ unit }) => {
    const facts = await inCharge(unit);
    return (current) => repairFollows(current, facts, call.now);
  });
}

/** @param towards finds out where something belongs, and answers with what puts it there */
async function followed<T extends Placed>(
  store: Store<T>,
  quarter: string,
  { signal }: Call,
  towards: (one: T) => Promise<(current: T) => T>,
): Promise<void> {
  const follow = async (one: T): Promise<void> => {
    const moved = await towards(one);
    await store.change(one.name, (current) => ({ next: current.quarter === quarter ? moved(current) : current, events: [] }));
  };
  let some: T[] = [];
  for await (const one of store.all({ where: { quarter } as Where<T>, order: ['createTime'] })) {
    some.push(one);
    if (some.length < AT_ONCE) continue;
    signal.throwIfAborted();
    await Promise.all(some.map(follow));
    some = [];
  }
  await Promise.all(some.map(follow));
}

/** Asks about the units of one building once. */
function remembering(ask: (unit: string) => Promise<QuarterFacts>): (unit: string) => Promise<QuarterFacts> {
  const known = new Map<string, Promise<QuarterFacts>>();
  return (unit) => {
    const building = unit.split('/').slice(0, 4).join('/');
    const facts = known.get(building) ?? ask(unit);
    known.set(building, facts);
    return facts;
  };
}
