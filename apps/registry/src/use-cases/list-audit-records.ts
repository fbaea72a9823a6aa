import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { auditRecordMessage } from '../people-messages.js';

/** Lists audit records of the register, latest first. */
export const ListAuditRecords: UseCase<RegistryService, 'ListAuditRecords', Deps> = async (request, _call, { auditTrail }) => {
  const page = await auditTrail.list(request);
  return { auditRecords: page.items.map(auditRecordMessage), nextPageToken: page.nextPageToken };
};
