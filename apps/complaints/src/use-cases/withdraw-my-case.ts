import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { withdrawCase } from '../domain/withdrawing.js';
import { caseMessage } from '../messages.js';
import { asReporter, ownCase } from '../own-cases.js';
import { caseWithdrawn } from '../reporter-announcements.js';

/** Takes a case back. */
export const WithdrawMyCase: UseCase<ComplaintsService, 'WithdrawMyCase', Deps> = async (request, call, { cases, calendar }) => {
  const { name, reason, etag } = request;
  await ownCase(name, call, cases);
  const withdrawn = await cases.change(
    name,
    (current) => {
      const next = withdrawCase(current, reason, call.now);
      return { next, events: caseWithdrawn(current, next, call.now) };
    },
    etag,
  );
  return caseMessage(withdrawn, asReporter(call), call.now, calendar);
};
