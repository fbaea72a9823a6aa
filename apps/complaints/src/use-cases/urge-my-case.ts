import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { urgeCase } from '../domain/urging.js';
import { caseMessage } from '../messages.js';
import { asReporter, ownCase } from '../own-cases.js';

/** Urges that a case of the caller be handled. */
export const UrgeMyCase: UseCase<ComplaintsService, 'UrgeMyCase', Deps> = async ({ name, etag }, call, { cases, calendar }) => {
  await ownCase(name, call, cases);
  const urged = await cases.change(name, (current) => ({ next: urgeCase(current, call.now), events: [] }), etag);
  return caseMessage(urged, asReporter(call), call.now, calendar);
};
