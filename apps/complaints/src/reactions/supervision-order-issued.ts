import type { SupervisionOrderIssued } from '@heming/contracts/complaints/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { lieIn } from '../domain/quarter-following.js';
import { nameOrder } from '../order-issuing.js';

/**
 * A case names an order that is out; mostly it does already, and only a crash between the two writes has left that to be done. The order lies where the case
 * does, also when that was moved while the order was being issued.
 */
export const onSupervisionOrderIssued: Reaction<SupervisionOrderIssued, Deps> = async (event, call, deps) => {
  const { cases, supervisionOrders } = deps;
  const order = await supervisionOrders.get(event.supervisionOrder);
  await nameOrder(order, call, deps);
  const about = await cases.get(order.case);
  if (order.division === about.division) return;
  await supervisionOrders.change(order.name, (current) => ({ next: lieIn(current, about), events: [] }), order.etag);
};
