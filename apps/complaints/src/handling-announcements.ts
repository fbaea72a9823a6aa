import { announce } from '@heming/contracts/complaints/v1';
import type { Announcement } from '@heming/contracts';
import type { Case } from './domain/case.js';
import type { Turned } from './domain/case-clock.js';
import type { SupervisionOrder } from './domain/supervision-order.js';

/** What is to be said of one change. */
type Said = readonly Announcement[];

/** What nearly every event tells of a case; never who reported it. */
const about = ({ name, division, quarter }: Case) => ({ case: name, division, quarter });

/** A dispute over a unit, or over all of a quarter, came up with a change, or ended with it. */
export function disputeChanged(before: Case, after: Case, occurTime: Date): Said {
  const disputeOf = (current: Case) => ({ ...about(current), unit: current.unit, category: current.category, occurTime });
  const same = before.quarter === after.quarter && before.unit === after.unit;
  const closed = before.disputing && !(after.disputing && same);
  const opened = after.disputing && !(before.disputing && same);
  return [
    ...(closed ? [announce('heming.complaints.v1.DisputeClosed', { ...disputeOf(before), upheld: after.fault === 'VERIFIED' })] : []),
    ...(opened ? [announce('heming.complaints.v1.DisputeOpened', disputeOf(after))] : []),
  ];
}

/** A case was accepted, and maybe stops every sanction from now on. */
export function caseAccepted(before: Case, after: Case, occurTime: Date): Said {
  const { kind, category, replyDueDate, replyProvisional: provisional, ruleSet } = after;
  return [
    announce('heming.complaints.v1.CaseAccepted', { ...about(after), kind, category, replyDueDate, provisional, ruleSet, occurTime }),
    ...disputeChanged(before, after, occurTime),
  ];
}

/** A case was not accepted. */
export function caseRefused(after: Case, occurTime: Date): Said {
  return [announce('heming.complaints.v1.CaseRefused', { ...about(after), reason: after.invalidReason, occurTime })];
}

/** A case was sent to whoever is in charge now. */
export function caseDispatched(after: Case, occurTime: Date): Said {
  const { category, lead, assistants, binding } = after;
  return [announce('heming.complaints.v1.CaseDispatched', { ...about(after), category, lead, assistants, binding, occurTime })];
}

/** A case was given back by whoever was in charge. */
export function caseReturned({ lead }: Case, after: Case, occurTime: Date): Said {
  return [announce('heming.complaints.v1.CaseReturned', { ...about(after), lead, occurTime })];
}

/** A case was answered. */
export function caseReplied(after: Case, occurTime: Date): Said {
  const { category, lead, onTime = false, replyCount: round, ruleSet } = after;
  return [announce('heming.complaints.v1.CaseReplied', { ...about(after), category, lead, onTime, round, ruleSet, occurTime })];
}

/** The period of the answer is longer, when an extension was granted. */
export function caseExtended(before: Case, after: Case, occurTime: Date): Said {
  if (before.replyDueDate === after.replyDueDate) return [];
  const { replyDueDate, ruleSet } = after;
  return [announce('heming.complaints.v1.CaseExtended', { ...about(after), replyDueDate, ruleSet, occurTime })];
}

/** Deadlines moved because a holiday notice came out; nothing when they are the same days. */
export function deadlinesMoved(before: Case, after: Case, occurTime: Date): Said {
  const { stepDueDate: dueDate, replyDueDate, ruleSet } = after;
  if (dueDate === before.stepDueDate && replyDueDate === before.replyDueDate) return [];
  return [announce('heming.complaints.v1.CaseDeadlinesMoved', { ...about(after), dueDate, replyDueDate, ruleSet, occurTime })];
}

/** What a verdict, a revisit or the word of an office did: judged, reopened, closed. */
export function caseJudged(before: Case, after: Case, occurTime: Date): Said {
  const { category, lead, verdict } = after;
  const judged = verdict !== undefined && verdict !== before.verdict;
  return [
    ...(judged
      ? [
          announce('heming.complaints.v1.CaseJudged', {
            ...about(after),
            category,
            lead,
            solved: verdict.solved,
            attitude: verdict.attitude,
            occurTime,
          }),
        ]
      : []),
    ...(after.reopenCount > before.reopenCount ? caseReopened(before, after, occurTime) : []),
    ...(after.state === 'CLOSED' ? caseClosed(before, after, occurTime) : []),
  ];
}

/** A case is to be handled anew, and maybe to be put before a joint meeting. */
function caseReopened(before: Case, after: Case, occurTime: Date): Said {
  const { quarter, division, category, lead, reopenCount, replyDueDate } = after;
  const proposed = after.meetingCauses.includes('REOPENED_OFTEN') && !before.meetingCauses.includes('REOPENED_OFTEN');
  const proposal = { quarter, case: after.name, division, category, cause: 'REOPENED_OFTEN', count: reopenCount, occurTime } as const;
  return [
    announce('heming.complaints.v1.CaseReopened', { ...about(after), category, lead, reopenCount, replyDueDate, occurTime }),
    ...(proposed ? [announce('heming.complaints.v1.JointMeetingProposed', proposal)] : []),
  ];
}

/** A case ended with an answer, and its dispute with it. */
export function caseClosed(before: Case, after: Case, occurTime: Date): Said {
  const { kind, category, lead, outcome, fault, onTime = false, reopenCount, ruleSet } = after;
  return [
    announce('heming.complaints.v1.CaseClosed', {
      ...about(after),
      kind,
      category,
      lead,
      outcome,
      fault,
      onTime,
      reopenCount,
      ruleSet,
      occurTime,
    }),
    ...disputeChanged(before, after, occurTime),
  ];
}

/** A case became part of another. */
export function caseMerged(before: Case, after: Case, occurTime: Date): Said {
  return [
    announce('heming.complaints.v1.CaseMerged', { ...about(after), into: after.mergedInto, occurTime }),
    ...disputeChanged(before, after, occurTime),
  ];
}

/** A case was moved to another quarter, and its dispute with it. @param division code of the community of that quarter */
export function caseTransferred(before: Case, moved: Case, division: string, occurTime: Date): Said {
  const after = { ...moved, division };
  const { name, quarter } = after;
  const from = { fromQuarter: before.quarter, fromDivision: before.division };
  return [
    announce('heming.complaints.v1.CaseTransferred', { case: name, ...from, quarter, division, occurTime }),
    ...disputeChanged(before, after, occurTime),
  ];
}

/** Everybody may read a case now, or nobody any more. */
export function caseDisclosureChanged(before: Case, after: Case, occurTime: Date): Said {
  if (before.disclosed === after.disclosed) return [];
  return [announce('heming.complaints.v1.CaseDisclosureChanged', { ...about(after), disclosed: after.disclosed, occurTime })];
}

/** What the passing of time did to a case. */
export function clockTurned(before: Case, { next, turns }: Turned, occurTime: Date): Said {
  const { category, lead, ruleSet } = next;
  return turns.flatMap((turn): Said => {
    if (turn.kind === 'OVERDUE') {
      const { step, dueDate } = turn;
      return [announce('heming.complaints.v1.CaseOverdue', { ...about(next), category, lead, step, dueDate, ruleSet, occurTime })];
    }
    if (turn.kind === 'ESCALATED') {
      return [announce('heming.complaints.v1.CaseEscalated', { ...about(next), lead, escalation: turn.to, ruleSet, occurTime })];
    }
    return turn.kind === 'CLOSED' ? caseClosed(before, next, occurTime) : [];
  });
}

/** A supervision order about a case is out. */
export function supervisionOrderIssued(current: Case, order: SupervisionOrder): Said {
  const { recipient: lead, name: supervisionOrder, number, createTime: occurTime } = order;
  const { ruleSet } = current;
  return [
    announce('heming.complaints.v1.SupervisionOrderIssued', { ...about(current), supervisionOrder, number, lead, ruleSet, occurTime }),
  ];
}

/** A case names an order: the last step of supervision, when it is about a delay. */
export function orderNamed(before: Case, after: Case, { recipient: lead }: SupervisionOrder, occurTime: Date): Said {
  if (after.escalation !== 'ORDER' || before.escalation === 'ORDER') return [];
  const { ruleSet } = after;
  return [announce('heming.complaints.v1.CaseEscalated', { ...about(after), lead, escalation: 'ORDER', ruleSet, occurTime })];
}
