import { houseIn, residentOf, type DemoReporter } from './cases.js';
import type { ComplaintsMethod } from './complaints.js';
import type { DemoCity } from './demo-city.js';
import { FACES } from './faces.js';
import { Lots } from './lots.js';
import { enterpriseOf } from './organisations.js';
import type { DemoQuarter } from './quarters.js';
import type { Json } from './register.js';

/** What somebody does with a repair order, so many hours ago. */
export interface RepairStep {
  readonly hoursAgo: number;
  readonly by: 'REPORTER' | 'ENTERPRISE';
  readonly method: ComplaintsMethod;
  readonly request: Json;
  readonly from: string;
  /** The state it leaves behind. */
  readonly entry: string;
  readonly photo?: 'before' | 'after';
}

/** A made-up repair order: what was reported, by whom, and what became of it. */
export interface DemoRepair {
  readonly reporter: DemoReporter;
  /** `organisations/…` that repairs. */
  readonly enterprise: string;
  readonly hoursAgo: number;
  readonly report: Json;
  readonly steps: readonly RepairStep[];
}

type Step = (hoursAgo: number) => RepairStep;
type Course = readonly [hoursAgo: number, part: string, text: string, steps: readonly RepairStep[]];

function step(
  by: RepairStep['by'],
  method: ComplaintsMethod,
  from: string,
  entry: string,
  request: Json = {},
  photo?: RepairStep['photo'],
): Step {
  return (hoursAgo) => ({ hoursAgo, by, method, request, from, entry, ...(photo && { photo }) });
}

const assign = step('ENTERPRISE', 'AssignRepair', 'REPORTED', 'ASSIGNED', { worker: '维修一班' });
const arrive = step('ENTERPRISE', 'ArriveAtRepair', 'ASSIGNED', 'ARRIVED', {}, 'before');
const awaitPart = step('ENTERPRISE', 'HoldRepair', 'ARRIVED', 'NEEDS_PART', {
  state: 'NEEDS_PART',
  reason: '等待门机控制板。（演示数据）',
});
const awaitFund = step('ENTERPRISE', 'HoldRepair', 'ARRIVED', 'NEEDS_FUND', {
  state: 'NEEDS_FUND',
  reason: '屋面防水整体翻修，须使用维修资金。（演示数据）',
  estimateFen: '4860000',
});
const finish = step('ENTERPRISE', 'FinishRepair', 'ARRIVED', 'DONE', { result: '已修复并试运行正常。（演示数据）' }, 'after');
const confirm = step('REPORTER', 'ConfirmMyRepair', 'DONE', 'CONFIRMED', { rating: 5, comment: '师傅来得很快。（演示数据）' });
const object = step('REPORTER', 'ObjectToMyRepair', 'DONE', 'REPORTED', { reason: '当晚又漏了。（演示数据）' });
const cancel = step('REPORTER', 'CancelMyRepair', 'REPORTED', 'CANCELLED');

/** An hour is a little before now, seventy-three are enough for the silence of the reporter to confirm. */
const COURSES: readonly Course[] = [
  [1, 'WATER_SUPPLY', '单元门前水管渗水', []],
  [30, 'POWER', '三楼声控灯不亮', []],
  [5, 'DOORS_AND_ACCESS', '单元门禁无法关闭', [assign(4)]],
  [20, 'DRAINAGE', '一楼下水返水', [assign(19), arrive(17)]],
  [50, 'ELEVATOR', '电梯开关门异响', [assign(49), arrive(46), awaitPart(45)]],
  [120, 'ROOF_AND_WALL', '顶楼天花板渗水', [assign(118), arrive(100), awaitFund(98)]],
  [28, 'FIRE_EQUIPMENT', '消火栓箱门损坏', [assign(27), arrive(24), finish(20)]],
  [60, 'HEATING', '管道井阀门滴水', [assign(58), arrive(50), finish(40), confirm(30)]],
  [170, 'POWER', '楼道应急灯损坏', [assign(168), arrive(150), finish(148), confirm(140)]],
  [200, 'ROADS_AND_GREEN', '路面砖松动', [assign(190), arrive(180), finish(170)]],
  [90, 'DRAINAGE', '雨水井堵塞', [assign(88), arrive(80), finish(70), object(60), assign(58)]],
  [40, 'OTHER', '信报箱锁坏', [cancel(38)]],
];

/** The repair orders of a city, in the order in which they are loaded. The first quarters come first, where visitors live. */
export function repairsOf(city: DemoCity): readonly DemoRepair[] {
  const served = [...city.quarters()].filter((quarter) => enterpriseOf(quarter) !== undefined);
  return COURSES.map(([hoursAgo, part, text, steps], at) => {
    const lots = new Lots(city.seed, `repair ${at}`);
    const quarter = at % 2 === 0 ? served[0] : lots.oneOf(served);
    if (quarter === undefined) throw new RangeError('no quarter of the demonstration is served');
    const reporter = quarter.index === 0 ? ownerOf(city, quarter) : residentOf(city, quarter, lots, `demo-repair-${at + 1}`);
    const { fullName, phone } = reporter;
    const place = `${houseIn(quarter.layout, lots)}幢（演示${at + 1}）`;
    const report = { part, quarter: `quarters/${quarter.code}`, place, text: `${text}。（演示数据）`, fullName, phone };
    return { reporter, enterprise: `organisations/${enterpriseOf(quarter)?.uscc ?? ''}`, hoursAgo, report, steps };
  });
}

/** The owner whom a visitor can be. */
function ownerOf(city: DemoCity, quarter: DemoQuarter): DemoReporter {
  const { subject, fullName, place } = FACES.owner;
  return { subject, fullName, phone: city.person(quarter, place).phone };
}
