import type {
  CaseCategory,
  CaseChannel,
  CaseFault,
  CaseKind,
  CaseOutcome,
  CaseUrgency,
  HandlerBody,
} from '@heming/contracts/complaints/v1';

/** Chinese words of values in tables that go out, as the contract has them; what is not stated has none. */
type Words<V extends string> = Readonly<Record<V, string>>;

/** What is wanted. */
export const KIND_WORDS: Words<CaseKind> = {
  KIND_UNSPECIFIED: '',
  COMPLAINT: '投诉',
  CONSULTATION: '咨询',
  SUGGESTION: '建议',
  PRAISE: '表扬',
};

/** What it is about. */
export const CATEGORY_WORDS: Words<CaseCategory> = {
  CATEGORY_UNSPECIFIED: '',
  SERVICE_QUALITY: '物业服务质量',
  FEES: '物业收费',
  REPAIR_FUND: '维修资金',
  OWNERS_COMMITTEE: '业委会选举与履职',
  ILLEGAL_CONSTRUCTION: '违建与侵占共用部位',
  PARKING: '停车与消防通道',
  ELEVATORS: '电梯',
  FIRE_SAFETY: '消防安全',
  UTILITIES: '水电气暖通信',
  PUBLIC_ORDER: '噪声宠物与治安',
  SANITATION: '环境卫生与绿化',
  DEVELOPER_LEGACY: '开发建设遗留',
  ENTERPRISE_EXIT: '物业企业拒不退出或弃管',
  PRIVACY: '个人信息与智能设备',
  TENDERING: '招标投标',
};

/** How it arrived. */
export const CHANNEL_WORDS: Words<CaseChannel> = {
  CHANNEL_UNSPECIFIED: '',
  WECHAT: '微信',
  WEB: '网页',
  HOTLINE: '12345热线',
  PHONE: '电话',
  VISIT: '来访',
  LETTER: '来信',
  PATROL: '巡查',
  OPEN311: '开放接口',
};

/** How quickly somebody has to be on the spot. */
export const URGENCY_WORDS: Words<CaseUrgency> = {
  URGENCY_UNSPECIFIED: '',
  NORMAL: '一般',
  URGENT: '紧急',
};

/** How it ended. */
export const OUTCOME_WORDS: Words<CaseOutcome> = {
  OUTCOME_UNSPECIFIED: '',
  SOLVED: '已解决',
  UNSATISFIED: '未获满意',
  UNJUDGED: '未评价',
};

/** What an office found. */
export const FAULT_WORDS: Words<CaseFault> = {
  FAULT_UNSPECIFIED: '',
  VERIFIED: '属实',
  NOT_VERIFIED: '不属实',
};

/** Who is in charge. */
export const BODY_WORDS: Words<HandlerBody> = {
  BODY_UNSPECIFIED: '',
  ENTERPRISE: '物业服务企业',
  DEVELOPER: '建设单位',
  OWNERS_COMMITTEE: '业主委员会',
  COMMUNITY: '社区居委会',
  SUBDISTRICT: '街道办事处、镇政府',
  COUNTY_BUREAU: '县区住建局',
  CITY_BUREAU: '市住建局',
  POLICE: '公安派出所',
  JUDICIAL_OFFICE: '司法所',
  PRICE_DEPARTMENT: '发展改革（价格）部门',
  FUND_OFFICE: '维修资金管理机构',
  PLANNING_DEPARTMENT: '自然资源（规划）部门',
  MARKET_SUPERVISION: '市场监管部门',
  URBAN_MANAGEMENT: '城市管理执法部门',
  FIRE_RESCUE: '消防救援机构',
  CYBERSPACE: '网信部门',
  UTILITY: '专业经营单位',
};
