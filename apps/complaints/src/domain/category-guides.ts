import type { CaseCategory, CategoryGuide } from '@heming/contracts/complaints/v1';
import { ROUTES } from './routing.js';

type Category = Exclude<CaseCategory, 'CATEGORY_UNSPECIFIED'>;
type Words = Pick<CategoryGuide, 'title' | 'description' | 'descriptionEn' | 'keywords'> &
  Partial<Pick<CategoryGuide, 'emergencyAdvice' | 'emergencyAdviceEn'>>;

const WORDS: Readonly<Record<Category, Words>> = {
  SERVICE_QUALITY: {
    title: '物业服务质量',
    description: '保洁、保安、维修养护、客服等服务未达到合同约定或服务标准。',
    descriptionEn: 'Cleaning, security, upkeep or reception below what the contract or the standard says.',
    keywords: ['服务', '保安', '态度', '维修不及时'],
  },
  FEES: {
    title: '物业收费',
    description: '收费标准、超范围收费、欠费争议、停车收费、票据。',
    descriptionEn: 'Rates, charges beyond what was agreed, arrears in dispute, parking charges, receipts.',
    keywords: ['物业费', '乱收费', '欠费', '停车费', '发票'],
  },
  REPAIR_FUND: {
    title: '维修资金',
    description: '专项维修资金的交存、使用、分摊、查询和退还。',
    descriptionEn: 'Payment into the repair fund, its use, apportionment, balance and refund.',
    keywords: ['维修资金', '大修', '分摊'],
  },
  OWNERS_COMMITTEE: {
    title: '业委会选举与履职',
    description: '业主大会和业委会的筹备、选举、换届、印章、公示和履职。',
    descriptionEn: 'Preparation, election, renewal, seals, disclosure and conduct of assemblies and committees.',
    keywords: ['业委会', '业主大会', '选举', '换届'],
  },
  ILLEGAL_CONSTRUCTION: {
    title: '违建与侵占共用部位',
    description: '违法搭建、侵占绿地和楼道、拆改承重墙、改变房屋用途。',
    descriptionEn: 'Illegal building, greens or corridors occupied, bearing walls altered, use of a home changed.',
    keywords: ['违建', '搭建', '承重墙', '占用楼道'],
    emergencyAdvice: '正在拆改承重墙、可能危及房屋安全的，请立即撤离并拨打 110。',
    emergencyAdviceEn: 'If a bearing wall is being taken down, leave the building and call 110.',
  },
  PARKING: {
    title: '停车与消防通道',
    description: '车位租售、乱停乱放、占用消防通道、充电桩。',
    descriptionEn: 'Parking spaces, disorderly parking, fire lanes blocked, chargers.',
    keywords: ['停车', '车位', '消防通道', '充电桩'],
  },
  ELEVATORS: {
    title: '电梯',
    description: '电梯停运、故障、困人、未按期检验和维保。',
    descriptionEn: 'Elevators out of service, faults, people trapped, inspection or maintenance overdue.',
    keywords: ['电梯', '困人', '停运', '年检'],
    emergencyAdvice: '有人被困请立即拨打 96333 或 119，不要强行扒门。',
    emergencyAdviceEn: 'If somebody is trapped, call 96333 or 119 at once. Do not force the doors.',
  },
  FIRE_SAFETY: {
    title: '消防安全',
    description: '消防设施损坏、楼道堆物、电动自行车进楼充电、防火门损坏。',
    descriptionEn: 'Fire equipment out of order, things in corridors, e-bikes charged indoors, fire doors broken.',
    keywords: ['消防', '电动车充电', '灭火器', '楼道堆物'],
    emergencyAdvice: '发生火情请立即拨打 119。',
    emergencyAdviceEn: 'In case of fire call 119 at once.',
  },
  UTILITIES: {
    title: '水电气暖通信',
    description: '供水、供电、燃气、供热、通信和二次供水。',
    descriptionEn: 'Water, power, gas, heating, telecommunication, pumped water.',
    keywords: ['停水', '停电', '燃气', '供暖', '宽带'],
    emergencyAdvice: '闻到燃气味请开窗、离开现场，到室外拨打燃气抢修电话或 119，不要开关电器。',
    emergencyAdviceEn: 'If you smell gas, open windows, leave, and call the gas company or 119 from outside. Touch no switches.',
  },
  PUBLIC_ORDER: {
    title: '噪声宠物与治安',
    description: '噪声扰民、犬只管理、高空抛物、盗窃和纠纷。',
    descriptionEn: 'Noise, dogs, things thrown from high windows, theft and quarrels.',
    keywords: ['噪音', '养狗', '高空抛物', '治安'],
    emergencyAdvice: '正在发生违法犯罪行为的，请立即拨打 110。',
    emergencyAdviceEn: 'If an offence is happening now, call 110 at once.',
  },
  SANITATION: {
    title: '环境卫生与绿化',
    description: '垃圾清运、公共区域保洁、除雪、绿化养护、有害生物。',
    descriptionEn: 'Waste, cleaning of common parts, snow, greens, pests.',
    keywords: ['垃圾', '卫生', '绿化', '除雪'],
  },
  DEVELOPER_LEGACY: {
    title: '开发建设遗留',
    description: '房屋质量保修、配套未建、交付条件、办证。',
    descriptionEn: 'Warranty of buildings, facilities not built, conditions of delivery, title certificates.',
    keywords: ['房屋质量', '保修', '交付', '办证', '漏水'],
  },
  ENTERPRISE_EXIT: {
    title: '物业企业拒不退出或弃管',
    description: '合同终止后拒不退出、不移交资料，或擅自撤出、弃管。',
    descriptionEn: 'An enterprise that does not leave or hand over after its contract, or has abandoned the quarter.',
    keywords: ['拒不退出', '弃管', '移交'],
  },
  PRIVACY: {
    title: '个人信息与智能设备',
    description: '强制人脸识别、门禁、摄像头、业主信息泄露。',
    descriptionEn: 'Forced face recognition, access control, cameras, data of owners leaked.',
    keywords: ['人脸识别', '门禁', '摄像头', '信息泄露'],
  },
  TENDERING: {
    title: '招标投标',
    description: '物业服务招标投标中的程序、资格、评审和中标结果。',
    descriptionEn: 'Procedure, qualification, evaluation and result of tenders for property service.',
    keywords: ['招标', '投标', '评标'],
  },
};

/** Texts to begin an answer with, whatever the category. */
const REPLY_TEMPLATES = [
  '您好，您反映的问题收悉。经现场核实，……。我们已于……完成……，如仍有问题请在评价中说明。',
  '您好，经核实，您反映的情况……。依据……，现答复如下：……。',
  '您好，该问题需要……，计划于……前完成，期间我们将……。',
];

/** All categories, by code. */
export function categoryGuides(): readonly CategoryGuide[] {
  return (Object.keys(ROUTES) as Category[]).map((category) => {
    const { evidenceRequired, ...route } = ROUTES[category];
    return {
      category,
      ...route,
      evidenceRequired,
      replyTemplates: REPLY_TEMPLATES,
      emergencyAdvice: '',
      emergencyAdviceEn: '',
      ...WORDS[category],
    };
  });
}
