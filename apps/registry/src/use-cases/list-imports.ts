import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { importMessage } from '../import-messages.js';

/** Lists imports, by name. */
export const ListImports: UseCase<RegistryService, 'ListImports', Deps> = async ({ pageSize, pageToken }, _call, { imports }) => {
  const page = await imports.list({ pageSize, pageToken });
  return { imports: page.items.map(importMessage), nextPageToken: page.nextPageToken };
};
