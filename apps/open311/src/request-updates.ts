import type { CaseEntryKind, ServiceRequest, ServiceRequestUpdate } from '@heming/contracts/complaints/v1';
import { List, type Document, type Fields } from './document.js';
import { w3cTime } from './w3c-time.js';

/** Longest period of updates, in days. */
export const UPDATE_DAYS = 90;
/** How long before an update its request may have been reported, in days. */
export const REQUEST_DAYS = 366;

/** Steps after which a request is over. */
const LAST_STEPS: readonly CaseEntryKind[] = ['CLOSED', 'REFUSED', 'WITHDRAWN', 'MERGED'];

/** What is said of a step that comes without words: mySociety's client shows no update without. */
const SENTENCES: Partial<Readonly<Record<CaseEntryKind, string>>> = {
  ADDED: '诉求人已补充材料。More was added by the reporter.',
  ACCEPTED: '诉求已受理。The request is accepted.',
  REFUSED: '诉求不予受理。The request is not accepted.',
  DISPATCHED: '诉求已派单。The request was sent to whom it concerns.',
  SIGNED: '承办单位已签收。Whoever is in charge has signed for it.',
  ASKED: '请诉求人补充材料。The reporter is asked for more.',
  ANSWERED: '诉求恢复办理。The request is being handled again.',
  EXTENDED: '办理期限已延长。The period was made longer.',
  REPLIED: '诉求已答复。The request is answered.',
  REVISITED: '已回访诉求人。The reporter was asked whether it is solved.',
  REOPENED: '诉求重新办理。The request is handled anew.',
  MERGED: '诉求已并入其他工单。The request is part of another now.',
  TRANSFERRED: '诉求已移送。The request was moved.',
  CLOSED: '诉求已办结。The request is closed.',
  WITHDRAWN: '诉求已撤回。The request was taken back.',
};

/** What became of requests in a period, oldest first: mySociety's extension of GeoReport. The report itself is no update. */
export function updateList(requests: readonly ServiceRequest[], { startTime, endTime }: { startTime: Date; endTime: Date }): Document {
  const updates = requests.flatMap(({ number, updates: steps }) =>
    steps.flatMap((step): readonly (readonly [Date, Fields])[] => {
      const { kind, occurTime } = step;
      if (kind === 'REPORTED' || occurTime === undefined || occurTime < startTime || occurTime >= endTime) return [];
      return [[occurTime, updateOf(number, step, occurTime)]];
    }),
  );
  const ordered = updates.sort(([one], [other]) => one.getTime() - other.getTime()).map(([, fields]) => fields);
  return { root: 'service_request_updates', content: new List('request_update', ordered) };
}

/** Id of an update: the same whenever it is asked for. */
export function updateId(number: string, kind: CaseEntryKind, occurTime: Date): string {
  return `${number}-${kind}-${occurTime.getTime()}`;
}

function updateOf(number: string, { kind, text }: ServiceRequestUpdate, occurTime: Date): Fields {
  return {
    update_id: updateId(number, kind, occurTime),
    service_request_id: number,
    status: LAST_STEPS.includes(kind) ? 'CLOSED' : 'OPEN',
    updated_datetime: w3cTime(occurTime),
    description: text === '' ? (SENTENCES[kind] ?? kind) : text,
  };
}
