import { refuse } from '@heming/contracts/type/v1';

/** Whether the caller holds another permission in all of a division. @throws NOT_PERMITTED, OUTSIDE_TERRITORY */
export function requirePermitted(permission: string, division: string, permittedIn: (permission: string) => readonly string[]): void {
  const permitted = permittedIn(permission);
  if (permitted.length === 0) throw refuse('NOT_PERMITTED', { permission });
  if (!permitted.some((prefix) => division.startsWith(prefix))) throw refuse('OUTSIDE_TERRITORY', { division });
}
