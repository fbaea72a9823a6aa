import { refuse, type SupervisionOrderState } from '@heming/contracts/complaints/v1';
import { calendarDateOf, officialDocumentNumber, type CalendarDate, type WorkingCalendar } from '@heming/values';
import { handlerKey, type Case } from './case.js';
import { dueAfter } from './deadlines.js';
import { nextTurn, noted } from './progress.js';
import type { Handler } from './routing.js';

/** A supervision order as it is stored. */
export interface SupervisionOrder {
  readonly name: string;
  /** Code of the community of the case. */
  readonly division: string;
  /** The organisation that is ordered, if it is one: it sees the order. */
  readonly parties: readonly string[];
  readonly number: string;
  /** Agency and year that the number counts within, `盘住建物督〔2026〕`. */
  readonly series: string;
  readonly serial: number;
  readonly case: string;
  readonly caseNumber: string;
  readonly quarterTitle: string;
  readonly recipient: Handler;
  /** `handlerKey` of the recipient: what a department finds its orders by. */
  readonly recipientKey: string;
  readonly reason: string;
  readonly answerDueDate: CalendarDate;
  readonly automatic: boolean;
  readonly state: SupervisionOrderState;
  /** Empty before it is answered. */
  readonly answer: string;
  readonly answerTime?: Date;
  readonly verificationCode: string;
  readonly createTime: Date;
}

/**
 * How an agency is called in the numbers of its supervision orders (机关代字), by the code of its division: the city's housing bureau, and those of
 * its counties. A city that calls them otherwise changes this table.
 */
const AGENCIES: Readonly<Record<string, string>> = {
  '2111': '盘住建物督',
  '211102': '盘双住建物督',
  '211103': '盘兴住建物督',
  '211104': '盘洼住建物督',
  '211122': '盘山住建物督',
};

/** An agency that the table does not know: no number of its orders is ever another's, for there is one series of them. */
const OTHER_AGENCY = '住建物督';

/** Agency and year that an order of a division's bureau is numbered within: `盘住建物督〔2026〕`. */
export function orderSeries(agencyDivision: string, at: Date): string {
  return `${AGENCIES[agencyDivision] ?? OTHER_AGENCY}〔${calendarDateOf(at).slice(0, 4)}〕`;
}

/** What an order says, and who issues it. */
export interface OrderDraft {
  readonly name: string;
  readonly verificationCode: string;
  /** Division of the bureau that issues it. */
  readonly agencyDivision: string;
  /** The highest running number of the series so far; 0 when it has none. */
  readonly lastSerial: number;
  readonly reason: string;
  readonly workingDays: number;
  readonly automatic: boolean;
}

/** Draws up an order to whoever is in charge of a case. @throws RangeError when nobody is */
export function draftOrder(current: Case, draft: OrderDraft, at: Date, calendar: WorkingCalendar): SupervisionOrder {
  const { lead } = current;
  if (lead === undefined) throw new RangeError(`nobody is in charge of ${current.name}`);
  const { name, verificationCode, agencyDivision, lastSerial, reason, workingDays, automatic } = draft;
  const series = orderSeries(agencyDivision, at);
  const serial = lastSerial + 1;
  const [agency = '', year = ''] = series.split(/[〔〕]/);
  return {
    name,
    division: current.division,
    parties: lead.organisation === '' ? [] : [lead.organisation],
    number: officialDocumentNumber({ agency, year: Number(year), serial }),
    series,
    serial,
    case: current.name,
    caseNumber: current.number,
    quarterTitle: current.quarterTitle,
    recipient: lead,
    recipientKey: handlerKey(lead),
    reason,
    answerDueDate: dueAfter(at, workingDays, calendar).date,
    automatic,
    state: 'ISSUED',
    answer: '',
    verificationCode,
    createTime: at,
  };
}

/** Answers an order. @throws ORDER_ALREADY_ANSWERED */
export function answerOrder(current: SupervisionOrder, answer: string, at: Date): SupervisionOrder {
  if (current.state === 'ANSWERED') throw refuse('ORDER_ALREADY_ANSWERED', { order: current.number });
  return { ...current, state: 'ANSWERED', answer, answerTime: at };
}

/**
 * What a case says of an order that is out, whatever has become of the case meanwhile; of one it names already, nothing more. An automatic one
 * is the last that the clock has to do about the delay.
 */
export function withOrder(current: Case, order: SupervisionOrder, at: Date, calendar: WorkingCalendar): Case {
  if (current.supervisionOrder === order.name) return current;
  const ordered = noted({ ...current, supervisionOrder: order.name }, { kind: 'ORDERED', text: order.number }, at);
  if (!order.automatic || current.stepDueDate === '') return ordered;
  return { ...ordered, escalation: 'ORDER', wakeTime: nextTurn(current.stepDueDate, at, calendar) };
}
