import type {
  CreditEntryKind,
  CreditItemTypeCategory,
  CreditItemTypeSeverity,
  CreditObjectionOutcome,
  CreditRecordSource,
  CreditRecordState,
  CreditRepairOutcome,
} from '@heming/contracts/credit/v1';
import type { CalendarDate } from '@heming/values';
import { LIMITS } from './policy.js';

/** Who reports what follows from a case. */
export const SYSTEM = 'system';

/** That the enterprise says a record is wrong, and what was answered. */
export interface Objection {
  readonly text: string;
  readonly objectTime: Date;
  readonly decisionDueDate: CalendarDate;
  readonly extended: boolean;
  readonly outcome: CreditObjectionOutcome;
  readonly answer: string;
  readonly decideTime?: Date;
  readonly decider: string;
}

/** That the enterprise asks for the end of publication. */
export interface Repair {
  readonly text: string;
  readonly applyTime: Date;
  readonly decisionDueDate: CalendarDate;
  readonly outcome: CreditRepairOutcome;
  readonly answer: string;
  readonly decideTime?: Date;
  readonly decider: string;
}

/** Why a record counts as if it had never been. */
export interface Revocation {
  readonly reason: string;
  readonly basis: string;
  readonly revokeTime: Date;
}

/** Something that happened to a record. */
export interface Entry {
  readonly kind: CreditEntryKind;
  readonly text: string;
  /** Subject of an officer; empty for the enterprise and the system. */
  readonly actor: string;
  readonly occurTime: Date;
}

/** A record as it is stored. Days that are not known yet are empty. */
export interface CreditRecord {
  readonly name: string;
  /** Code of the division the fact happened in. */
  readonly division: string;
  /** The enterprise, once it has been told: before, the record is not its to see. */
  readonly parties: readonly string[];
  readonly number: string;
  readonly organisation: string;
  readonly organisationTitle: string;
  readonly itemType: string;
  readonly category: CreditItemTypeCategory;
  readonly severity: CreditItemTypeSeverity;
  /** Tenths of a point, never negative. */
  readonly pointsTenths: number;
  readonly originalPointsTenths: number;
  readonly ruleSet: string;
  readonly occurDate: CalendarDate;
  readonly decideDate: CalendarDate;
  readonly documentNumber: string;
  readonly facts: string;
  readonly evidence: readonly string[];
  readonly quarter: string;
  readonly quarterTitle: string;
  readonly source: CreditRecordSource;
  readonly case: string;
  /** When the case was closed that it comes from. */
  readonly caseCloseTime?: Date;
  readonly state: CreditRecordState;
  readonly reporter: string;
  readonly verifier: string;
  readonly noticeTime?: Date;
  readonly commentDueDate: CalendarDate;
  readonly comment: string;
  readonly commentTime?: Date;
  readonly effectiveDate: CalendarDate;
  readonly expiryDate: CalendarDate;
  /** First day the public may see it; before it does, the earliest that can be. */
  readonly publicDate: CalendarDate;
  /** Since when the public sees it, as the aggregate let it; empty before. */
  readonly publishedDate: CalendarDate;
  readonly objectionDueDate: CalendarDate;
  readonly repairFromDate: CalendarDate;
  readonly objection?: Objection;
  readonly repair?: Repair;
  /** Day from which it counts no more, because it was put right. */
  readonly repairDate: CalendarDate;
  /** Last day of the decision that an office owes. */
  readonly decisionDueDate: CalendarDate;
  readonly dropReason: string;
  readonly revocation?: Revocation;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** When the clock has to look at it next; absent when never. */
  readonly wakeTime?: Date;
  readonly createTime: Date;
  readonly updateTime: Date;
}

/** A record with one more entry; of too many the first and the latest are kept. */
export function noted(current: CreditRecord, entry: Pick<Entry, 'kind'> & Partial<Entry>, at: Date): CreditRecord {
  const [first, ...rest] = [...current.entries, { text: '', actor: '', occurTime: at, ...entry }];
  const entries = first === undefined ? [] : [first, ...rest.slice(-(LIMITS.entries - 1))];
  return { ...current, entries, updateTime: at };
}

/** Whether a record deducts. */
export function isBad({ category }: Pick<CreditRecord, 'category'>): boolean {
  return category === 'BAD';
}
