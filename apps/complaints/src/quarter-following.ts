import { anew, type Call, type Kept } from '@heming/kit';
import type { Deps } from './deps.js';
import type { Case } from './domain/case.js';
import { followQuarter, lieIn, repairFollowing } from './domain/quarter-following.js';
import type { RepairOrder } from './domain/repair-order.js';
import type { QuarterFacts } from './domain/routing.js';
import type { SupervisionOrder } from './domain/supervision-order.js';
import { caseTransferred } from './handling-announcements.js';
import { repairTransferred } from './repair-announcements.js';

/** How many cases are changed at a time. */
const AT_ONCE = 100;

/** Asks the register about the quarter that has by now what a case or repair order is about. */
type Ask = (part: Pick<Case | RepairOrder, 'quarter' | 'unit'>) => Promise<QuarterFacts>;

/**
 * Puts the cases and repair orders of a quarter, open and ended, where it is by now, or where the quarter is that took it over, and with a case its
 * supervision orders. Decided by the register alone: so it may be done again, in any order, and goes on where it stopped. What the register says is asked
 * once for all of them, and may be old for the last: what goes to another quarter announces that, and is looked at once more when that is heard.
 */
export async function followAllOf(quarter: string, call: Call, deps: Deps): Promise<void> {
  const { cases, repairs, quarters } = deps;
  const inCharge = remembering((unit) => quarters.inChargeOf(quarter, unit));
  const ask: Ask = (part) => (part.quarter === quarter ? inCharge(part.unit) : quarters.inChargeOf(part.quarter, part.unit));
  const all = { where: { quarter }, order: ['createTime'] } as const;
  await inSteps(repairs.allFields(['quarter'], all), call, (name) => putRepair(name, ask, call, deps));
  await inSteps(cases.allFields(['quarter'], all), call, (name) => putCase(name, ask, call, deps));
}

/** Puts one case where its quarter is by now, whatever the register said when it was put where it is. */
export function followCase(name: string, call: Call, deps: Deps): Promise<void> {
  return putCase(name, ({ quarter, unit }) => deps.quarters.inChargeOf(quarter, unit), call, deps);
}

/** The same for a repair order. */
export function followRepair(name: string, call: Call, deps: Deps): Promise<void> {
  return putRepair(name, ({ quarter, unit }) => deps.quarters.inChargeOf(quarter, unit), call, deps);
}

/** The orders first, then the case: so that what stops in between goes on when it is done again. */
async function putCase(name: string, ask: Ask, call: Call, { cases, supervisionOrders }: Deps): Promise<void> {
  await anew(async () => {
    const current = await cases.get(name);
    const orders: Kept<SupervisionOrder>[] = [];
    for await (const order of supervisionOrders.all({ where: { case: name } })) orders.push(order);
    const facts = await ask(current);
    for (const order of orders)
      await supervisionOrders.change(order.name, (before) => ({ next: lieIn(before, facts), events: [] }), order.etag);
    const follow = (before: Case) => {
      const next = followQuarter(before, facts, call.now);
      return { next, events: next.quarter === before.quarter ? [] : caseTransferred(before, next, next.division, call.now) };
    };
    await cases.change(name, follow, current.etag);
  });
}

async function putRepair(name: string, ask: Ask, call: Call, { repairs }: Deps): Promise<void> {
  await anew(async () => {
    const current = await repairs.get(name);
    const facts = await ask(current);
    const follow = (before: RepairOrder) => {
      const next = repairFollowing(before, facts, call.now);
      return { next, events: repairTransferred(before, next, call.now) };
    };
    await repairs.change(name, follow, current.etag);
  });
}

/** Does something with all of them, in bounded steps. */
async function inSteps(
  parts: AsyncIterable<{ readonly name: string }>,
  call: Call,
  follow: (name: string) => Promise<void>,
): Promise<void> {
  let some: string[] = [];
  for await (const { name } of parts) {
    some.push(name);
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
