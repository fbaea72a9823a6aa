import { STAMP } from './cases.js';
import type { CreditMethod } from './credit.js';
import type { DemoCity } from './demo-city.js';
import { enterpriseOf, FIRMS, type DemoOrganisation } from './organisations.js';
import type { DemoQuarter } from './quarters.js';
import type { Json } from './register.js';

/** What somebody does with a record, so many working days ago. */
export interface CreditStep {
  readonly ago: number;
  readonly by: 'VERIFIER' | 'ENTERPRISE' | 'CITY';
  readonly method: CreditMethod;
  readonly request: Json;
  /** State it leaves the record in. */
  readonly to: string;
}

/** A made-up credit record: what was reported, and what became of it. */
export interface DemoCreditRecord {
  /** Working days since it was reported. */
  readonly ago: number;
  readonly report: Json;
  /** Code of the county it is reported in. */
  readonly county: string;
  readonly steps: readonly CreditStep[];
}

/** Basic items of every enterprise: code, and what is said of it. */
const BASIC: readonly (readonly [itemType: string, facts: string, evidence: string])[] = [
  ['BA01', '企业信用档案资料齐全。', ''],
  ['BA03', '在管项目物业服务合同均已备案。', ''],
  ['BA04', '服务事项、收费标准等信息公开完整。', ''],
  ['BA05', '平台数据按月更新。', ''],
  ['BA06', '员工社会保险足额缴纳。', '社会保险缴费证明'],
];
const MANAGERS = 5;
/** Working days since what is settled by now was reported: the time to comment and the days of publicity are over. */
const SETTLED = 60;
/** Since what has been public for more than three months was. */
const LONG_AGO = 110;
/** Of the record whose time to comment ends within the next five working days: the visitor may wait for it, or move the clock on. */
const TOLD = 2;
const COUNTY_DIGITS = 6;

const verify = (ago: number): CreditStep => ({ ago, by: 'VERIFIER', method: 'VerifyCreditRecord', request: {}, to: 'NOTIFIED' });
const withdraw = (ago: number): CreditStep => ({
  ...{ ago, by: 'VERIFIER', method: 'WithdrawCreditRecord', to: 'WITHDRAWN' },
  request: { reason: `申辩成立，不予记入。${STAMP}` },
});
const comment = (ago: number): CreditStep => ({
  ...{ ago, by: 'ENTERPRISE', method: 'CommentOnCreditRecord', to: 'NOTIFIED' },
  request: { comment: `我公司当日已派人处理，并留存现场照片。${STAMP}` },
});
const object = (ago: number): CreditStep => ({
  ...{ ago, by: 'ENTERPRISE', method: 'ObjectToCreditRecord', to: 'OBJECTED' },
  request: { text: `该小区合同已于期限内提交备案，请复核受理回执。${STAMP}` },
});
const correct = (ago: number, correctedPointsTenths: number): CreditStep => ({
  ...{ ago, by: 'CITY', method: 'DecideCreditObjection', to: 'EFFECTIVE' },
  request: { outcome: 'CORRECTED', answer: `经复核，减按较轻情形计分。${STAMP}`, correctedPointsTenths },
});
const applyForRepair = (ago: number): CreditStep => ({
  ...{ ago, by: 'ENTERPRISE', method: 'ApplyForCreditRepair', to: 'REPAIR_APPLIED' },
  request: { text: `已整改并公开承诺不再发生。${STAMP}`, committed: true },
});
const grantRepair = (ago: number): CreditStep => ({
  ...{ ago, by: 'CITY', method: 'DecideCreditRepair', to: 'REPAIRED' },
  request: { outcome: 'GRANTED', answer: `现场核查，整改属实。${STAMP}` },
});
const revoke = (ago: number): CreditStep => ({
  ...{ ago, by: 'CITY', method: 'RevokeCreditRecord', to: 'REVOKED' },
  request: { reason: `处罚决定已被撤销。${STAMP}`, basis: '示例行政复议决定书〔2026〕1号' },
});

/** What some enterprises have beside their basic items, by place among the enterprises. */
interface Extra {
  readonly at: number;
  readonly itemType: string;
  readonly facts: string;
  readonly evidence?: string;
  readonly ago: number;
  readonly steps: readonly CreditStep[];
}
const settled = [verify(SETTLED)];
const EXTRAS: readonly Extra[] = [
  { at: 0, itemType: 'GO02', facts: '获评省级物业标杆企业。', evidence: '表彰文件', ago: SETTLED, steps: settled },
  // The enterprise that a visitor can be: with this it falls from AAA to AA.
  { at: 0, itemType: 'BD06', facts: '楼道杂物投诉经核实属实，未在规定期限内答复。', ago: TOLD, steps: [verify(TOLD)] },
  { at: 1, itemType: 'GO03', facts: '获评市级优秀物业服务企业。', evidence: '表彰文件', ago: SETTLED, steps: settled },
  { at: 1, itemType: 'BD04', facts: '新接管项目的物业服务合同逾期未备案。', ago: 12, steps: [verify(12), object(3)] },
  { at: 2, itemType: 'GO05', facts: '业主满意度调查结果为93%。', evidence: '满意度调查报告', ago: SETTLED, steps: settled },
  { at: 2, itemType: 'BD05', facts: '公共收益收支情况逾期未公开。', ago: SETTLED, steps: settled },
  {
    ...{ at: 3, itemType: 'BD01', facts: '未按规定公示收费标准，罚款三万元。', evidence: '行政处罚决定书', ago: SETTLED },
    steps: [verify(SETTLED), object(50), correct(45, 20)],
  },
  { at: 4, itemType: 'BD10', facts: '以停电方式催交物业费。', ago: SETTLED, steps: settled },
  { at: 4, itemType: 'BD07', facts: '电梯困人投诉经核实属实，且经重办方办结。', ago: 4, steps: [verify(4), comment(3)] },
  {
    ...{ at: 5, itemType: 'BD08', facts: '无正当理由未参加联席会议。', ago: LONG_AGO },
    steps: [verify(LONG_AGO), applyForRepair(8), grantRepair(3)],
  },
  {
    ...{ at: 6, itemType: 'BD02', facts: '擅自改变物业用房用途，罚款八万元。', evidence: '行政处罚决定书', ago: SETTLED },
    steps: [verify(SETTLED), revoke(20)],
  },
  { at: 7, itemType: 'BD05', facts: '物业服务费收支情况逾期未公开。', ago: 10, steps: [verify(10), comment(8), withdraw(7)] },
  { at: 8, itemType: 'GO06', facts: '台风期间组织抢险，转移受困住户。', evidence: '街道办事处证明', ago: 9, steps: [verify(8)] },
  { at: 9, itemType: 'BD04', facts: '物业服务合同逾期未备案。', ago: 3, steps: [] },
  { at: 12, itemType: 'BD12', facts: '投标文件中业绩材料不实。', evidence: '认定文书', ago: SETTLED, steps: settled },
];
/** Items that are about a quarter. */
const PER_QUARTER: ReadonlySet<string> = new Set(['BD04', 'BD05', 'BD10']);

/**
 * The credit records of a city, in the order in which they are loaded: basic items of each enterprise that has not left, fewer of the later ones, and
 * one of everything that can become of a record. What is about a quarter needs one that the enterprise serves.
 */
export function creditRecordsOf(city: DemoCity): readonly DemoCreditRecord[] {
  const quarters = [...city.quarters()];
  const firms = FIRMS.filter(({ kind }) => kind === 'PROPERTY_SERVICE_ENTERPRISE');
  const staying = firms.filter(({ path }) => path.at(-1) !== 'EXITED');
  return [
    ...staying.flatMap((firm, at) => basicOf(firm, at)),
    ...EXTRAS.flatMap((extra): readonly DemoCreditRecord[] => {
      const firm = firms[extra.at] as DemoOrganisation;
      const quarter = quarters.find((one) => enterpriseOf(one)?.uscc === firm.uscc);
      return quarter === undefined && PER_QUARTER.has(extra.itemType) ? [] : [recordOf(firm, extra, quarter)];
    }),
  ];
}

function basicOf(firm: DemoOrganisation, at: number): readonly DemoCreditRecord[] {
  const items = BASIC.filter((_item, place) => at < 3 || (place + at) % 6 !== 0);
  const managers = Array.from({ length: Math.max(1, MANAGERS - Math.floor(at / 2)) }, (_, i) => i + 1);
  return [
    ...items.map(([itemType, facts, evidence]) => recordOf(firm, { itemType, facts, evidence, ago: SETTLED, steps: settled })),
    ...managers.map((n) => {
      const facts = `第${n}名项目负责人持证上岗。`;
      return recordOf(firm, { itemType: 'BA02', facts, evidence: '项目负责人培训合格证明', ago: SETTLED, steps: settled });
    }),
  ];
}

function recordOf(firm: DemoOrganisation, said: Omit<Extra, 'at'>, quarter?: DemoQuarter): DemoCreditRecord {
  const { itemType, facts, evidence = '', ago, steps } = said;
  const place = quarter === undefined ? { division: `divisions/${firm.division}` } : { quarter: `quarters/${quarter.code}` };
  const proof = evidence === '' ? {} : { evidence: [`${evidence}${STAMP}`] };
  return {
    ago,
    report: { organisation: `organisations/${firm.uscc}`, itemType, facts: `${facts}${STAMP}`, ...proof, ...place },
    county: (quarter?.division ?? firm.division).slice(0, COUNTY_DIGITS),
    steps,
  };
}
