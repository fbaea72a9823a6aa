import type { Call } from '@heming/kit';
import type { Deps } from './deps.js';
import type { Reader } from './domain/organisation-disclosure.js';

/** Who a caller is to the register of organisations. Everybody may call; a register is read by whom a role lets read its quarters. */
export function organisationReader({ principal }: Pick<Call, 'principal'>, { permittedIn }: Pick<Deps, 'permittedIn'>): Reader {
  return {
    readsIn: permittedIn('registry.quarters.read'),
    actsFor: principal.grants.flatMap(({ party }) => (party === undefined ? [] : [party])),
  };
}
