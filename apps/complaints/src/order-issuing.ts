import { randomBytes } from 'node:crypto';
import { Refusal } from '@heming/contracts';
import { derivedId, type Call, type Kept } from '@heming/kit';
import type { Deps } from './deps.js';
import type { Case } from './domain/case.js';
import { draftOrder, orderSeries, withOrder, type OrderDraft, type SupervisionOrder } from './domain/supervision-order.js';
import { supervisionOrderIssued } from './handling-announcements.js';

/** How often a number is looked for while others take those that come next. */
const MAX_TRIES = 8;

/** What whoever issues an order says. */
export type OrderWords = Pick<OrderDraft, 'agencyDivision' | 'reason' | 'workingDays' | 'automatic'>;

/**
 * Issues an order about a case: the order first, then the case says so and announces it. Repeated after a crash in between it finds the order and
 * ends what is left.
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
  await deps.cases.change(current.name, (before) => {
    const next = withOrder(before, current, order, call.now, deps.calendar);
    return { next, events: supervisionOrderIssued(before, next, order, call.now) };
  });
  return order;
}

/** Id of the order that the clock issues about a delay: one for each. */
export function automaticOrderId({ name, step, stepSince = '', stepDueDate }: Case): string {
  return derivedId(`order of ${name} ${step} ${stepSince} ${stepDueDate}`);
}

/** The order as it is on record; else with the next number of its series, which of two processes one gets. */
async function numbered(current: Kept<Case>, name: string, words: OrderWords, call: Call, deps: Deps): Promise<Kept<SupervisionOrder>> {
  const { supervisionOrders, ordersEverywhere, calendar } = deps;
  const series = orderSeries(words.agencyDivision, call.now);
  for (let attempt = 1; ; attempt++) {
    const present = await supervisionOrders.find(name);
    if (present !== undefined) return present;
    const { items } = await ordersEverywhere.list({ where: { series }, order: ['-serial'], pageSize: 1 });
    const facts = { ...words, name, verificationCode: newVerificationCode(), lastSerial: items[0]?.serial ?? 0 };
    try {
      return await supervisionOrders.create(draftOrder(current, facts, call.now, calendar), []);
    } catch (thrown) {
      if (!(thrown instanceof Refusal && thrown.reason === 'ORDER_ALREADY_ISSUED') || attempt === MAX_TRIES) throw thrown;
    }
  }
}

/** Code by which anybody can check an order: 80 random bits, which tell nothing and follow from nothing that others know. */
function newVerificationCode(): string {
  return randomBytes(10).toString('hex').toUpperCase();
}
