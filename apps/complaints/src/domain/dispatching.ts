import { HANDLER_BODY_WORDS, refuse, type HandlerBody } from '@heming/contracts/complaints/v1';
import { calendarDateOf, type WorkingCalendar } from '@heming/values';
import { handlerKey, type Case } from './case.js';
import { dueAfter } from './deadlines.js';
import { rulesOf } from './ending.js';
import { inState, noted, withStep } from './progress.js';
import { divisionDigits, handlerIn, routeOf, sameHandler, type Handler, type QuarterFacts } from './routing.js';
import { afterCommand } from './transitions.js';

/** Who is asked to be in charge, and who to assist. */
export interface Assignment {
  readonly lead: Handler;
  readonly assistants: readonly Handler[];
}

const ORGANISATIONS: readonly HandlerBody[] = ['ENTERPRISE', 'DEVELOPER', 'OWNERS_COMMITTEE'];

/**
 * Who is to be in charge and who assists: those who are named, a body alone standing for whoever it is in the quarter; else whom the category
 * says. Nobody is asked twice.
 * @throws HANDLER_UNKNOWN, HANDLER_INVALID
 */
export function assignmentOf(
  current: Pick<Case, 'category'>,
  { lead, assistants }: { readonly lead?: Handler | undefined; readonly assistants: readonly Handler[] },
  quarter: QuarterFacts,
): Assignment {
  const route = routeOf(current.category, quarter);
  const inCharge = lead === undefined ? route.lead : named(lead, quarter);
  const wanted = lead === undefined && assistants.length === 0 ? route.assistants : assistants.map((one) => named(one, quarter));
  const others = wanted.filter((one, i) => !sameHandler(one, inCharge) && wanted.findIndex((other) => sameHandler(one, other)) === i);
  return { lead: inCharge, assistants: others };
}

/** Somebody who is named. @throws HANDLER_UNKNOWN when the quarter has nobody of the kind; HANDLER_INVALID when he is named wrongly */
function named(handler: Handler, quarter: QuarterFacts): Handler {
  const { body, division, organisation } = handler;
  if (division === '' && organisation === '') {
    const found = handlerIn(body, quarter);
    if (found === undefined) throw refuse('HANDLER_UNKNOWN', { body: `${HANDLER_BODY_WORDS[body]} ${body}` });
    return found;
  }
  const ofOrganisation = ORGANISATIONS.includes(body);
  const code = division.slice('divisions/'.length);
  const fits = ofOrganisation
    ? organisation !== '' && division === ''
    : organisation === '' && code.length === divisionDigits(body) && quarter.division.startsWith(code);
  if (!fits) throw refuse('HANDLER_INVALID');
  return handler;
}

/** Sends a case to whoever is to be in charge. After a return that is binding. @throws CASE_STATE_WRONG */
export function dispatchCase(
  current: Case,
  { lead, assistants }: Assignment,
  instruction: string,
  actor: Handler | undefined,
  at: Date,
  calendar: WorkingCalendar,
): Case {
  const state = afterCommand(current, 'dispatch');
  const organisations = [lead, ...assistants].map(({ organisation }) => organisation).filter((organisation) => organisation !== '');
  const dispatched: Case = {
    ...inState(current, state),
    lead,
    assistants,
    handlerKeys: [lead, ...assistants].map(handlerKey),
    parties: [...new Set([...current.parties, ...organisations])],
    binding: current.returnCount > 0,
    dispatchTime: at,
  };
  const due = dueAfter(at, rulesOf(current, at).signDays, calendar);
  return noted(withStep(dispatched, 'SIGN', due, at, calendar), { kind: 'DISPATCHED', text: instruction, ...(actor && { actor }) }, at);
}

/** Whoever is in charge has it before him; the answer is due when it was, however late he signs. @throws CASE_STATE_WRONG */
export function signForCase(current: Case, actor: Handler, at: Date, calendar: WorkingCalendar): Case {
  const state = afterCommand(current, 'sign');
  return noted(awaitReply(inState(current, state), at, calendar), { kind: 'SIGNED', actor }, at);
}

/**
 * Gives a case back that belongs to somebody else: nobody is in charge until it is dispatched anew.
 * @throws CASE_STATE_WRONG, RETURNED_BEFORE, RETURN_TOO_LATE
 */
export function returnCase(current: Case, reason: string, actor: Handler, at: Date, calendar: WorkingCalendar): Case {
  const state = afterCommand(current, 'return');
  const { number, binding, returnCount, dispatchTime = at } = current;
  if (binding || returnCount > 0) throw refuse('RETURNED_BEFORE', { case: number });
  const rules = rulesOf(current, at);
  const { date } = dueAfter(dispatchTime, rules.returnDays, calendar);
  if (calendarDateOf(at) > date) throw refuse('RETURN_TOO_LATE', { due_date: date });
  const { lead: _lead, ...rest } = inState(current, state);
  const returned: Case = { ...rest, assistants: [], handlerKeys: [], returnCount: returnCount + 1 };
  const due = dueAfter(at, rules.dispatchDays, calendar);
  return noted(withStep(returned, 'DISPATCH', due, at, calendar), { kind: 'RETURNED', text: reason, actor }, at);
}

/** The answer is what is to be done next. */
export function awaitReply(current: Case, at: Date, calendar: WorkingCalendar): Case {
  return withStep(current, 'REPLY', { date: current.replyDueDate, provisional: current.replyProvisional }, at, calendar);
}
