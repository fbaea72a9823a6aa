import { randomBytes } from 'node:crypto';
import { Refusal } from '@heming/contracts';
import { derivedId, type Call, type Kept } from '@heming/kit';
import type { Deps } from './deps.js';
import type { Case } from './domain/case.js';
import { draftOrder, orderSeries, withOrder, type OrderDraft, type SupervisionOrder } from './domain/supervision-order.js';
import { orderNamed, supervisionOrderIssued } from './handling-announcements.js';

/** How often a number is looked for while others take those that come next. */
const MAX_TRIES = 8;

/** What whoever issues an order says. */
export type OrderWords = Pick<OrderDraft, 'agencyDivision' | 'reason' | 'workingDays' | 'automatic'>;

/**
 * Issues an order about a case: the order first, which announces itself, then the case says so. What a crash in between leaves, the service ends when it
 * hears of the order, or whoever issues the same again.
 * @param id of the order: the same whenever the same is issued again
 */
export async function issueOrder(
  current: Kept<Case>,
  id: string,
  words: OrderWords,
  call: Call,
  deps: Deps,
): Promise<Kept<SupervisionOrder>> {
  const order = await numbered(current, `supervisionOrders/${id}`, words, call, deps);
  await nameOrder(order, call, deps);
  return order;
}

/** Has the case of an order say that it is out, once. */
export async function nameOrder(order: SupervisionOrder, { now }: Call, { cases, calendar }: Deps): Promise<void> {
  await cases.change(order.case, (current) => {
    const next = withOrder(current, order, now, calendar);
    return { next, events: orderNamed(current, next, order, now) };
  });
}

/** Id of the order that the clock issues about a delay: one for each. */
export function automaticOrderId({ name, step, stepSince = '', stepDueDate }: Case): string {
  return derivedId(`order of ${name} ${step} ${stepSince} ${stepDueDate}`);
}

/** The order as it is on record; else with the next number of its series, which of two processes one gets. */
async function numbered(current: Kept<Case>, name: string, words: OrderWords, call: Call, deps: Deps): Promise<Kept<SupervisionOrder>> {
  const { supervisionOrders, ordersEverywhere, titleOf, calendar } = deps;
  const series = orderSeries(words.agencyDivision, call.now);
  for (let attempt = 1; ; attempt++) {
    const present = await supervisionOrders.find(name);
    if (present !== undefined) return present;
    const { items } = await ordersEverywhere.list({ where: { series }, order: ['-serial'], pageSize: 1 });
    const recipientTitle = current.lead === undefined ? '' : await titleOf(current.lead);
    const facts = { ...words, name, verificationCode: newVerificationCode(), lastSerial: items[0]?.serial ?? 0, recipientTitle };
    try {
      const order = draftOrder(current, facts, call.now, calendar);
      return await supervisionOrders.create(order, supervisionOrderIssued(current, order));
    } catch (thrown) {
      if (!(thrown instanceof Refusal && thrown.reason === 'ORDER_ALREADY_ISSUED') || attempt === MAX_TRIES) throw thrown;
    }
  }
}

/** Code by which anybody can check an order: 80 random bits, which tell nothing and follow from nothing that others know. */
function newVerificationCode(): string {
  return randomBytes(10).toString('hex').toUpperCase();
}
