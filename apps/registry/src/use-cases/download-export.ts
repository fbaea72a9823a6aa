import { EXPORT_KIND_WORDS, type RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { requireReady, type ExportedKind } from '../domain/export.js';
import { exportHeader } from '../export-rows.js';
import { requireReadable } from '../export-scope.js';
import { keptFile } from '../kept-tables.js';

/** The file of an export, for whoever may read all that is in it. */
export const DownloadExport: UseCase<RegistryService, 'DownloadExport', Deps> = async ({ name }, call, deps) => {
  const found = await deps.exports.get(name);
  requireReadable(found, deps.permittedIn);
  requireReady(found, call.now);
  const kind = found.kind as ExportedKind;
  const title = `${EXPORT_KIND_WORDS[kind]}-${found.quarter === '' ? found.division : found.quarter.slice('quarters/'.length)}-${found.asOf}`;
  return keptFile(found, { title, format: found.format, emptyHeader: exportHeader(kind) }, deps.tablePieces);
};
