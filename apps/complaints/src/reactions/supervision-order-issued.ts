import type { SupervisionOrderIssued } from '@heming/contracts/complaints/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { nameOrder } from '../order-issuing.js';

/** A case names an order that is out; mostly it does already, and only a crash between the two writes has left that to be done. */
export const onSupervisionOrderIssued: Reaction<SupervisionOrderIssued, Deps> = async (event, call, deps) =>
  nameOrder(await deps.supervisionOrders.get(event.supervisionOrder), call, deps);
