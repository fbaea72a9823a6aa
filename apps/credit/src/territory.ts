import { refuse } from '@heming/contracts/type/v1';
import { within, type Call } from '@heming/kit';

/**
 * Refuses to say anything more about a place that the caller's territory does not hold.
 * @param place `divisions/…` or its code; empty when none is known
 * @throws OUTSIDE_TERRITORY
 */
export function requireTerritory(place: string, { scopes }: Pick<Call, 'scopes'>): void {
  const division = place.replace('divisions/', '');
  if (division !== '' && !within(scopes, { division })) throw refuse('OUTSIDE_TERRITORY', { division });
}
