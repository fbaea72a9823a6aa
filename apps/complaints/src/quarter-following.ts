import type { Call, Store } from '@heming/kit';
import type { Deps } from './deps.js';
import type { Case } from './domain/case.js';
import { followQuarter, lieIn, repairFollowing } from './domain/quarter-following.js';
import type { RepairOrder } from './domain/repair-order.js';
import type { QuarterFacts } from './domain/routing.js';

/** How many cases are changed at a time. */
const AT_ONCE = 100;

type Part = Case | RepairOrder;

/**
 * Puts the cases and repair orders of a quarter, open and ended, where it is by now, or where the quarter is that took it over, and with a case its
 * supervision orders. Decided by the register as it is now alone: so it may be done again, in any order, and goes on where it stopped.
 */
export async function followAllOf(quarter: string, call: Call, { cases, repairs, supervisionOrders, quarters }: Deps): Promise<void> {
  const inCharge = remembering((unit) => quarters.inChargeOf(quarter, unit));
  await inSteps(repairs, quarter, call, async ({ name, unit }) => {
    const facts = await inCharge(unit);
    await repairs.change(name, (current) => ({
      next: current.quarter === quarter ? repairFollowing(current, facts, call.now) : current,
      events: [],
    }));
  });
  await inSteps(cases, quarter, call, async ({ name, unit }) => {
    const facts = await inCharge(unit);
    for await (const order of supervisionOrders.all({ where: { case: name } }))
      await supervisionOrders.change(order.name, (current) => ({ next: lieIn(current, facts), events: [] }));
    await cases.change(name, (current) => ({
      next: current.quarter === quarter ? followQuarter(current, facts, call.now) : current,
      events: [],
    }));
  });
}

/** Does something with all that is about a quarter, in bounded steps. */
async function inSteps<T extends Part>(parts: Store<T>, quarter: string, call: Call, follow: (part: T) => Promise<void>): Promise<void> {
  let some: T[] = [];
  for await (const one of (parts as unknown as Store<Part>).all({ where: { quarter }, order: ['createTime'] })) {
    some.push(one as unknown as T);
    if (some.length < AT_ONCE) continue;
    call.signal.throwIfAborted();
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
