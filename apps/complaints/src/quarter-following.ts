import type { Call } from '@heming/kit';
import type { Deps } from './deps.js';
import type { Case } from './domain/case.js';
import { followQuarter } from './domain/quarter-following.js';
import type { QuarterFacts } from './domain/routing.js';

/** How many cases are changed at a time. */
const AT_ONCE = 100;

/**
 * Puts the cases of a quarter, open and ended, where it is by now, or where the quarter is that took it over. Decided by the register as it is now
 * alone: so it may be done again, in any order, and goes on where it stopped.
 */
export async function followCasesOf(quarter: string, call: Call, { cases, quarters }: Deps): Promise<void> {
  const inCharge = remembering((unit) => quarters.inChargeOf(quarter, unit));
  const follow = async ({ name, unit }: Case): Promise<void> => {
    const facts = await inCharge(unit);
    const decide = (current: Case) => ({
      next: current.quarter === quarter ? followQuarter(current, facts, call.now) : current,
      events: [],
    });
    await cases.change(name, decide);
  };
  let some: Case[] = [];
  for await (const one of cases.all({ where: { quarter } })) {
    some.push(one);
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
