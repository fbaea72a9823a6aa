import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { previewName } from '../domain/import-parts.js';
import { requirePreview } from '../domain/import.js';
import { previewMessage } from '../import-preview.js';

/** Shows the first accepted rows of a checked import as they would be registered. */
export const PreviewImport: UseCase<RegistryService, 'PreviewImport', Deps> = async ({ name }, _call, { imports, tablePieces }) => {
  requirePreview(await imports.get(name));
  return previewMessage(await tablePieces.get(previewName(name)));
};
