import { refuse, type CaseCategory, type CaseReport, type RepairOrderPart } from '@heming/contracts/complaints/v1';
import { repairEntriesOf, type RepairOrder } from './repair-order.js';
import { repairRulesOf } from './repair-policy.js';
import { afterRepairCommand, isAwaited } from './repair-transitions.js';

/** Most characters of the text of a case. */
const MOST_TEXT = 2_000;

/** What parts are called in the text of a complaint, and which category it has; whatever is not named is about the service. */
const PARTS: Readonly<Record<RepairOrderPart, { readonly word: string; readonly category?: CaseCategory }>> = {
  PART_UNSPECIFIED: { word: '其他' },
  ELEVATOR: { word: '电梯', category: 'ELEVATORS' },
  WATER_SUPPLY: { word: '给水', category: 'UTILITIES' },
  DRAINAGE: { word: '排水' },
  POWER: { word: '供电照明', category: 'UTILITIES' },
  HEATING: { word: '供暖', category: 'UTILITIES' },
  GAS: { word: '燃气', category: 'UTILITIES' },
  ROOF_AND_WALL: { word: '屋面外墙' },
  DOORS_AND_ACCESS: { word: '门禁门锁' },
  FIRE_EQUIPMENT: { word: '消防设施', category: 'FIRE_SAFETY' },
  ROADS_AND_GREEN: { word: '道路绿化' },
  INDOORS: { word: '室内' },
  OTHER: { word: '其他' },
};

/** Whether a repair can become a complaint: nobody came in time, or it was objected to again and again. @throws REPAIR_STATE_WRONG, REPAIR_COMPLAINT_TOO_EARLY */
export function requireComplaint(current: RepairOrder, at: Date): void {
  afterRepairCommand(current, 'complain');
  const count = repairRulesOf(current.ruleSet).complaintObjections;
  if (!isLate(current, at) && current.reopenCount < count) throw refuse('REPAIR_COMPLAINT_TOO_EARLY', { repair: current.number, count });
}

/**
 * What a repair says as a complaint: the same home, photos and contact, because the enterprise knows from whom the repair is. What does not fit is left
 * out, the latest objections first of all kept.
 * @param more what the reporter says beside; empty when nothing
 */
export function complaintOf(current: RepairOrder, more: string, at: Date): CaseReport {
  const { part, number, text, quarter, unit, place, photos, urgency, fullName, phone, reopenCount } = current;
  const { word, category = 'SERVICE_QUALITY' } = PARTS[part];
  const late = isLate(current, at) ? '逾期无人到场' : '';
  const objected = reopenCount === 0 ? '' : `已返修 ${reopenCount} 次`;
  const head = [
    `报修单 ${number}（${word}）${[late, objected].filter((said) => said !== '').join('，')}。`,
    ...(more === '' ? [] : [more]),
  ];
  const said = [
    ...head,
    `报修内容：${text}`,
    ...objectionsTo(current)
      .reverse()
      .map((reason) => `返修原因：${reason}`),
  ];
  return {
    kind: 'COMPLAINT',
    category,
    quarter,
    unit,
    place,
    latitudeE6: 0,
    longitudeE6: 0,
    title: `报修未解决：${word}（${number}）`,
    text: [...said.join('\n')].slice(0, MOST_TEXT).join(''),
    photos,
    urgency,
    disputesFees: false,
    disclosure: 'NAMED',
    fullName,
    phone,
  };
}

/** A repair that became a complaint. */
export function withComplaint(current: RepairOrder, complaint: string, at: Date): RepairOrder {
  return current.complaint === complaint ? current : { ...current, complaint, updateTime: at };
}

const isLate = ({ state, arriveDueTime }: RepairOrder, at: Date): boolean => isAwaited(state) && arriveDueTime <= at;

/** Why the reporter objected, oldest first: of what is back to its beginning, each entry but the first. */
function objectionsTo(current: RepairOrder): string[] {
  const entries = repairEntriesOf(current);
  return entries.filter(({ state }, at) => state === 'REPORTED' && entries[at - 1]?.state === 'DONE').map(({ text }) => text);
}
