import { refuse } from '@heming/contracts/registry/v1';
import { refuse as refuseAccess } from '@heming/contracts/type/v1';
import { mayRead, READING, scopeIn, type Export, type ExportedKind } from './domain/export.js';

/** Where in a division the caller may read what a kind of export holds. @throws NOT_PERMITTED, OUTSIDE_TERRITORY when nowhere */
export function scopeOfExport(
  kind: ExportedKind,
  division: string,
  permittedIn: (permission: string) => readonly string[],
): readonly string[] {
  const permission = READING[kind];
  const permitted = permittedIn(permission);
  if (permitted.length === 0) throw refuseAccess('NOT_PERMITTED', { permission });
  const scope = scopeIn(division, permitted);
  if (scope.length === 0) throw refuseAccess('OUTSIDE_TERRITORY', { division });
  return scope;
}

/** Whoever may not read all that a file may hold does not get it. @throws NOT_PERMITTED, EXPORT_NOT_FOUND */
export function requireReadable(found: Export, permittedIn: (permission: string) => readonly string[]): void {
  const permission = READING[found.kind as ExportedKind];
  const permitted = permittedIn(permission);
  if (permitted.length === 0) throw refuseAccess('NOT_PERMITTED', { permission });
  if (!mayRead(found, permitted)) throw refuse('EXPORT_NOT_FOUND', { name: found.name });
}
