import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { refreshProfile } from '../profile-refreshing.js';

/** Whatever changes what counts, or what the public sees of it, changes the score that is kept for lists. */
export const onRecordChanged: Reaction<{ readonly organisation: string }, Deps> = ({ organisation }, call, deps) =>
  refreshProfile(organisation, call, deps);
