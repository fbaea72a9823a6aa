/** Cases as residents report them, and as the store of the complaints service keeps them. */
import { openRepair } from '../../apps/complaints/dist/domain/repair-order.js';
import { reportCase } from '../../apps/complaints/dist/domain/reporting.js';
import { addDays, calendarDateOf, WorkingCalendar } from '@heming/values';
import { COUNTY } from './register.mjs';

const OTHER_COUNTY = '211104';
/** Of so many stored cases one lies in another county. */
const ELSEWHERE_ONE_OF = 5;
const CATEGORIES = ['SERVICE_QUALITY', 'FEES', 'ELEVATORS', 'FIRE_SAFETY', 'PARKING'];
/** Open cases as a bureau has them before it, in turn: the state, and what is to be done. */
const STEPS = [
  ['SUBMITTED', 'ACCEPT'],
  ['ACCEPTED', 'DISPATCH'],
  ['DISPATCHED', 'SIGN'],
  ['PROCESSING', 'REPLY'],
  ['PROCESSING', 'REPLY'],
  ['REPLIED', 'REVISIT'],
];
/** Deadlines of open cases lie this many days back at most, and this many ahead. */
const DAYS_BACK = 10;
const DAYS_AHEAD = 20;
const DAY_MS = 86_400_000;

const calendar = new WorkingCalendar();

/** A report of a resident. @param {number} index from 0 @param {string} quarter `quarters/…` @param {readonly string[]} photos */
export function report(index, quarter, photos) {
  return {
    kind: 'COMPLAINT',
    category: CATEGORIES[index % CATEGORIES.length],
    quarter,
    place: `${(index % 30) + 1}号楼1单元`,
    title: '楼道灯不亮，无人维修',
    text: '一单元三层至六层楼道灯两周不亮，已向物业报修三次，至今无人处理，夜间老人上下楼不安全。',
    photos,
    fullName: '王秀兰',
    phone: '13904270001',
  };
}

/** An open case that the clock leaves alone while it is measured. @param {number} index from 0 */
export function openCase(index, now) {
  const [state, step] = STEPS[index % STEPS.length];
  const stepDueDate = addDays(calendarDateOf(now), (Math.floor(index / STEPS.length) % (DAYS_BACK + DAYS_AHEAD + 1)) - DAYS_BACK);
  return { ...arrived(index, now), state, step, stepDueDate, wakeTime: new Date(now.getTime() + 30 * DAY_MS) };
}

/** A case whose acceptance is overdue since midnight and was not looked at since. @param {number} index from 0 */
export function dueCase(index, now) {
  const stepDueDate = addDays(calendarDateOf(now), -1);
  return { ...arrived(index, now), stepDueDate, lamp: 'YELLOW', wakeTime: new Date(now.getTime() - 1_000) };
}

/** A case of the last year, closed but for one of twenty, with entries as handling leaves them. @param {number} index from 0 */
export function yearlyCase(index, now) {
  const open = index % 20 === 0;
  const createTime = new Date(now.getTime() - (20 + (index % 340)) * DAY_MS);
  const replyTime = new Date(createTime.getTime() + (2 + (index % 12)) * DAY_MS);
  const replyDueDate = calendar.afterWorkingDays(calendarDateOf(createTime), 10).date;
  const reported = reportCase(...reportingOf(index), createTime, calendar);
  const onTime = calendarDateOf(replyTime) <= replyDueDate;
  const kinds = ['REPORTED', 'ACCEPTED', 'DISPATCHED', 'SIGNED', 'REPLIED', 'JUDGED', 'CLOSED'];
  const entries = kinds.map((kind) => ({
    kind,
    text: '已安排人员现场核实，并向反映人说明情况。',
    photos: [],
    internal: false,
    occurTime: createTime,
  }));
  const common = { ...reported, acceptTime: createTime, replyDueDate, entriesText: JSON.stringify(entries) };
  if (open) return { ...common, state: 'PROCESSING', step: 'REPLY', stepDueDate: replyDueDate, wakeTime: undefined };
  const closeTime = new Date(Math.min(now.getTime(), replyTime.getTime() + 3 * DAY_MS));
  const verdict = { solved: index % 4 !== 0, attitude: index % 6, byRevisit: false, judgeTime: closeTime };
  return {
    ...{
      ...common,
      state: 'CLOSED',
      open: false,
      step: '',
      stepDueDate: '',
      wakeTime: undefined,
      replyTime,
      replyCount: 1,
      onTime,
      verdict,
    },
    ...{ closeTime, outcome: verdict.solved ? 'SOLVED' : 'UNSOLVED', reopenCount: index % 10 === 0 ? 1 : 0, reply: '已更换灯具。' },
  };
}

/** A case whose deadline was counted before the holidays of its year were known, and moves now that they are. @param {number} index from 0 */
export function uncertainCase(index, now) {
  const deadline = { stepSince: '2026-09-28', stepDueDate: '2026-10-12', stepProvisional: true };
  return { ...arrived(index, now), ...deadline, wakeTime: new Date(now.getTime() + 30 * DAY_MS) };
}

/** A repair order that nobody came for in time. @param {number} index from 0 */
export function overdueRepair(index, now) {
  const name = `repairOrders/${String(index).padStart(26, '0')}`;
  const arrival = { name, number: `BX-20200101-${String(index).padStart(6, '0')}`, channel: 'WEB', reporterSubject: `resident-${index}` };
  const said = {
    unit: '',
    place: '3号楼东侧电梯',
    text: '电梯停在二楼，老人下不来。',
    photos: [],
    fullName: '王秀兰',
    phone: '13904270001',
  };
  const quarter = { ...quarterOf(index), enterprise: 'organisations/91211103MA0PJWY151' };
  return openRepair(arrival, { part: 'ELEVATOR', urgency: 'NORMAL', ...said }, quarter, new Date(now.getTime() - 5 * DAY_MS));
}

function quarterOf(index) {
  const county = index % ELSEWHERE_ONE_OF === 0 ? OTHER_COUNTY : COUNTY;
  const township = `${county}${String((index % 18) + 1).padStart(3, '0')}`;
  return {
    name: `quarters/PJ-${township}-${String((index % 50) + 1).padStart(4, '0')}`,
    title: `鹤鸣花园${(index % 50) + 1}期`,
    division: `${township}${String((index % 7) + 1).padStart(3, '0')}`,
  };
}

function arrived(index, now) {
  return reportCase(...reportingOf(index), new Date(now.getTime() - 5 * DAY_MS), calendar);
}

/** What a resident reports, and how it arrives. */
function reportingOf(index) {
  const quarter = quarterOf(index);
  const arrival = {
    name: `cases/${String(index).padStart(26, '0')}`,
    number: `TS-20200101-${String(index).padStart(6, '0')}`,
    channel: 'WEB',
    subject: `resident-${index}`,
    quarter,
  };
  const said = { unit: '', latitudeE6: 0, longitudeE6: 0, urgency: 'NORMAL', disclosure: 'NAMED', disputesFees: false };
  return [{ ...report(index, quarter.name, []), ...said }, arrival];
}
