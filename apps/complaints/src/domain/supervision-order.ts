import { refuse, type SupervisionOrderState } from '@heming/contracts/complaints/v1';
import { calendarDateOf, officialDocumentNumber, type CalendarDate, type WorkingCalendar } from '@heming/values';
import { entriesOf, handlerKey, type Case } from './case.js';
import { dueAfter } from './deadlines.js';
import { hidingFromOrganisations } from './hidden-words.js';
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
  /** Title of the bureau that issued it. */
  readonly agency: string;
  /** Agency and year that the number counts within, `盘住建物督〔2026〕`. */
  readonly series: string;
  readonly serial: number;
  readonly case: string;
  readonly caseNumber: string;
  readonly quarterTitle: string;
  readonly recipient: Handler;
  /** What the register called whoever is ordered, or the division of his office; absent when it knew no title. */
  readonly recipientTitle?: string;
  /** `handlerKey` of the recipient: what a department finds its orders by. */
  readonly recipientKey: string;
  readonly reason: string;
  readonly answerDueDate: CalendarDate;
  readonly automatic: boolean;
  /** What was to be done then of the case, since when and by when: to know by which delay it is about. */
  readonly step: Case['step'];
  readonly stepSince?: CalendarDate;
  readonly stepDueDate: CalendarDate;
  readonly state: SupervisionOrderState;
  /** Empty before it is answered. */
  readonly answer: string;
  readonly answerTime?: Date;
  readonly verificationCode: string;
  readonly createTime: Date;
}

/** A bureau that issues orders. */
interface Agency {
  /** How it is called in the numbers of its orders (机关代字). */
  readonly code: string;
  readonly title: string;
}

/** The city's housing bureau and those of its counties, by the code of their division. A city that calls them otherwise changes this table. */
const AGENCIES: Readonly<Record<string, Agency>> = {
  '2111': { code: '盘住建物督', title: '盘锦市住房和城乡建设局' },
  '211102': { code: '盘双住建物督', title: '双台子区住房和城乡建设局' },
  '211103': { code: '盘兴住建物督', title: '兴隆台区住房和城乡建设局' },
  '211104': { code: '盘洼住建物督', title: '大洼区住房和城乡建设局' },
  '211122': { code: '盘山住建物督', title: '盘山县住房和城乡建设局' },
};

/** Bureaus that the table does not know share one series, so that no two of their orders have one number. */
const OTHER_AGENCY: Agency = { code: '住建物督', title: '住房和城乡建设局' };

function agencyOf(division: string): Agency {
  return AGENCIES[division] ?? OTHER_AGENCY;
}

/** Agency and year that an order of a division's bureau is numbered within: `盘住建物督〔2026〕`. */
export function orderSeries(agencyDivision: string, at: Date): string {
  return `${agencyOf(agencyDivision).code}〔${yearOf(at)}〕`;
}

const yearOf = (at: Date): number => Number(calendarDateOf(at).slice(0, 4));

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
  /** Empty when the register knows none. */
  readonly recipientTitle: string;
}

/** An order goes to whom they complain about: it names nobody who does not show himself to that organisation. @throws ORDER_NAMES_REPORTER */
export function requireDiscreet(reason: string, current: Case): void {
  if (current.lead === undefined || current.lead.organisation === '') return;
  if (hidingFromOrganisations(current)(reason) !== reason) throw refuse('ORDER_NAMES_REPORTER');
}

/** Draws up an order to whoever is in charge of a case. @throws RangeError when nobody is */
export function draftOrder(current: Case, draft: OrderDraft, at: Date, calendar: WorkingCalendar): SupervisionOrder {
  const { lead } = current;
  if (lead === undefined) throw new RangeError(`nobody is in charge of ${current.name}`);
  const { name, verificationCode, agencyDivision, lastSerial, reason, workingDays, automatic, recipientTitle } = draft;
  const series = orderSeries(agencyDivision, at);
  const serial = lastSerial + 1;
  const { code, title } = agencyOf(agencyDivision);
  return {
    name,
    division: current.division,
    parties: lead.organisation === '' ? [] : [lead.organisation],
    number: officialDocumentNumber({ agency: code, year: yearOf(at), serial }),
    agency: title,
    series,
    serial,
    case: current.name,
    caseNumber: current.number,
    quarterTitle: current.quarterTitle,
    recipient: lead,
    ...(recipientTitle !== '' && { recipientTitle }),
    recipientKey: handlerKey(lead),
    reason,
    answerDueDate: dueAfter(at, workingDays, calendar).date,
    automatic,
    step: current.step,
    ...(current.stepSince !== undefined && { stepSince: current.stepSince }),
    stepDueDate: current.stepDueDate,
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
 * What a case says of an order that is out, whatever has become of the case meanwhile; of one it has named already, nothing more. One about a
 * delay is the last that the clock has to do about it, whoever issued it: what is to be done since then instead has a clock of its own.
 */
export function withOrder(current: Case, order: SupervisionOrder, at: Date, calendar: WorkingCalendar): Case {
  if (entriesOf(current).some(({ kind, text }) => kind === 'ORDERED' && text === order.number)) return current;
  const ordered = noted({ ...current, supervisionOrder: order.name }, { kind: 'ORDERED', text: order.number }, at);
  if (current.lamp !== 'RED' || current.stepDueDate === '' || !sameDelay(current, order)) return ordered;
  return { ...ordered, escalation: 'ORDER', wakeTime: nextTurn(current.stepDueDate, at, calendar) };
}

type Due = Pick<Case, 'step' | 'stepSince' | 'stepDueDate'>;

/** Whether the same is still to be done, by the same day. */
function sameDelay(one: Due, other: Due): boolean {
  return one.step === other.step && one.stepSince === other.stepSince && one.stepDueDate === other.stepDueDate;
}
