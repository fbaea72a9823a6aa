import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { exportMessage } from '../export-messages.js';

/** Lists exports, by name. */
export const ListExports: UseCase<RegistryService, 'ListExports', Deps> = async ({ pageSize, pageToken }, _call, { exports }) => {
  const page = await exports.list({ pageSize, pageToken });
  return { exports: page.items.map(exportMessage), nextPageToken: page.nextPageToken };
};
