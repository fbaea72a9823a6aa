import type { CaseFinding } from './reporting.js';

/** What was heard last of how a case ended, or was to be handled anew: so that news that comes twice, or late, changes nothing. */
export interface CaseClosing {
  /** `caseClosings/{id of the case}`. */
  readonly name: string;
  readonly division: string;
  readonly case: string;
  /** When it ended or was reopened, whichever was heard last. */
  readonly closeTime: Date;
}

/** The end of a case as the complaints service announces it, as far as it matters here. */
export interface ClosedCase {
  readonly case: string;
  readonly division: string;
  readonly quarter: string;
  readonly kind: string;
  readonly fault: string;
  readonly onTime: boolean;
  readonly reopenCount: number;
  readonly lead?: { readonly body: string; readonly organisation: string } | undefined;
}

/** The name under which is kept how far a case was heard. */
export function closingName(caseName: string): string {
  return caseName.replace('cases/', 'caseClosings/');
}

/**
 * What a closed case says against the enterprise that was in charge of it: a complaint whose fault was verified, and that was answered late or had
 * to be handled anew. Undefined when it says nothing: a delay alone counts against nobody.
 */
export function findingOf(event: ClosedCase, closeTime: Date): CaseFinding | undefined {
  const { kind, lead, fault, onTime, reopenCount, division, quarter } = event;
  if (kind !== 'COMPLAINT' || fault !== 'VERIFIED' || lead?.body !== 'ENTERPRISE' || lead.organisation === '') return undefined;
  const repeated = reopenCount > 0;
  if (onTime && !repeated) return undefined;
  return { case: event.case, organisation: lead.organisation, division, quarter, closeTime, repeated };
}
