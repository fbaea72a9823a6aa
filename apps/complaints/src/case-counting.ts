import type { CaseFigures } from '@heming/contracts/complaints/v1';
import { refuse } from '@heming/contracts/type/v1';
import { within, type Call, type Where } from '@heming/kit';
import { addDays, calendarDateOf } from '@heming/values';
import type { Deps } from './deps.js';
import { CaseTally, COUNTED, owesReply, pastDaysOf, type Aspect, type CountedCase, type Period } from './domain/case-figures.js';
import type { Case } from './domain/case.js';
import { startOf } from './domain/deadlines.js';
import { instantsOf } from './domain/periods.js';

/** Longest time from an answer to its verdict, in days: revisit and verdict take eight working days, an answer stays judged by the latest. */
const VERDICT_DAYS = 90;

/** The code of a division whose cases are asked for as a whole. @throws OUTSIDE_TERRITORY when a part of them is not the caller's to see */
export function wholeDivision({ scopes }: Pick<Call, 'scopes'>, division: string): string {
  const code = division.slice('divisions/'.length);
  if (!within(scopes, { division: code })) throw refuse('OUTSIDE_TERRITORY', { division: code });
  return code;
}

/** Counts the cases of a division in a period, those that are open or were accepted and its households included. */
export async function countCases(code: string, period: Period, call: Pick<Call, 'now' | 'signal'>, deps: Counted): Promise<CaseFigures> {
  const { cases, quarters } = deps;
  const division = { prefix: code };
  const figures = await tallyCases(code, period, call, deps);
  const [acceptedCount, openCount, householdCount] = await Promise.all([
    cases.count({ division, acceptTime: instantsOf(period) }),
    cases.count({ division, open: true }),
    quarters.householdsIn(code),
  ]);
  return { ...figures, acceptedCount, openCount, householdCount };
}

/** What is counted, and beside what. */
type Counted = Pick<Deps, 'cases' | 'quarters'>;

/**
 * Goes over the cases of a division in a period, in flat memory and with nothing unsealed. Nothing happens to a case before it is reported: so those
 * reported in the period are read once for all that they count as, and of the others, each set found by an index, those reported before it.
 */
export async function tallyCases(
  code: string,
  period: Period,
  { now, signal }: Pick<Call, 'now' | 'signal'>,
  { cases }: Pick<Deps, 'cases'>,
): Promise<ReturnType<CaseTally['figures']>> {
  const tally = new CaseTally(code);
  const division = { prefix: code };
  const instants = instantsOf(period);
  const today = calendarDateOf(now);
  const past = pastDaysOf(period, addDays(today, -1));
  const mayBeJudged = { gte: startOf(addDays(period.from, -VERDICT_DAYS)), lt: instants.lt };
  const aspects: Readonly<Record<Exclude<Aspect, 'RED'>, (found: CountedCase) => boolean>> = {
    REPORTED: () => true,
    DUE: (found) => past.from <= found.replyDueDate && found.replyDueDate <= past.to && owesReply(found),
    REPLIED: ({ replyTime }) => isIn(instants, replyTime),
    JUDGED: ({ replyTime, verdict }) => isIn(mayBeJudged, replyTime) && isIn(instants, verdict?.judgeTime),
    CLOSED: ({ closeTime, outcome }) => isIn(instants, closeTime) && outcome !== 'OUTCOME_UNSPECIFIED',
  };
  const each = async (order: keyof Case & string, where: Where<Case>, counted: readonly Aspect[]): Promise<void> => {
    for await (const found of cases.allFields(COUNTED, { where: { ...where, division }, order: [order] })) {
      signal.throwIfAborted();
      for (const aspect of counted) if (aspect === 'RED' || aspects[aspect](found)) tally.take(aspect, found);
    }
  };
  const before = { createTime: { lt: instants.gte } };
  await each('createTime', { createTime: instants }, ['REPORTED', 'DUE', 'REPLIED', 'JUDGED', 'CLOSED']);
  if (past.from <= past.to) await each('replyDueDate', { ...before, replyDueDate: { gte: past.from, lte: past.to } }, ['DUE']);
  await each('replyTime', { ...before, replyTime: mayBeJudged }, ['REPLIED', 'JUDGED']);
  await each('closeTime', { ...before, closeTime: instants }, ['CLOSED']);
  await each('stepDueDate', { open: true, stepDueDate: { gt: '', lt: today } }, ['RED']);
  return tally.figures(period);
}

function isIn({ gte, lt }: { readonly gte: Date; readonly lt: Date }, instant: Date | undefined): boolean {
  return instant !== undefined && instant >= gte && instant < lt;
}
