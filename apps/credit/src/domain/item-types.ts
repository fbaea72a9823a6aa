import type { CreditItemTypeAuthority, CreditItemTypeCategory, CreditItemTypeSeverity } from '@heming/contracts/credit/v1';

/** A kind of fact that counts, as the contract describes it. */
export interface ItemType {
  readonly code: string;
  readonly category: Exclude<CreditItemTypeCategory, 'CATEGORY_UNSPECIFIED'>;
  readonly title: string;
  readonly titleEn: string;
  /** Tenths of a point, never negative. */
  readonly pointsTenths: number;
  readonly severity: CreditItemTypeSeverity;
  readonly validityMonths: number;
  readonly authority: Exclude<CreditItemTypeAuthority, 'AUTHORITY_UNSPECIFIED'>;
  readonly requiredEvidence: readonly string[];
  readonly legalBasis: string;
  readonly perQuarter: boolean;
  /** Empty when there is no limit. */
  readonly capGroup: string;
  /** Tenths of a point; 0 when there is no limit. */
  readonly capTenths: number;
}

/** 行业诚信管理: what every evaluation rests on. */
const INTEGRITY = '《物业管理条例》第三十二条';
/** 行政处罚信息公开. */
const PENALTY = '《物业管理条例》第三十二条；《行政处罚法》第四十八条';

type Given = Pick<ItemType, 'code' | 'title' | 'titleEn' | 'pointsTenths'> & Partial<ItemType>;

/** A basic item is reported anew every year, and the years overlap: of one kind no more counts than it is worth once, unless it says otherwise. */
function basic(given: Given): ItemType {
  return {
    ...{ category: 'BASIC', severity: 'SEVERITY_UNSPECIFIED', validityMonths: 12, authority: 'COUNTY_BUREAU' },
    ...{ requiredEvidence: [], legalBasis: INTEGRITY, perQuarter: false, capGroup: given.code, capTenths: given.pointsTenths },
    ...given,
  };
}

function good(given: Given): ItemType {
  return {
    ...{ category: 'GOOD', severity: 'SEVERITY_UNSPECIFIED', validityMonths: 24, authority: 'CITY_BUREAU' },
    ...{ requiredEvidence: ['表彰文件或证书'], legalBasis: INTEGRITY, perQuarter: false, capGroup: '', capTenths: 0 },
    ...given,
  };
}

/** What is ordinary counts for a year, as other cities' rules have it; what is serious, and a veto, for the three years that publication may last at most. */
function bad(given: Given): ItemType {
  const grave = given.severity === 'SERIOUS' || given.severity === 'VETO';
  return {
    ...{ category: 'BAD', severity: 'GENERAL', validityMonths: grave ? 36 : 12, authority: grave ? 'CITY_BUREAU' : 'COUNTY_BUREAU' },
    ...{ requiredEvidence: [], legalBasis: INTEGRITY, perQuarter: false, capGroup: '', capTenths: 0 },
    ...given,
  };
}

/** The catalogue of `CREDIT-PJ-1`, by code. Points follow the shape of Shandong's and Yantai's tables of 2022; a city that has set others puts them here. */
export const ITEMS_PJ_1: readonly ItemType[] = [
  basic({ code: 'BA01', title: '企业信用档案完整', titleEn: 'complete file of the enterprise', pointsTenths: 200 }),
  basic({
    ...{ code: 'BA02', title: '项目负责人持证（每人）', titleEn: 'certified project manager, each', pointsTenths: 20 },
    ...{ capTenths: 100, requiredEvidence: ['项目负责人培训合格证明'] },
  }),
  basic({
    ...{ code: 'BA03', title: '物业服务合同备案率100%', titleEn: 'every service contract filed', pointsTenths: 150 },
    legalBasis: '《物业管理条例》第三十二条、第三十四条',
  }),
  basic({
    ...{ code: 'BA04', title: '服务信息公开完整', titleEn: 'complete disclosure to the owners', pointsTenths: 150 },
    legalBasis: '《物业管理条例》第三十二条；《民法典》第九百四十三条',
  }),
  basic({ code: 'BA05', title: '平台数据及时更新', titleEn: 'data on the platform kept up to date', pointsTenths: 100 }),
  basic({
    ...{ code: 'BA06', title: '员工社会保险缴纳', titleEn: 'social insurance of the staff paid', pointsTenths: 100 },
    ...{ requiredEvidence: ['社会保险缴费证明'], legalBasis: '《物业管理条例》第三十二条；《社会保险法》第五十八条' },
  }),
  good({ code: 'GO01', title: '国家级表彰', titleEn: 'national honour', pointsTenths: 80 }),
  good({ code: 'GO02', title: '省级物业标杆企业', titleEn: 'benchmark enterprise of the province', pointsTenths: 50 }),
  good({ code: 'GO03', title: '市级表彰', titleEn: 'honour of the city', pointsTenths: 30, validityMonths: 12 }),
  good({
    ...{ code: 'GO04', title: '标准化小区（每个）', titleEn: 'standardised quarter, each', pointsTenths: 10, validityMonths: 12 },
    ...{ perQuarter: true, capGroup: 'GO04', capTenths: 50 },
  }),
  good({
    ...{ code: 'GO05', title: '业主满意度90%以上', titleEn: 'satisfaction of the owners of 90 % or more', pointsTenths: 30 },
    ...{ validityMonths: 12, requiredEvidence: ['满意度调查报告'], capGroup: 'GO05', capTenths: 30 },
  }),
  good({
    ...{ code: 'GO06', title: '抢险救灾', titleEn: 'rescue in a disaster', pointsTenths: 20, validityMonths: 12 },
    ...{ authority: 'COUNTY_BUREAU', requiredEvidence: ['街道办事处或应急管理部门证明'] },
  }),
  bad({
    ...{ code: 'BD01', title: '行政处罚（5万元以下）', titleEn: 'penalty of up to 50,000 yuan', pointsTenths: 30 },
    ...{ requiredEvidence: ['行政处罚决定书'], legalBasis: PENALTY },
  }),
  bad({
    ...{
      code: 'BD02',
      title: '行政处罚（5万元以上20万元以下）',
      titleEn: 'penalty of more than 50,000, up to 200,000 yuan',
      pointsTenths: 50,
    },
    ...{ requiredEvidence: ['行政处罚决定书'], legalBasis: PENALTY },
  }),
  bad({
    ...{
      code: 'BD03',
      title: '行政处罚（20万元以上）',
      titleEn: 'penalty of more than 200,000 yuan',
      pointsTenths: 80,
      severity: 'SERIOUS',
    },
    ...{ requiredEvidence: ['行政处罚决定书'], legalBasis: PENALTY },
  }),
  bad({
    ...{ code: 'BD04', title: '未按规定办理合同备案', titleEn: 'service contract not filed', pointsTenths: 20 },
    ...{ perQuarter: true, legalBasis: '《物业管理条例》第三十二条、第三十四条' },
  }),
  bad({
    ...{ code: 'BD05', title: '服务信息逾期未公开（每次）', titleEn: 'disclosure overdue, each time', pointsTenths: 10, severity: 'MINOR' },
    ...{ perQuarter: true, legalBasis: '《物业管理条例》第三十二条；《民法典》第九百四十三条' },
  }),
  bad({
    ...{ code: 'BD06', title: '投诉属实且未按期处理', titleEn: 'verified complaint not handled in time', pointsTenths: 10 },
    ...{ severity: 'MINOR', legalBasis: '《物业管理条例》第三十二条、第四十八条' },
  }),
  bad({
    ...{ code: 'BD07', title: '投诉属实且重复发生', titleEn: 'verified complaint that had to be handled anew', pointsTenths: 20 },
    legalBasis: '《物业管理条例》第三十二条、第四十八条',
  }),
  bad({
    code: 'BD08',
    title: '无正当理由拒不参加联席会议',
    titleEn: 'joint meeting refused without reason',
    pointsTenths: 10,
    severity: 'MINOR',
  }),
  bad({
    ...{ code: 'BD09', title: '拒不移交资料或退出', titleEn: 'hand-over or exit refused', pointsTenths: 100, severity: 'SERIOUS' },
    ...{ perQuarter: true, legalBasis: '《民法典》第九百四十九条；《物业管理条例》第五十八条' },
  }),
  bad({
    ...{ code: 'BD10', title: '以停水停电等方式催交物业费', titleEn: 'water or power cut off to collect fees', pointsTenths: 50 },
    ...{ perQuarter: true, legalBasis: '《民法典》第九百四十四条第三款' },
  }),
  bad({
    ...{ code: 'BD11', title: '挪用维修资金或侵占公共收益', titleEn: 'repair fund or common revenue misappropriated', pointsTenths: 150 },
    ...{ severity: 'SERIOUS', perQuarter: true, legalBasis: '《物业管理条例》第六十条；《民法典》第二百八十二条' },
    requiredEvidence: ['认定文书'],
  }),
  bad({
    ...{ code: 'BD12', title: '串通投标或弄虚作假投标', titleEn: 'tender collusion or false bid', pointsTenths: 150, severity: 'SERIOUS' },
    ...{ legalBasis: '《招标投标法》第五十三条、第五十四条', requiredEvidence: ['认定文书'] },
  }),
  bad({
    ...{ code: 'BD13', title: '较大以上安全责任事故', titleEn: 'liability for a major accident', pointsTenths: 150, severity: 'SERIOUS' },
    ...{ legalBasis: '《安全生产法》第七十八条', requiredEvidence: ['事故调查报告'] },
  }),
  bad({
    ...{ code: 'BD14', title: '擅自弃管', titleEn: 'quarter abandoned', pointsTenths: 100, severity: 'SERIOUS', perQuarter: true },
    legalBasis: '《物业管理条例》第三十五条；《民法典》第九百四十九条、第九百五十条',
  }),
  bad({
    ...{ code: 'VE01', title: '提供虚假材料', titleEn: 'forged materials', pointsTenths: 0, severity: 'VETO' },
    requiredEvidence: ['认定文书'],
  }),
  bad({
    ...{ code: 'VE02', title: '企业被追究刑事责任', titleEn: 'criminal conviction of the enterprise', pointsTenths: 0, severity: 'VETO' },
    ...{ requiredEvidence: ['生效刑事判决书'], legalBasis: '《物业管理条例》第三十二条；《刑法》第三十条、第三十一条' },
  }),
  bad({
    ...{ code: 'VE03', title: '生效裁判后拒不退出', titleEn: 'refusal to leave after a judgment', pointsTenths: 0, severity: 'VETO' },
    ...{ perQuarter: true, requiredEvidence: ['生效裁判文书'], legalBasis: '《民法典》第九百四十九条' },
  }),
];
