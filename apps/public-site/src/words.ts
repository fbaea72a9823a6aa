import { SUPERVISION_ORDER_STATE_WORDS, type SupervisionOrderState } from '@heming/contracts/complaints/v1';
import {
  ORGANISATION_STATE_WORDS,
  QUARTER_COVERAGE_WORDS,
  QUARTER_STATE_WORDS,
  type OrganisationState,
  type QuarterCoverage,
  type QuarterState,
} from '@heming/contracts/registry/v1';

/** Languages of the site; Chinese unless English is asked for. */
export type Language = 'zh-CN' | 'en';

type Values<V extends string> = Readonly<Record<V, string>>;

/** Every text of the site in one language. Values of the contract have its words. */
export interface Words {
  readonly site: string;
  readonly skip: string;
  readonly otherLanguage: string;
  readonly demonstration: string;
  readonly footer: string;
  readonly home: string;
  readonly lead: string;
  readonly search: string;
  readonly searchHint: string;
  readonly go: string;
  readonly wholeCity: string;
  readonly searchEnterprise: string;
  readonly searchEnterpriseHint: string;
  readonly enterprises: string;
  readonly noEnterpriseFound: string;
  readonly householdsOfAll: string;
  readonly all: string;
  readonly figures: string;
  readonly quarters: string;
  readonly served: string;
  readonly servedShare: string;
  readonly selfManaged: string;
  readonly unmanaged: string;
  readonly found: string;
  readonly nothingFound: string;
  readonly title: string;
  readonly address: string;
  readonly state: string;
  readonly enterprise: string;
  readonly firstPage: string;
  readonly nextPage: string;
  readonly code: string;
  readonly divisions: string;
  readonly coverage: string;
  readonly households: string;
  readonly area: string;
  readonly since: string;
  readonly serviceGrade: string;
  readonly noServiceGrade: string;
  readonly noEnterprise: string;
  readonly committee: string;
  readonly noCommittee: string;
  readonly uscc: string;
  readonly registeredAddress: string;
  readonly servedQuarters: string;
  readonly noServedQuarters: string;
  readonly check: string;
  readonly checkLead: string;
  readonly checkHint: string;
  readonly checkGo: string;
  readonly noCertificates: string;
  readonly checked: string;
  readonly noCertificateNumber: string;
  readonly noDocument: string;
  readonly orderFound: string;
  readonly orderNumber: string;
  readonly orderIssuer: string;
  readonly orderDate: string;
  readonly orderRecipient: string;
  readonly orderState: string;
  readonly orderHash: string;
  readonly orderCompare: string;
  readonly orderStates: Values<SupervisionOrderState>;
  readonly notFound: string;
  readonly notFoundLead: string;
  readonly wrongMethod: string;
  readonly unavailable: string;
  readonly tooMany: string;
  readonly tooManyLead: string;
  readonly unavailableLead: string;
  readonly quarterStates: Values<QuarterState>;
  readonly coverages: Values<QuarterCoverage>;
  readonly organisationStates: Values<OrganisationState>;
}

const ZH: Words = {
  site: '物业管理公开信息',
  skip: '跳到正文',
  otherLanguage: 'English',
  demonstration: '演示数据',
  footer: '本站公布的是登记在册的信息，不含个人信息。',
  home: '首页',
  lead: '查询本市小区由谁服务、业主委员会是否在任。',
  search: '查询小区',
  searchHint: '小区名称开头、拼音首字母或小区编号',
  go: '查询',
  wholeCity: '全市',
  searchEnterprise: '查询物业企业',
  searchEnterpriseHint: '企业名称开头、拼音首字母或统一社会信用代码',
  enterprises: '物业企业',
  noEnterpriseFound: '没有查到企业。请只输入名称的开头几个字，或拼音首字母。',
  householdsOfAll: '已公开小区总户数',
  all: '查看全部小区',
  figures: '全市情况',
  quarters: '已公开小区',
  served: '由物业服务企业服务',
  servedShare: '物业企业服务占比',
  selfManaged: '业主自管',
  unmanaged: '失管',
  found: '查询结果',
  nothingFound: '没有查到小区。请只输入名称的开头几个字，或拼音首字母。',
  title: '小区名称',
  address: '地址',
  state: '状态',
  enterprise: '物业服务企业',
  firstPage: '第一页',
  nextPage: '下一页',
  code: '小区编号',
  divisions: '所在区划',
  coverage: '管理方式',
  households: '户数',
  area: '总建筑面积',
  since: '起始日',
  serviceGrade: '服务等级（1 级最低，5 级最高）',
  noServiceGrade: '未登记',
  noEnterprise: '目前没有物业服务企业',
  committee: '业主委员会',
  noCommittee: '目前没有在任的业主委员会',
  uscc: '统一社会信用代码',
  registeredAddress: '住所',
  servedQuarters: '正在服务的小区',
  noServedQuarters: '目前没有已公开的服务小区。',
  check: '证书文书核验',
  checkLead: '证书和督办单上印有编号或核验码，以及二维码。在此输入，即可核对是否由本市签发、目前状态如何。',
  checkHint: '编号或核验码',
  checkGo: '核验',
  noCertificates: '本市尚未通过本系统签发证书，任何证书编号都无法核验为有效。',
  checked: '所核验的编号',
  noCertificateNumber: '这不是编号或核验码。编号只含字母、数字和连字符，最多 40 位。',
  noDocument: '没有查到使用该编号或核验码的文书。',
  orderFound: '核验码有效：这是本市签发的物业管理诉求督办单。',
  orderNumber: '文号',
  orderIssuer: '签发机关',
  orderDate: '签发日期',
  orderRecipient: '被督办方',
  orderState: '状态',
  orderHash: '记录哈希（SHA-256）',
  orderCompare: '请与手中文书的文号、日期和页脚哈希逐项核对；不一致的，文书可能被改动。',
  orderStates: SUPERVISION_ORDER_STATE_WORDS,
  notFound: '没有这个页面',
  notFoundLead: '地址可能有误，或者该小区、企业的信息尚未公开。',
  wrongMethod: '此页只能查看',
  unavailable: '暂时无法查询',
  tooMany: '查询过于频繁',
  tooManyLead: '您所在的网络查询次数过多，请稍等片刻再试。',
  unavailableLead: '系统正忙，请稍后再试。',
  quarterStates: QUARTER_STATE_WORDS,
  coverages: QUARTER_COVERAGE_WORDS,
  organisationStates: ORGANISATION_STATE_WORDS,
};

const EN: Words = {
  site: 'Property management, disclosed',
  skip: 'Skip to the content',
  otherLanguage: '中文',
  demonstration: 'Demonstration data',
  footer: 'This site shows what is on record. It holds no personal data. Names stay as registered.',
  home: 'Home',
  lead: 'Who serves a quarter of this city, and whether its owners’ committee is in office.',
  search: 'Find a quarter',
  searchHint: 'Beginning of its title, pinyin initials, or quarter code',
  go: 'Search',
  wholeCity: 'Whole city',
  searchEnterprise: 'Find an enterprise',
  searchEnterpriseHint: 'Beginning of its name, pinyin initials, or unified social credit code',
  enterprises: 'Enterprises',
  noEnterpriseFound: 'No enterprise was found. Type only the beginning of its name, or its pinyin initials.',
  householdsOfAll: 'Households of disclosed quarters',
  all: 'All quarters',
  figures: 'The city',
  quarters: 'Disclosed quarters',
  served: 'Served by an enterprise',
  servedShare: 'Share served by enterprises',
  selfManaged: 'Managed by their owners',
  unmanaged: 'Unmanaged',
  found: 'Results',
  nothingFound: 'No quarter was found. Type only the beginning of its title, or its pinyin initials.',
  title: 'Quarter',
  address: 'Address',
  state: 'State',
  enterprise: 'Property-service enterprise',
  firstPage: 'First page',
  nextPage: 'Next page',
  code: 'Quarter code',
  divisions: 'Divisions',
  coverage: 'Coverage',
  households: 'Households',
  area: 'Total building area',
  since: 'Since',
  serviceGrade: 'Service grade (1 lowest, 5 highest)',
  noServiceGrade: 'not on record',
  noEnterprise: 'No enterprise serves it at present',
  committee: 'Owners’ committee',
  noCommittee: 'No owners’ committee is in office at present',
  uscc: 'Unified social credit code',
  registeredAddress: 'Registered address',
  servedQuarters: 'Quarters it serves',
  noServedQuarters: 'It serves no disclosed quarter at present.',
  check: 'Check a document',
  checkLead:
    'Certificates and supervision orders carry a number or a code, and a QR code. Enter it to learn whether this city issued the document and how it stands.',
  checkHint: 'Number or code',
  checkGo: 'Check',
  noCertificates: 'This city has issued no certificates through this system yet: no certificate number can be confirmed as valid.',
  checked: 'Number checked',
  noCertificateNumber: 'This is no number or code. They have letters, digits and hyphens only, at most 40.',
  noDocument: 'No document was found with this number or code.',
  orderFound: 'The code is valid: this is a supervision order that this city issued.',
  orderNumber: 'Number',
  orderIssuer: 'Issued by',
  orderDate: 'Date of issue',
  orderRecipient: 'Addressed to',
  orderState: 'State',
  orderHash: 'Hash of the record (SHA-256)',
  orderCompare: 'Compare number, date and the hash at the foot with your document: if they differ, it may have been altered.',
  orderStates: { STATE_UNSPECIFIED: '', ISSUED: 'to be answered', ANSWERED: 'answered' },
  notFound: 'There is no such page',
  notFoundLead: 'The address may be wrong, or what is known of the quarter or enterprise is not disclosed yet.',
  wrongMethod: 'This page can only be read',
  unavailable: 'Not available at the moment',
  tooMany: 'Too many requests',
  tooManyLead: 'Too much was asked from your network. Please wait a moment.',
  unavailableLead: 'The system is busy. Please try again later.',
  quarterStates: {
    STATE_UNSPECIFIED: '',
    PLANNED: 'Planned',
    DEMARCATED: 'Demarcated',
    PRE_MANAGED: 'Preliminary management',
    ASSEMBLY_FORMED: 'Owners’ assembly formed',
    SERVED: 'Served by choice of its owners',
    SELF_MANAGED: 'Managed by its owners',
    UNMANAGED: 'Unmanaged',
    EMERGENCY_SERVED: 'Emergency service',
    MERGED: 'Merged',
    SPLIT: 'Split',
    DEMOLISHED: 'Demolished',
  },
  coverages: {
    COVERAGE_UNSPECIFIED: '',
    MARKET: 'By an enterprise',
    SELF: 'By the owners',
    COMMUNITY_FALLBACK: 'Community fallback',
    NONE: 'None',
  },
  organisationStates: { STATE_UNSPECIFIED: '', REGISTERED: 'Registered', ACTIVE: 'Active', SUSPENDED: 'Suspended', EXITED: 'Exited' },
};

export const WORDS: Readonly<Record<Language, Words>> = { 'zh-CN': ZH, en: EN };
