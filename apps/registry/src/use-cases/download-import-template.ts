import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import type { RowKind } from '../domain/import.js';
import { lastPartOf } from '../domain/names.js';
import { templateFile } from '../import-template.js';

/** A workbook to fill in. */
export const DownloadImportTemplate: UseCase<RegistryService, 'DownloadImportTemplate', Deps> = (request) =>
  templateFile(lastPartOf(request.name) as RowKind);
