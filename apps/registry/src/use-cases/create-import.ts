import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { openImport, type RowKind } from '../domain/import.js';
import { divisionCodeOf } from '../domain/names.js';
import { importMessage } from '../import-messages.js';

/** Starts an import into a division that is on record and within the caller's territory. */
export const CreateImport: UseCase<RegistryService, 'CreateImport', Deps> = async (request, call, { divisions, imports }) => {
  await divisions.get(request.division);
  const facts = { kind: request.kind as RowKind, fileName: request.fileName, division: divisionCodeOf(request.division) };
  return importMessage(await imports.create(openImport(call.derivedId, facts, call.now), []));
};
