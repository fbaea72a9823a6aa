import type { Announcement } from '@heming/contracts';
import { announce } from '@heming/contracts/complaints/v1';
import type { Case } from './domain/case.js';

/** What is to be said of one change: its events, none of which tells who reported. */
type Said = readonly Announcement[];

/** A case arrived, and maybe its cause troubles many. */
export function caseReported(after: Case, reporters: number | undefined): Said {
  const { name, division, quarter, kind, category, channel, createTime: occurTime } = after;
  const reported = announce('heming.complaints.v1.CaseReported', { case: name, division, quarter, kind, category, channel, occurTime });
  return [reported, ...meetingForReporters(after, reporters, occurTime)];
}

/** The cause of a case troubles many. @param reporters how many; undefined when no meeting is to be proposed */
export function meetingForReporters(after: Case, reporters: number | undefined, occurTime: Date): Said {
  return reporters === undefined ? [] : [meetingProposed(after, 'MANY_REPORTERS', reporters, occurTime)];
}

/** The reporter gave his verdict: the case is closed, or handled anew. */
export function caseJudged(before: Case, after: Case, occurTime: Date): Said {
  const { name, division, quarter, category, verdict } = after;
  const { solved = false, attitude = 0 } = verdict ?? {};
  const judged = { case: name, division, quarter, category, ...leadOf(after), solved, attitude, occurTime };
  const consequences = solved ? caseClosed(before, after, occurTime) : caseReopened(before, after, occurTime);
  return [announce('heming.complaints.v1.CaseJudged', judged), ...consequences];
}

/** A case is handled anew, and maybe has been so often that it is one for a joint meeting. */
export function caseReopened(before: Case, after: Case, occurTime: Date): Said {
  const { name, division, quarter, category, reopenCount, replyDueDate } = after;
  const facts = { case: name, division, quarter, category, ...leadOf(after), reopenCount, replyDueDate, occurTime };
  const often = after.meetingCauses.includes('REOPENED_OFTEN') && !before.meetingCauses.includes('REOPENED_OFTEN');
  return [
    announce('heming.complaints.v1.CaseReopened', facts),
    ...(often ? [meetingProposed(after, 'REOPENED_OFTEN', reopenCount, occurTime)] : []),
  ];
}

/** A case ended with an answer. */
export function caseClosed(before: Case, after: Case, occurTime: Date): Said {
  const { name, division, quarter, category, outcome, fault, onTime = false, ruleSet } = after;
  const facts = { case: name, division, quarter, category, ...leadOf(after), outcome, fault, onTime, ruleSet, occurTime };
  return [announce('heming.complaints.v1.CaseClosed', facts), ...disputeClosed(before, after, occurTime)];
}

/** A case was taken back. */
export function caseWithdrawn(before: Case, after: Case, occurTime: Date): Said {
  const { name, division, quarter } = after;
  const withdrawn = announce('heming.complaints.v1.CaseWithdrawn', { case: name, division, quarter, occurTime });
  return [withdrawn, ...disputeClosed(before, after, occurTime)];
}

/** A case no longer stops a sanction, if it did; whoever reads it learns whether a fault was verified. */
export function disputeClosed(before: Case, after: Case, occurTime: Date): Said {
  if (!before.disputing || after.disputing) return [];
  const { name, division, quarter, unit, category, fault } = after;
  const upheld = fault === 'VERIFIED';
  return [announce('heming.complaints.v1.DisputeClosed', { case: name, division, quarter, unit, category, upheld, occurTime })];
}

function meetingProposed(after: Case, cause: Case['meetingCauses'][number], count: number, occurTime: Date): Announcement {
  const { name, division, quarter, category } = after;
  return announce('heming.complaints.v1.JointMeetingProposed', { quarter, case: name, division, category, cause, count, occurTime });
}

const leadOf = ({ lead }: Case): Pick<Case, 'lead'> => (lead === undefined ? {} : { lead });
