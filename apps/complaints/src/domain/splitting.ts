import type { CaseCategory } from '@heming/contracts/complaints/v1';
import type { WorkingCalendar } from '@heming/values';
import type { Case } from './case.js';
import { noted } from './progress.js';
import { reportCase } from './reporting.js';
import type { Handler } from './routing.js';
import { afterCommand } from './transitions.js';

/** What becomes a case of its own. */
export interface Part {
  readonly category: Exclude<CaseCategory, 'CATEGORY_UNSPECIFIED'>;
  readonly title: string;
  readonly text: string;
}

/**
 * Part of a case as a case of its own: reported by the same people, about the same place, and to be accepted like any other. A dispute over fees
 * goes with it only when it is about fees.
 */
export function partOf(
  source: Case,
  { category, title, text }: Part,
  { name, number }: Pick<Case, 'name' | 'number'>,
  at: Date,
  calendar: WorkingCalendar,
): Case {
  const { kind, quarter, quarterTitle, division, unit, place, latitudeE6, longitudeE6, urgency, channel } = source;
  const disputesFees = source.disputesFees && category === 'FEES';
  const about = { kind, category, quarter, unit, place, latitudeE6, longitudeE6, title, text, photos: [], urgency, disputesFees };
  // Who reported is taken over below.
  const report = { ...about, disclosure: 'ANONYMOUS', fullName: '', phone: '' } as const;
  const facts = { name: quarter, title: quarterTitle, division, enterprise: '', developer: '', committee: '', serviceGrade: 0 };
  const { reportersText, reporterSubjects, reporterCount } = source;
  const reported = reportCase(report, { name, number, channel, subject: '', quarter: facts }, at, calendar);
  return { ...reported, reportersText, reporterSubjects, reporterCount, splitFrom: source.name };
}

/** Whether part of a case can become one of its own. @throws CASE_STATE_WRONG */
export function requireSplittable(current: Case): Case {
  afterCommand(current, 'split');
  return current;
}

/** What the case says of its part. */
export function withPart(current: Case, { number }: Pick<Case, 'number'>, actor: Handler | undefined, at: Date): Case {
  return noted(current, { kind: 'SPLIT', text: number, ...(actor && { actor }) }, at);
}
