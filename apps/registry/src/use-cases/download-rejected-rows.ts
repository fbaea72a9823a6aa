import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { columnsOf, isPersonal } from '../domain/import-rows.js';
import { requireRejectedRows, type Import } from '../domain/import.js';
import { rejectedHeader } from '../import-rejected.js';
import { keptFile, requirePurpose } from '../kept-tables.js';

/** The rows of an import that cannot be registered, as the table they came in. */
export const DownloadRejectedRows: UseCase<RegistryService, 'DownloadRejectedRows', Deps> = async (request, call, deps) => {
  const found = await deps.imports.get(request.name);
  requireRejectedRows(found, call.now);
  if (isPersonal(found.kind)) requirePurpose(call);
  const title = `${titleOf(found)}-未通过`;
  const format = request.format === 'TABLE_FORMAT_UNSPECIFIED' ? (found.format === 'CSV' ? 'CSV' : 'XLSX') : request.format;
  const emptyHeader = rejectedHeader(columnsOf(found.kind).map(([, { zh }]) => zh[0]));
  return keptFile(found, { title, format, emptyHeader }, deps.tablePieces);
};

/** Name of the uploaded file without its extension. */
function titleOf({ fileName }: Import): string {
  return fileName.replace(/\.\w{1,5}$/, '');
}
