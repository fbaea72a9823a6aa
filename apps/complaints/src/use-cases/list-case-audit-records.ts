import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { auditRecordMessage } from '../messages.js';

/** Lists audit records of what officers and organisations did with cases, latest first. */
export const ListCaseAuditRecords: UseCase<ComplaintsService, 'ListCaseAuditRecords', Deps> = async (request, _call, { auditRecords }) => {
  const page = await auditRecords(request);
  return { auditRecords: page.items.map(auditRecordMessage), nextPageToken: page.nextPageToken };
};
