import {
  CASE_CATEGORY_WORDS,
  CASE_OUTCOME_WORDS,
  HANDLER_BODY_WORDS,
  type CaseCategory,
  type CaseOutcome,
  type HandlerBody,
} from '@heming/contracts/complaints/v1';
import type { Language } from './words.js';

type Values<V extends string> = Readonly<Record<V, string>>;

/** Texts of the pages about complaints in one language. Values of the contract have its words. */
export interface CaseWords {
  readonly cases: string;
  readonly casesLead: string;
  readonly ofQuarter: string;
  readonly filter: string;
  readonly county: string;
  readonly all: string;
  readonly category: string;
  readonly go: string;
  readonly none: string;
  readonly number: string;
  readonly question: string;
  readonly answer: string;
  readonly quarter: string;
  readonly lead: string;
  readonly reported: string;
  readonly answered: string;
  readonly onTime: string;
  readonly late: string;
  readonly outcome: string;
  readonly response: string;
  readonly responseLead: string;
  readonly period: string;
  readonly received: string;
  readonly figure: string;
  readonly part: string;
  readonly whole: string;
  readonly share: string;
  readonly timely: string;
  readonly timelyMeaning: string;
  readonly content: string;
  readonly contentMeaning: string;
  readonly reopened: string;
  readonly reopenedMeaning: string;
  readonly fewMeaning: string;
  readonly channels: string;
  readonly channelsLead: string;
  readonly danger: string;
  readonly trapped: string;
  readonly fire: string;
  readonly police: string;
  readonly app: string;
  readonly appMeaning: string;
  readonly desk: string;
  readonly deskMeaning: string;
  readonly hotline: string;
  readonly hotlineMeaning: string;
  readonly programs: string;
  readonly programsMeaning: string;
  readonly after: string;
  readonly afterMeaning: string;
  readonly categories: Values<CaseCategory>;
  readonly outcomes: Values<CaseOutcome>;
  readonly bodies: Values<HandlerBody>;
}

const ZH: CaseWords = {
  cases: '投诉公开',
  casesLead: '已答复并由主管部门决定公开的诉求。问题和答复由主管部门重新撰写，不含个人信息。',
  ofQuarter: '该小区的公开诉求',
  filter: '筛选',
  county: '县区',
  all: '全部',
  category: '诉求类别',
  go: '查看',
  none: '没有符合条件的公开诉求。',
  number: '工单编号',
  question: '问题',
  answer: '答复',
  quarter: '小区',
  lead: '主办',
  reported: '提交日期',
  answered: '答复日期',
  onTime: '按期答复',
  late: '逾期答复',
  outcome: '结果',
  response: '办理情况',
  responseLead: '最近十二个月的诉求办理情况，截至昨日。',
  period: '统计期间',
  received: '收到件数',
  figure: '指标',
  part: '分子',
  whole: '分母',
  share: '比率',
  timely: '按期答复率',
  timelyMeaning: '分母：期内到期的件数，按答复期限所在日期统计，不按提交日期。分子：其中在期限内答复的件数，经批准的延期计入期限。',
  content: '满意率',
  contentMeaning: '分母：期内作出评价的件数。分子：其中已解决、且未对服务态度给出 3 分以下评价的件数。未评价的不计入。',
  reopened: '重办率',
  reopenedMeaning: '分母：期内办结的件数。分子：其中曾经重办的件数。',
  fewMeaning: '分母不足 5 件的，分子、分母和比率均不公布，显示为“—”。',
  channels: '投诉渠道',
  channelsLead: '对物业服务、收费、维修资金、违建、电梯等问题，可以通过以下方式反映。',
  danger: '紧急情况',
  trapped: '电梯困人：拨打 96333 或 119',
  fire: '火情、燃气泄漏：先撤离，再拨打 119',
  police: '人身安全受到威胁：拨打 110',
  app: '居民端',
  appMeaning: '在手机上登录居民端提交，可上传照片，可选择实名、对被诉方保密或匿名，并随时查看办理进度、催办和评价。',
  desk: '社区、街道窗口',
  deskMeaning: '到所在社区居委会或街道办事处（镇政府）当面反映，由工作人员登记。',
  hotline: '12345 政务服务便民热线',
  hotlineMeaning: '拨打 12345，工单由热线转入本系统办理，答复由热线回告。',
  programs: '其他应用',
  programsMeaning: '支持 Open311 标准的应用可通过开放接口提交。',
  after: '提交之后',
  afterMeaning:
    '一般在 1 个工作日内决定是否受理，1 个工作日内派单；投诉自受理起 10 个工作日内答复，咨询 5 个工作日内答复。延期须经批准并告知理由。未解决的可以要求重办。',
  categories: CASE_CATEGORY_WORDS,
  outcomes: CASE_OUTCOME_WORDS,
  bodies: HANDLER_BODY_WORDS,
};

const EN: CaseWords = {
  cases: 'Disclosed complaints',
  casesLead:
    'Complaints that were answered and that an office decided to disclose. It put question and answer in its own words, without personal data.',
  ofQuarter: 'Disclosed complaints about this quarter',
  filter: 'Filter',
  county: 'County',
  all: 'All',
  category: 'Category',
  go: 'Show',
  none: 'No disclosed complaint matches.',
  number: 'Number',
  question: 'Question',
  answer: 'Answer',
  quarter: 'Quarter',
  lead: 'In charge',
  reported: 'Reported',
  answered: 'Answered',
  onTime: 'in time',
  late: 'overdue',
  outcome: 'Outcome',
  response: 'Response',
  responseLead: 'How complaints were handled in the last twelve months, until yesterday.',
  period: 'Period',
  received: 'Received',
  figure: 'Figure',
  part: 'Numerator',
  whole: 'Denominator',
  share: 'Ratio',
  timely: 'Answered in time',
  timelyMeaning:
    'Denominator: answers due in the period, by the day they were due and not by the day of the report. Numerator: those given by then; extensions that were granted count.',
  content: 'Content',
  contentMeaning:
    'Denominator: verdicts given in the period. Numerator: those that say it is solved and do not rate the treatment below 3. Cases without a verdict do not count.',
  reopened: 'Reopened',
  reopenedMeaning: 'Denominator: cases closed in the period. Numerator: those that had been reopened.',
  fewMeaning: 'Where the denominator is below 5, neither part nor the ratio is told: it is shown as “—”.',
  channels: 'How to complain',
  channelsLead: 'About service, fees, the repair fund, illegal construction, elevators and more, in any of these ways.',
  danger: 'In danger',
  trapped: 'Trapped in an elevator: call 96333 or 119',
  fire: 'Fire or leaking gas: leave first, then call 119',
  police: 'Somebody threatens you: call 110',
  app: 'Residents’ app',
  appMeaning:
    'Sign in on a phone, add photos, choose to be named, confidential towards whom it concerns, or anonymous; follow, urge and rate it.',
  desk: 'Desks of communities and sub-districts',
  deskMeaning: 'Go to your residents’ committee, sub-district office or town government; an officer registers it.',
  hotline: 'Hotline 12345',
  hotlineMeaning: 'Call 12345. The hotline passes it on to this system and calls back with the answer.',
  programs: 'Other apps',
  programsMeaning: 'Apps that speak Open311 can report through the open interface.',
  after: 'What comes then',
  afterMeaning:
    'It is usually accepted or not within 1 working day and sent to whom it concerns within another. Complaints are answered within 10 working days of acceptance, questions within 5. An extension needs approval and a reason. What is not solved can be handled anew.',
  categories: {
    CATEGORY_UNSPECIFIED: '',
    SERVICE_QUALITY: 'Quality of service',
    FEES: 'Fees',
    REPAIR_FUND: 'Repair fund',
    OWNERS_COMMITTEE: 'Owners’ committees',
    ILLEGAL_CONSTRUCTION: 'Illegal construction',
    PARKING: 'Parking and fire lanes',
    ELEVATORS: 'Elevators',
    FIRE_SAFETY: 'Fire safety',
    UTILITIES: 'Utilities',
    PUBLIC_ORDER: 'Noise, pets and order',
    SANITATION: 'Sanitation and greens',
    DEVELOPER_LEGACY: 'What developers left behind',
    ENTERPRISE_EXIT: 'Enterprises that do not leave, or abandon',
    PRIVACY: 'Personal data and smart devices',
    TENDERING: 'Tendering',
  },
  outcomes: { OUTCOME_UNSPECIFIED: '', SOLVED: 'Solved', UNSATISFIED: 'Not content', UNJUDGED: 'Not rated' },
  bodies: {
    BODY_UNSPECIFIED: '',
    ENTERPRISE: 'Property-service enterprise',
    DEVELOPER: 'Developer',
    OWNERS_COMMITTEE: 'Owners’ committee',
    COMMUNITY: 'Residents’ committee',
    SUBDISTRICT: 'Sub-district office or town government',
    COUNTY_BUREAU: 'Housing bureau of the county',
    CITY_BUREAU: 'Housing bureau of the city',
    POLICE: 'Police station',
    JUDICIAL_OFFICE: 'Judicial office',
    PRICE_DEPARTMENT: 'Department of prices',
    FUND_OFFICE: 'Office of repair funds',
    PLANNING_DEPARTMENT: 'Department of planning',
    MARKET_SUPERVISION: 'Market supervision',
    URBAN_MANAGEMENT: 'Urban management',
    FIRE_RESCUE: 'Fire and rescue service',
    CYBERSPACE: 'Cyberspace affairs',
    UTILITY: 'Utility',
  },
};

export const CASE_WORDS: Readonly<Record<Language, CaseWords>> = { 'zh-CN': ZH, en: EN };
