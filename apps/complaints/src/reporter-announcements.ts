import type { Announcement } from '@heming/contracts';
import { announce } from '@heming/contracts/complaints/v1';
import type { Case } from './domain/case.js';
import { disputeChanged } from './handling-announcements.js';

/** What is to be said of one change: its events, none of which tells who reported. */
type Said = readonly Announcement[];

/** A case arrived. */
export function caseReported({ name, division, quarter, kind, category, channel, createTime: occurTime }: Case): Said {
  return [announce('heming.complaints.v1.CaseReported', { case: name, division, quarter, kind, category, channel, occurTime })];
}

/** The cause of a case troubles many. @param count how many reported it */
export function meetingProposed(after: Case, count: number, occurTime: Date): Said {
  const { name, division, quarter, category } = after;
  const cause = 'MANY_REPORTERS' as const;
  return [announce('heming.complaints.v1.JointMeetingProposed', { quarter, case: name, division, category, cause, count, occurTime })];
}

/** A case was taken back, and a dispute with it. */
export function caseWithdrawn(before: Case, after: Case, occurTime: Date): Said {
  const { name, division, quarter } = after;
  const withdrawn = announce('heming.complaints.v1.CaseWithdrawn', { case: name, division, quarter, occurTime });
  return [withdrawn, ...disputeChanged(before, after, occurTime)];
}
