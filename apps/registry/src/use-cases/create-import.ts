import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { openImport, REGISTERING, type RowKind } from '../domain/import.js';
import { divisionCodeOf } from '../domain/names.js';
import { importMessage } from '../import-messages.js';
import { requirePermitted } from '../permitted.js';

/** Starts an import into a division that is on record and within the caller's territory, of what he may register there one by one, too. */
export const CreateImport: UseCase<RegistryService, 'CreateImport', Deps> = async (request, call, { divisions, imports, permittedIn }) => {
  const kind = request.kind as RowKind;
  const division = divisionCodeOf((await divisions.get(request.division)).name);
  requirePermitted(REGISTERING[kind], division, permittedIn);
  const opened = openImport(call.derivedId, { kind, fileName: request.fileName, division }, call.principal.subject, call.now);
  return importMessage(await imports.create(opened, []));
};
