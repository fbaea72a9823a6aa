import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { openExport, requireRange, type ExportedKind } from '../domain/export.js';
import { divisionCodeOf } from '../domain/names.js';
import { registerDay } from '../domain/owner-register.js';
import { exportMessage } from '../export-messages.js';
import { scopeOfExport } from '../export-scope.js';

/** Starts an export of what the caller may read in a division or quarter. */
export const CreateExport: UseCase<RegistryService, 'CreateExport', Deps> = async (request, call, deps) => {
  const { quarter, parkingAreaVotes, filter } = request;
  const kind = request.kind as ExportedKind;
  requireRange({ kind, quarter, division: request.division });
  const division =
    quarter === '' ? divisionCodeOf((await deps.divisions.get(request.division)).name) : (await deps.quarters.get(quarter)).division;
  const scope = scopeOfExport(kind, division, deps.permittedIn);
  const format = request.format === 'CSV' ? 'CSV' : 'XLSX';
  const range = {
    kind,
    format,
    division,
    quarter,
    asOf: registerDay(request.asOf, call.now),
    parkingAreaVotes,
    scope,
    ...(filter && { filter }),
  } as const;
  const opened = await deps.exports.create(openExport(call.derivedId, range, call.now), []);
  deps.wake('advance-exports');
  return exportMessage(opened);
};
