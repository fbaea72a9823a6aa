import { refuse } from '@heming/contracts/registry/v1';
import { isDemonstrationCitizenId, isDemonstrationQuarter, isDemonstrationUscc } from '@heming/values';
import type { Organisation } from './organisation.js';
import type { Person } from './person.js';
import type { Quarter } from './quarter.js';

/** Most records that one step removes. */
export const MAX_PURGED = 500;

/** @throws DEMONSTRATION_ONLY where real records are kept */
export function requireDemonstration(demonstration: boolean): void {
  if (!demonstration) throw refuse('DEMONSTRATION_ONLY');
}

/** Whether a quarter is made up: by its code alone, so that a title says nothing. */
export function isMadeUpQuarter({ code }: Pick<Quarter, 'code'>): boolean {
  return isDemonstrationQuarter(code);
}

/** Whether a person is made up: by a number that cannot be anybody's. */
export function isMadeUpPerson({ idType, idNumber }: Pick<Person, 'idType' | 'idNumber'>): boolean {
  return idType === 'RESIDENT_ID' && isDemonstrationCitizenId(idNumber);
}

/** Whether an organisation is made up: by a code that cannot be anybody's. */
export function isMadeUpOrganisation({ uscc }: Pick<Organisation, 'uscc'>): boolean {
  return isDemonstrationUscc(uscc);
}
