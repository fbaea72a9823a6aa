import { refuse } from '@heming/contracts/type/v1';
import { within, type Call, type Store } from '@heming/kit';
import type { Division } from './domain/division.js';
import { divisionName } from './domain/names.js';

/**
 * The division that something is to be put into later, by a request that waits, as it is on record; undefined when it is not.
 * @throws OUTSIDE_TERRITORY as the store will once it is put there
 */
export async function divisionWithin({ scopes }: Call, divisions: Store<Division>, code: string): Promise<Division | undefined> {
  if (!within(scopes, { division: code })) throw refuse('OUTSIDE_TERRITORY', { division: code });
  return divisions.find(divisionName(code));
}
