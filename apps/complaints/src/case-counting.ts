import type { CaseFigures } from '@heming/contracts/complaints/v1';
import { refuse } from '@heming/contracts/type/v1';
import { within, type Call, type Where } from '@heming/kit';
import { addDays, calendarDateOf } from '@heming/values';
import type { Deps } from './deps.js';
import { CaseTally, owesReply, pastDaysOf, type Aspect, type Period } from './domain/case-figures.js';
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

/** Goes over the cases of a division in a period, each set of them read by an index, in flat memory and with nothing unsealed. */
export async function tallyCases(
  code: string,
  period: Period,
  { now, signal }: Pick<Call, 'now' | 'signal'>,
  { cases }: Pick<Deps, 'cases'>,
): Promise<ReturnType<CaseTally['figures']>> {
  const tally = new CaseTally(code);
  const division = { prefix: code };
  const each = async (order: keyof Case & string, where: Where<Case>, aspectsOf: (found: Case) => readonly Aspect[]): Promise<void> => {
    for await (const found of cases.allUnopened({ where: { ...where, division }, order: [order] })) {
      signal.throwIfAborted();
      for (const aspect of aspectsOf(found)) tally.take(aspect, found);
    }
  };
  const instants = instantsOf(period);
  const today = calendarDateOf(now);
  const past = pastDaysOf(period, addDays(today, -1));
  await each('createTime', { createTime: instants }, () => ['REPORTED']);
  if (past.from <= past.to) {
    const replyDueDate = { gte: past.from, lte: past.to };
    await each('replyDueDate', { replyDueDate }, (found) => (owesReply(found) ? ['DUE'] : []));
  }
  const mayBeJudged = { gte: startOf(addDays(period.from, -VERDICT_DAYS)), lt: instants.lt };
  await each('replyTime', { replyTime: mayBeJudged }, ({ replyTime, verdict }) => [
    ...(isIn(instants, replyTime) ? (['REPLIED'] as const) : []),
    ...(isIn(instants, verdict?.judgeTime) ? (['JUDGED'] as const) : []),
  ]);
  await each('closeTime', { closeTime: instants }, ({ outcome }) => (outcome === 'OUTCOME_UNSPECIFIED' ? [] : ['CLOSED']));
  await each('stepDueDate', { open: true, stepDueDate: { gt: '', lt: today } }, () => ['RED']);
  return tally.figures(period);
}

function isIn({ gte, lt }: { readonly gte: Date; readonly lt: Date }, instant: Date | undefined): boolean {
  return instant !== undefined && instant >= gte && instant < lt;
}
