import { announce } from '@heming/contracts/credit/v1';
import type { Announcement } from '@heming/contracts';
import type { Turn } from './domain/clock.js';
import type { CreditRecord } from './domain/credit-record.js';

type Said = readonly Announcement[];

/** What every event tells of a record: no text. */
function about(record: CreditRecord, occurTime: Date) {
  const { name, division, organisation, itemType, category, pointsTenths, case: caseName, ruleSet } = record;
  return { creditRecord: name, division, organisation, itemType, category, pointsTenths, case: caseName, ruleSet, occurTime };
}

/** The enterprise was told of a record. */
export function recordNotified(after: CreditRecord, at: Date): Said {
  return [announce('heming.credit.v1.CreditRecordNotified', { ...about(after, at), commentDueDate: after.commentDueDate })];
}

/** A record that the enterprise had been told of was dropped; of one it never saw nothing is said. */
export function recordWithdrawn(before: CreditRecord, after: CreditRecord, at: Date): Said {
  return before.state === 'NOTIFIED' ? [announce('heming.credit.v1.CreditRecordWithdrawn', about(after, at))] : [];
}

/** The enterprise says that a record is wrong. */
export function recordObjected(after: CreditRecord, at: Date): Said {
  return [announce('heming.credit.v1.CreditRecordObjected', { ...about(after, at), decisionDueDate: after.decisionDueDate })];
}

/** What was decided about an objection, as far as anything changed by it. */
export function objectionDecided(after: CreditRecord, at: Date): Said {
  if (after.state === 'REVOKED') return recordRevoked(after, at, true);
  return after.objection?.outcome === 'CORRECTED' ? [announce('heming.credit.v1.CreditRecordCorrected', about(after, at))] : [];
}

/** A record counts on no day any more. */
export function recordRevoked(after: CreditRecord, at: Date, byObjection = false): Said {
  return [announce('heming.credit.v1.CreditRecordRevoked', { ...about(after, at), byObjection })];
}

/** What was decided about an application for repair, when it was granted. */
export function repairDecided(after: CreditRecord, at: Date): Said {
  return after.state === 'REPAIRED' ? [announce('heming.credit.v1.CreditRecordRepaired', about(after, at))] : [];
}

/** What the passing of time did to a record. */
export function clockTurned(after: CreditRecord, turns: readonly Turn[], at: Date): Said {
  const { effectiveDate, expiryDate, publicDate } = after;
  return turns.map((turn) => {
    if (turn === 'TOOK_EFFECT')
      return announce('heming.credit.v1.CreditRecordEffective', { ...about(after, at), effectiveDate, expiryDate });
    if (turn === 'PUBLISHED') return announce('heming.credit.v1.CreditRecordPublished', { ...about(after, at), publicDate });
    return announce('heming.credit.v1.CreditRecordExpired', about(after, at));
  });
}
