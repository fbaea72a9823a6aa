import type { Store } from '@heming/kit';
import type { HeardStanding } from './domain/register-standing.js';

/** Notes how far the standing of somebody was heard; false when it was heard further before. The same again is no news, and yet the latest. */
export async function isLatest(heard: HeardStanding, heardStandings: Store<HeardStanding>): Promise<boolean> {
  const [first] = await heardStandings.createAll([heard]);
  if (first === true) return true;
  const latest = await heardStandings.change(heard.name, (known) => ({
    next: known.sequence < heard.sequence ? heard : known,
    events: [],
  }));
  return latest.sequence === heard.sequence;
}
