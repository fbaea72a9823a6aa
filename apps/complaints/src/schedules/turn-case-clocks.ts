import type { Call, Schedule } from '@heming/kit';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { isOrderDue, turnClock } from '../domain/case-clock.js';
import { caseRulesOf } from '../domain/policy.js';
import { clockTurned } from '../handling-announcements.js';
import { automaticOrderId, issueOrder } from '../order-issuing.js';

/** How many digits the division of a county bureau has, which automatic orders are issued by. */
const COUNTY_DIGITS = 6;
/** What an automatic order says. */
const AUTOMATIC_REASON = '诉求逾期未办结，请立即办理，并按期反馈办理情况。';

/** Does with cases what the passing of time asks for: lamps, delays, whoever is above, the ends of the reporter's own time, archiving. */
export const turnCaseClocks: Schedule<Deps> = {
  name: 'turn-case-clocks',
  everyMs: 30_000,
  async run(call, deps) {
    const faults: unknown[] = [];
    let pageToken = '';
    do {
      const where = { wakeTime: { lte: call.now } };
      const page = await deps.cases.list({ where, order: ['wakeTime'], pageSize: 200, pageToken });
      for (const { name } of page.items) {
        call.signal.throwIfAborted();
        // One case's fault does not keep the others waiting.
        await turn(name, call, deps).catch((fault: unknown) => faults.push(fault));
      }
      pageToken = page.nextPageToken;
    } while (pageToken !== '');
    call.signal.throwIfAborted();
    if (faults.length > 0) throw new AggregateError(faults, `the clocks of ${faults.length} cases could not be turned`);
  },
};

async function turn(name: string, call: Call, deps: Deps): Promise<void> {
  const { cases, calendar } = deps;
  const turned = await cases.change(name, (current: Case) => {
    const result = turnClock(current, call.now, calendar);
    return { next: result.next, events: clockTurned(current, result, call.now) };
  });
  if (!isOrderDue(turned, call.now, calendar)) return;
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
