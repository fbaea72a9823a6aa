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

/** Counts the cases of a division in a period, each set of them read by an index and in flat memory. */
export async function countCases(
  code: string,
  period: Period,
  { now, signal }: Pick<Call, 'now' | 'signal'>,
  { cases, quarters }: Pick<Deps, 'cases' | 'quarters'>,
): Promise<CaseFigures> {
  const tally = new CaseTally(code);
  const count = async (
    aspect: Aspect,
    order: keyof Case & string,
    where: Where<Case>,
    counts: (found: Case) => boolean = () => true,
  ): Promise<void> => {
    for await (const found of cases.all({ where: { ...where, division: { prefix: code } }, order: [order] })) {
      signal.throwIfAborted();
      if (counts(found)) tally.take(aspect, found);
    }
  };
  const instants = instantsOf(period);
  const today = calendarDateOf(now);
  const past = pastDaysOf(period, addDays(today, -1));
  await count('REPORTED', 'createTime', { createTime: instants });
  await count('ACCEPTED', 'acceptTime', { acceptTime: instants });
  if (past.from <= past.to) await count('DUE', 'replyDueDate', { replyDueDate: { gte: past.from, lte: past.to } }, owesReply);
  await count('REPLIED', 'replyTime', { replyTime: instants });
  const mayBeJudged = { gte: startOf(addDays(period.from, -VERDICT_DAYS)), lt: instants.lt };
  await count('JUDGED', 'replyTime', { replyTime: mayBeJudged }, ({ verdict }) => isIn(instants, verdict?.judgeTime));
  await count('CLOSED', 'closeTime', { closeTime: instants }, ({ outcome }) => outcome !== 'OUTCOME_UNSPECIFIED');
  await count('OPEN', 'stepDueDate', { open: true });
  await count('RED', 'stepDueDate', { open: true, stepDueDate: { gt: '', lt: today } });
  return tally.figures(period, await quarters.householdsIn(code));
}

function isIn({ gte, lt }: { readonly gte: Date; readonly lt: Date }, instant: Date | undefined): boolean {
  return instant !== undefined && instant >= gte && instant < lt;
}
