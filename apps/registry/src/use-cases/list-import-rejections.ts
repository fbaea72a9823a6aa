import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { rejectionPrefix } from '../domain/import-parts.js';
import { importRejectionMessage } from '../import-messages.js';

/** Lists what is wrong with the rows of an import, by line. */
export const ListImportRejections: UseCase<RegistryService, 'ListImportRejections', Deps> = async (
  { parent, pageSize, pageToken },
  _call,
  { imports, importRejections },
) => {
  await imports.get(parent);
  const page = await importRejections.list({ where: { name: { prefix: rejectionPrefix(parent) } }, pageSize, pageToken });
  return { rejections: page.items.map(importRejectionMessage), nextPageToken: page.nextPageToken };
};
