import type { Call, Kept, Schedule } from '@heming/kit';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { isOrderDue, turnClock } from '../domain/case-clock.js';
import { caseRulesOf } from '../domain/policy.js';
import { clockTurned } from '../handling-announcements.js';
import { automaticOrderId, issueOrder } from '../order-issuing.js';

/** How many digits the division of a county bureau has, which automatic orders are issued by. */
const COUNTY_DIGITS = 6;
/** How many clocks are turned at a time, so that the store can make them durable together. */
const AT_ONCE = 50;
/** What an automatic order says. */
const AUTOMATIC_REASON = '诉求逾期未办结，请立即办理，并按期反馈办理情况。';

/** Does with cases what the passing of time asks for: lamps, delays, whoever is above, the ends of the reporter's own time, archiving. */
export const turnCaseClocks: Schedule<Deps> = {
  name: 'turn-case-clocks',
  everyMs: 30_000,
  async run(call, deps) {
    const faults: unknown[] = [];
    // One case's fault does not keep the others waiting.
    const failed = (fault: unknown): undefined => void faults.push(fault);
    let pageToken = '';
    do {
      const where = { wakeTime: { lte: call.now } };
      const page = await deps.cases.list({ where, order: ['wakeTime'], pageSize: 200, pageToken });
      for (let from = 0; from < page.items.length; from += AT_ONCE) {
        call.signal.throwIfAborted();
        const some = page.items.slice(from, from + AT_ONCE);
        const turned = await Promise.all(some.map(({ name }) => turn(name, call, deps).catch(failed)));
        // One after the other: each order takes the next number of its series.
        for (const one of turned) if (one !== undefined) await orderIfDue(one, call, deps).catch(failed);
      }
      pageToken = page.nextPageToken;
    } while (pageToken !== '');
    call.signal.throwIfAborted();
    if (faults.length > 0) throw new AggregateError(faults, `the clocks of ${faults.length} cases could not be turned`);
  },
};

function turn(name: string, { now }: Call, { cases, calendar }: Deps): Promise<Kept<Case>> {
  return cases.change(name, (current: Case) => {
    const result = turnClock(current, now, calendar);
    return { next: result.next, events: clockTurned(current, result, now) };
  });
}

async function orderIfDue(turned: Kept<Case>, call: Call, deps: Deps): Promise<void> {
  if (!isOrderDue(turned, call.now, deps.calendar)) return;
  const { orderAnswerDays: workingDays } = caseRulesOf(turned.ruleSet);
  const agencyDivision = turned.division.slice(0, COUNTY_DIGITS);
  await issueOrder(
    turned,
    automaticOrderId(turned),
    { agencyDivision, reason: AUTOMATIC_REASON, workingDays, automatic: true },
    call,
    deps,
  );
}
