import type { Call, Kept, Schedule } from '@heming/kit';
import type { Deps } from '../deps.js';
import type { Case } from '../domain/case.js';
import { isOrderDue, turnClock } from '../domain/case-clock.js';
import { caseRulesOf } from '../domain/policy.js';
import { clockTurned } from '../handling-announcements.js';
import { automaticOrderId, issueOrder } from '../order-issuing.js';
import { sweepOver } from '../sweeping.js';

/** How many digits the division of a county bureau has, which automatic orders are issued by. */
const COUNTY_DIGITS = 6;
/** What an automatic order says. */
const AUTOMATIC_REASON = '诉求逾期未办结，请立即办理，并按期反馈办理情况。';

/** Does with cases what the passing of time asks for: lamps, delays, whoever is above, the ends of the reporter's own time, archiving. */
export const turnCaseClocks: Schedule<Deps> = {
  name: 'turn-case-clocks',
  everyMs: 30_000,
  run: (call, deps) =>
    sweepOver(
      {
        documents: deps.cases,
        query: { where: { wakeTime: { lte: call.now } }, order: ['wakeTime'] },
        each: (name) => turn(name, call, deps),
        afterwards: (turned) => orderIfDue(turned, call, deps),
        plural: 'clocks of cases',
      },
      call,
    ),
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
