import { refuse } from '@heming/contracts/complaints/v1';
import type { Call, Kept, Store } from '@heming/kit';
import type { RepairOrder } from './domain/repair-order.js';
import { requireSignedIn } from './signed-in.js';

/** A repair order that the caller reported himself; any other does not exist for him. @throws SIGN_IN_NEEDED, REPAIR_NOT_FOUND */
export async function ownRepair(name: string, call: Call, repairs: Store<RepairOrder>): Promise<Kept<RepairOrder>> {
  const subject = requireSignedIn(call);
  const found = await repairs.get(name);
  if (found.reporterSubject !== subject) throw refuse('REPAIR_NOT_FOUND', { name });
  return found;
}
