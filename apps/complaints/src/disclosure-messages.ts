import type { DisclosedCase, ServiceRequest, ServiceRequestUpdate } from '@heming/contracts/complaints/v1';
import { entriesOf, type Case, type Entry } from './domain/case.js';
import { knowsReport } from './messages.js';

/** How many millionths of a degree the place of a case is told to everybody in: a hundred metres, not a door. */
const COARSE_E6 = 1_000;
/** Steps that whoever reported is told of; what others of the reporters did is theirs. */
const TOLD_STEPS: readonly Entry['kind'][] = [
  'REPORTED',
  'ACCEPTED',
  'REFUSED',
  'DISPATCHED',
  'SIGNED',
  'ASKED',
  'ANSWERED',
  'EXTENDED',
  'REPLIED',
  'REVISITED',
  'REOPENED',
  'MERGED',
  'TRANSFERRED',
  'CLOSED',
  'WITHDRAWN',
];
/** Those of them that everybody is told of, once a case is disclosed. */
const PUBLIC_STEPS: readonly Entry['kind'][] = ['REPORTED', 'ACCEPTED', 'REPLIED', 'CLOSED'];
/** Those whose words are an office's or handler's own, for the reporter. */
const SPOKEN_STEPS: readonly Entry['kind'][] = ['REFUSED', 'ASKED', 'EXTENDED', 'REPLIED', 'CLOSED'];

/** A disclosed case in the contract's words: member by member, so that a new fact of a case stays undisclosed. */
export function disclosedCase(found: Case): DisclosedCase {
  const { number, kind, category, quarter, quarterTitle, publicTitle, publicReply, lead, state, outcome, createTime, replyTime } = found;
  return {
    ...{ name: found.name.replace('cases/', 'disclosedCases/'), number, kind, category, quarter, quarterTitle },
    division: `divisions/${found.division}`,
    ...{ publicTitle, publicReply, state, outcome, createTime },
    onTime: found.onTime === true,
    ...(lead && { lead }),
    ...(replyTime && { replyTime }),
  };
}

/** A case as the Open311 interface shows it: whole to whoever reported it, without what was said to whoever joined it, else what is disclosed of it. */
export function serviceRequest(found: Case, subject: string): ServiceRequest {
  const { number, state, category, lead, quarter, quarterTitle, replyDueDate, createTime, updateTime } = found;
  return {
    ...{ number, state, category, quarter, createTime, updateTime },
    ...(lead && { lead }),
    expectedDate: replyDueDate,
    ...(reported(found, subject) ? asReported(found, knowsReport(found, { to: 'REPORTER', subject })) : asDisclosed(found, quarterTitle)),
  };
}

type Told = Pick<ServiceRequest, 'case' | 'statusNotes' | 'description' | 'address' | 'latitudeE6' | 'longitudeE6' | 'photo' | 'updates'>;

/** @param told whether it may read what the reporter said: whoever joined may not, as in the application */
function asReported(found: Case, told: boolean): Told {
  const { quarterTitle, place, latitudeE6, longitudeE6, reply, closeReason, replyPhotos, publicTitle } = found;
  return {
    case: found.name,
    statusNotes: reply === '' ? closeReason : reply,
    description: told ? saidOf(found) : publicTitle,
    address: place.includes(quarterTitle) ? place : [quarterTitle, place].filter((part) => part !== '').join(' '),
    ...(told ? { latitudeE6, longitudeE6 } : { latitudeE6: 0, longitudeE6: 0 }),
    photo: replyPhotos[0] ?? '',
    updates: entriesOf(found)
      .filter(({ kind, internal }) => !internal && TOLD_STEPS.includes(kind))
      .map((entry) => update(entry, SPOKEN_STEPS.includes(entry.kind) ? entry.text : '')),
  };
}

/** Title and text; a program mostly sends no title, which is the beginning of the text then. */
function saidOf({ title, text }: Case): string {
  const [first = ''] = text.split('\n', 1);
  return first.includes(title) ? text : `${title}\n${text}`;
}

function asDisclosed(found: Case, address: string): Told {
  const steps = entriesOf(found).filter(({ kind }) => PUBLIC_STEPS.includes(kind));
  const answer = steps.findLast(({ kind }) => kind === 'REPLIED');
  return {
    case: '',
    statusNotes: found.publicReply,
    description: found.publicTitle,
    address,
    latitudeE6: coarse(found.latitudeE6),
    longitudeE6: coarse(found.longitudeE6),
    photo: found.replyPhotos[0] ?? '',
    updates: steps.map((entry) => update(entry, entry === answer ? found.publicReply : '')),
  };
}

/** Whether somebody who is signed in reported a case or joined it. */
export function reported({ reporterSubjects }: Pick<Case, 'reporterSubjects'>, subject: string): boolean {
  return subject !== 'anonymous' && reporterSubjects.includes(subject);
}

function update({ kind, occurTime }: Entry, text: string): ServiceRequestUpdate {
  return { kind, text, occurTime };
}

const coarse = (e6: number): number => Math.round(e6 / COARSE_E6) * COARSE_E6;
