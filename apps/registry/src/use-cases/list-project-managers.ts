import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { projectManagerMessage } from '../people-messages.js';

/** Lists who is and was in charge of a quarter, or of the quarters of an enterprise within the territory, latest first. */
export const ListProjectManagers: UseCase<RegistryService, 'ListProjectManagers', Deps> = async (
  request,
  _call,
  { quarters, organisations, projectManagers },
) => {
  const { parent, inCharge, pageSize, pageToken } = request;
  const ofQuarter = parent.startsWith('quarters/');
  await (ofQuarter ? quarters : organisations).get(parent);
  const page = await projectManagers.list({
    where: { ...(ofQuarter ? { quarter: parent } : { enterprise: parent }), ...(inCharge && { inChargeOf: { exists: true } }) },
    order: ['-fromDay'],
    pageSize,
    pageToken,
  });
  return { projectManagers: page.items.map(projectManagerMessage), nextPageToken: page.nextPageToken };
};
