import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { auditRecordMessage } from '../messages.js';

/** Lists who did what with credit records, latest first. */
export const ListCreditAuditRecords: UseCase<CreditService, 'ListCreditAuditRecords', Deps> = async (request, _call, { auditTrail }) => {
  const page = await auditTrail.list(request);
  return { auditRecords: page.items.map(auditRecordMessage), nextPageToken: page.nextPageToken };
};
