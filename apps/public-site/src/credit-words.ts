import {
  CREDIT_GRADE_WORDS,
  CREDIT_ITEM_TYPE_AUTHORITY_WORDS,
  CREDIT_ITEM_TYPE_CATEGORY_WORDS,
  CREDIT_ITEM_TYPE_SEVERITY_WORDS,
  type CreditGrade,
  type CreditItemTypeAuthority,
  type CreditItemTypeCategory,
  type CreditItemTypeSeverity,
} from '@heming/contracts/credit/v1';
import type { Language } from './words.js';

type Values<V extends string> = Readonly<Record<V, string>>;

/** Texts of the pages about credit in one language. What stands in braces is filled in. Values of the contract have its words. */
export interface CreditWords {
  readonly credit: string;
  readonly lead: string;
  readonly ranking: string;
  readonly rules: string;
  readonly filter: string;
  readonly grade: string;
  readonly allGrades: string;
  readonly order: string;
  readonly highestFirst: string;
  readonly lowestFirst: string;
  readonly go: string;
  readonly find: string;
  readonly none: string;
  readonly enterprise: string;
  readonly score: string;
  readonly points: string;
  readonly asOfDate: string;
  readonly ruleSet: string;
  readonly sum: string;
  readonly sumMeaning: string;
  readonly unrated: string;
  readonly unavailable: string;
  readonly details: string;
  readonly openData: string;
  readonly item: string;
  readonly counted: string;
  readonly worth: string;
  readonly fact: string;
  readonly noFact: string;
  readonly occurred: string;
  readonly document: string;
  readonly basis: string;
  readonly term: string;
  readonly published: string;
  readonly objected: string;
  readonly objectedMeaning: string;
  readonly vetoMeaning: string;
  readonly publishedMeaning: string;
  readonly objection: string;
  readonly objectionByEnterprise: string;
  readonly objectionAnswer: string;
  readonly objectionByOthers: string;
  readonly channels: string;
  readonly since: string;
  readonly source: string;
  readonly howScored: string;
  readonly scoreFormula: string;
  readonly scoreRange: string;
  readonly grades: string;
  readonly leastScore: string;
  readonly meaning: string;
  readonly unratedMeaning: string;
  readonly periods: string;
  readonly comment: string;
  readonly commentMeaning: string;
  readonly publicity: string;
  readonly publicityMeaning: string;
  readonly objectionPeriod: string;
  readonly objectionPeriodMeaning: string;
  readonly decision: string;
  readonly decisionMeaning: string;
  readonly repair: string;
  readonly repairMeaning: string;
  readonly items: string;
  readonly itemsLead: string;
  readonly severity: string;
  readonly validity: string;
  readonly months: string;
  readonly authority: string;
  readonly evidence: string;
  readonly capped: string;
  readonly perQuarter: string;
  readonly veto: string;
  readonly gradesOfContract: Values<CreditGrade>;
  readonly categories: Values<CreditItemTypeCategory>;
  readonly severities: Values<CreditItemTypeSeverity>;
  readonly authorities: Values<CreditItemTypeAuthority>;
}

const ZH: CreditWords = {
  credit: '企业信用',
  lead: '物业服务企业的信用等级和得分，只按今日已向社会公示的信用信息计算。尚无公示信息的企业不在其中。',
  ranking: '信用得分排名',
  rules: '信用评价规则',
  filter: '筛选',
  grade: '信用等级',
  allGrades: '全部等级',
  order: '排序',
  highestFirst: '得分由高到低',
  lowestFirst: '得分由低到高',
  go: '查看',
  find: '查找一家企业',
  none: '没有符合条件的企业。',
  enterprise: '物业服务企业',
  score: '信用得分',
  points: '{points} 分',
  asOfDate: '计算日期',
  ruleSet: '适用规则',
  sum: '得分构成',
  sumMeaning: '得分 = 基础分 + 优良分 − 不良扣分',
  unrated: '尚未评价：目前没有已公示的信用信息，因此没有等级和得分。',
  unavailable: '信用信息暂时无法显示，请稍后再试。',
  details: '得分明细',
  openData: '机器可读数据（JSON）',
  item: '事项',
  counted: '计入分值',
  worth: '原值 {points}，合计限额内计入',
  fact: '事实',
  noFact: '未记载',
  occurred: '发生于 {date}',
  document: '文书号 {number}',
  basis: '依据',
  term: '计分期间',
  published: '公示日期',
  objected: '异议中',
  objectedMeaning: '标有“异议中”的，企业认为有误，主管部门尚未作出处理；处理之前仍然计入。',
  vetoMeaning: '有一票否决事项的，不论得分多少，等级为 C 级。',
  publishedMeaning: '只列出已公示且仍在计分期间的事项；告知、陈述申辩期内和公示之前的不显示，也不计入。',
  objection: '认为有误怎么办',
  objectionByEnterprise: '被记入的企业：自收到告知之日起 {object} 个工作日内，登录政企门户，在该条信用信息中提出异议。',
  objectionAnswer:
    '答复：由市住建局负责，在 {decide} 个工作日内处理，情况复杂的可以延长 {extend} 个工作日，书面答复企业。报送人和核实人都不得处理异议。对答复不服的，可以依法申请行政复议或者提起行政诉讼。',
  objectionByOthers: '其他人：发现公示内容有误，请记下信息编号，通过投诉渠道反映。',
  channels: '投诉渠道',
  since: '施行日期',
  source: '来源',
  howScored: '得分怎样计算',
  scoreFormula: '得分 = 基础分（合计最多 {basic} 分）+ 优良分（合计最多 {good} 分）− 不良扣分。',
  scoreRange: '最低 0 分，保留一位小数。每条信用信息只在计分期间内计入。',
  grades: '等级标准',
  leastScore: '最低得分',
  meaning: '说明',
  unratedMeaning: '没有已公示的信用信息，不评等级，也没有得分',
  periods: '期限',
  comment: '陈述申辩',
  commentMeaning: '核实并告知企业后 {days} 个工作日；期满后才生效、计分',
  publicity: '向社会公示',
  publicityMeaning: '生效后 {days} 个工作日；此前公众看不到，公示得分也不计入',
  objectionPeriod: '提出异议',
  objectionPeriodMeaning: '自告知之日起 {days} 个工作日内',
  decision: '处理异议',
  decisionMeaning: '{days} 个工作日内，可以延长一次 {more} 个工作日',
  repair: '信用修复',
  repairMeaning:
    '不良信息公示满 {months} 个月（严重和一票否决事项满 {serious} 个月）可以申请，{days} 个工作日内审核；准予的停止公示、不再计入',
  items: '评价事项',
  itemsLead: '分值前为加号的加分，为减号的扣分。',
  severity: '严重程度',
  validity: '有效期',
  months: '{months} 个月',
  authority: '核实机关',
  evidence: '所需证明材料',
  capped: '同类合计最多计 {points} 分',
  perQuarter: '按小区分别记',
  veto: '等级直接为 C 级',
  gradesOfContract: CREDIT_GRADE_WORDS,
  categories: CREDIT_ITEM_TYPE_CATEGORY_WORDS,
  severities: CREDIT_ITEM_TYPE_SEVERITY_WORDS,
  authorities: CREDIT_ITEM_TYPE_AUTHORITY_WORDS,
};

const EN: CreditWords = {
  credit: 'Credit of enterprises',
  lead: 'Credit grades and scores of property-service enterprises, counted from what is public today alone. Enterprises of which nothing is public are not listed.',
  ranking: 'Enterprises by score',
  rules: 'Rules of the credit evaluation',
  filter: 'Filter',
  grade: 'Credit grade',
  allGrades: 'All grades',
  order: 'Order',
  highestFirst: 'highest score first',
  lowestFirst: 'lowest score first',
  go: 'Show',
  find: 'Find one enterprise',
  none: 'No enterprise matches.',
  enterprise: 'Property-service enterprise',
  score: 'Credit score',
  points: '{points} points',
  asOfDate: 'As of',
  ruleSet: 'Rules',
  sum: 'How it adds up',
  sumMeaning: 'Score = basic + good − bad points',
  unrated: 'Not evaluated yet: nothing about its credit is public at present, so there is neither grade nor score.',
  unavailable: 'Its credit cannot be shown at the moment. Please try again later.',
  details: 'What the score is made of',
  openData: 'Data for programs (JSON)',
  item: 'Item',
  counted: 'Points that count',
  worth: 'worth {points}, counted within the limit of its kind',
  fact: 'What happened',
  noFact: 'nothing stated',
  occurred: 'on {date}',
  document: 'document {number}',
  basis: 'Legal basis',
  term: 'Counts',
  published: 'Public since',
  objected: 'objected',
  objectedMeaning: 'Marked “objected”: the enterprise says that it is wrong, and the office has not decided. It counts until then.',
  vetoMeaning: 'With an item of veto the grade is C, whatever the score.',
  publishedMeaning:
    'Only what is public and still counts is listed. What the enterprise was told of and may comment on, and what is not public yet, is neither shown nor counted.',
  objection: 'When something is wrong',
  objectionByEnterprise:
    'The enterprise it is about: within {object} working days of the notice, sign in to the office app and object on the page of the record.',
  objectionAnswer:
    'Who answers: the housing bureau of the city, in writing, within {decide} working days, {extend} more when the matter is difficult. Neither whoever reported the record nor whoever verified it decides. Against the answer, administrative reconsideration or a lawsuit is open by law.',
  objectionByOthers: 'Anybody else: note the number of the record and report it in any of the ways to complain.',
  channels: 'How to complain',
  since: 'In force since',
  source: 'Source',
  howScored: 'How the score is counted',
  scoreFormula: 'Score = basic points (together at most {basic}) + good points (together at most {good}) − bad points.',
  scoreRange: 'Never below 0, with one decimal. A record counts within its term alone.',
  grades: 'Grades',
  leastScore: 'Least score',
  meaning: 'Meaning',
  unratedMeaning: 'nothing is public: neither grade nor score',
  periods: 'Periods',
  comment: 'Comment',
  commentMeaning: '{days} working days after the enterprise was told; only then a record takes effect and counts',
  publicity: 'Publication',
  publicityMeaning: '{days} working days after it took effect; before that nobody sees it, and the public score does not count it',
  objectionPeriod: 'Objection',
  objectionPeriodMeaning: 'within {days} working days of the notice',
  decision: 'Decision on an objection',
  decisionMeaning: 'within {days} working days, made longer once by {more}',
  repair: 'Credit repair',
  repairMeaning:
    'may be applied for when a bad record was public for {months} months ({serious} for serious ones and those of veto), decided within {days} working days; when granted, it is public no more and does not count',
  items: 'Items',
  itemsLead: 'Points with a plus are added, with a minus deducted.',
  severity: 'Severity',
  validity: 'Counts for',
  months: '{months} months',
  authority: 'Verified by',
  evidence: 'Evidence needed',
  capped: 'together at most {points} points',
  perQuarter: 'recorded by quarter',
  veto: 'the grade is C',
  gradesOfContract: { CREDIT_GRADE_UNSPECIFIED: '', AAA: 'AAA', AA: 'AA', A: 'A', B: 'B', C: 'C', UNRATED: 'not rated' },
  categories: { CATEGORY_UNSPECIFIED: '', BASIC: 'Basic', GOOD: 'Good', BAD: 'Bad' },
  severities: { SEVERITY_UNSPECIFIED: '', MINOR: 'minor', GENERAL: 'ordinary', SERIOUS: 'serious', VETO: 'veto' },
  authorities: { AUTHORITY_UNSPECIFIED: '', COUNTY_BUREAU: 'Housing bureau of the county', CITY_BUREAU: 'Housing bureau of the city' },
};

export const CREDIT_WORDS: Readonly<Record<Language, CreditWords>> = { 'zh-CN': ZH, en: EN };
