import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { projectManagerMessage } from '../people-messages.js';

/** Lists who is and was in charge of a quarter, or of those of the territory, latest first. */
export const ListProjectManagers: UseCase<RegistryService, 'ListProjectManagers', Deps> = async (
  request,
  _call,
  { quarters, projectManagers },
) => {
  const { parent, enterprise, inCharge, pageSize, pageToken } = request;
  const everywhere = parent.endsWith('/-');
  if (!everywhere) await quarters.get(parent);
  const page = await projectManagers.list({
    where: {
      ...(!everywhere && { quarter: parent }),
      ...(enterprise !== '' && { enterprise }),
      ...(inCharge && { inChargeOf: { exists: true } }),
    },
    order: ['-fromDay'],
    pageSize,
    pageToken,
  });
  return { projectManagers: page.items.map(projectManagerMessage), nextPageToken: page.nextPageToken };
};
