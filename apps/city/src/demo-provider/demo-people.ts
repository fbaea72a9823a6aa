import { FACE_ORGANISATIONS, FACES } from '@heming/demo-city';
import type { Founder } from '@heming/identity';

/** Somebody a visitor of a demonstration can be. */
export interface DemoPerson {
  readonly subject: string;
  readonly role: string;
  /** Division code. */
  readonly division: string;
  /** Organisation he acts for alone, if he does. */
  readonly party?: string;
  readonly zh: string;
  readonly en: string;
  /** What can be tried as him. */
  readonly hint: string;
}

/** Officers, who hold their roles from the first start on. */
const OFFICERS: readonly DemoPerson[] = [
  person('demo-city', 'CITY', '2111', '盘锦市住建局', 'city bureau', '全市汇总、区划与企业登记、授权管理'),
  person('demo-county-211103', 'COUNTY', '211103', '兴隆台区住建局', 'county bureau, Xinglongtai', '辖区小区、楼幢、房屋登记与导入'),
  person('demo-county-211102', 'COUNTY', '211102', '双台子区住建局', 'county bureau, Shuangtaizi', '另一县区：看不到兴隆台区的数据'),
  person('demo-subdistrict-211103016', 'SUBDISTRICT', '211103016', '兴隆台区创新街道办事处', 'sub-district office', '辖区核实与查询'),
  person(
    'demo-community-211103016005',
    'COMMUNITY',
    '211103016005',
    '创新街道鹤鸣社区',
    'residents’ committee',
    '本社区查询、房屋绑定审核',
  ),
  person('demo-auditor', 'AUDITOR', '2111', '审计人员', 'auditor', '只读：授权、导入与事件'),
  person('demo-operator', 'OPERATOR', '2111', '系统运维', 'operator', '系统时钟与搁置事件，不接触业务数据'),
  acting(
    FACE_ORGANISATIONS.enterprise,
    'ENTERPRISE',
    '211103',
    '辽滨示例物业服务有限公司',
    'property firm',
    '所服务小区的房屋、业主联系方式与设施',
  ),
  acting(FACE_ORGANISATIONS.developer, 'DEVELOPER', '211103', '辽滨示例房地产开发有限公司', 'developer', '所开发小区的楼幢与房屋'),
  acting(FACE_ORGANISATIONS.committee, 'COMMITTEE', '211103016001', '业委会主任周立民', 'chair of an owners’ committee', '本小区业主名册'),
];

/** Residents, who get their roles from the register once the made-up city is there. */
const RESIDENTS: readonly DemoPerson[] = [
  person(FACES.owner.subject, 'OWNER', '211103016005', '业主赵晓岚', 'owner', '我的房屋、谁查阅过我的信息'),
  person(FACES.elderOwner.subject, 'OWNER', '211103016005', '业主孙福来（长者）', 'elderly owner', '我的房屋、谁查阅过我的信息'),
  person(
    FACES.newcomer.subject,
    'PUBLIC',
    '211103016005',
    '彭敏（尚未绑定房屋）',
    'owner whose account is not bound yet',
    `居民端申请绑定房屋：鹤鸣花园(示例) 001 幢 01 单元 0104 室，身份证 ${FACES.newcomer.idNumber}`,
  ),
];

/** The cards of the role chooser: fictional people of real divisions. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [...OFFICERS, ...RESIDENTS];

/** The program that signs in by itself, with client credentials. */
export const DEMO_SYSTEM = {
  clientId: 'demo-integration',
  secret: 'demo-only-no-secret',
  role: 'SUBDISTRICT',
  division: '211103016',
} as const;

/** The roles of a demonstration's people and of its program. */
export const DEMO_FOUNDERS: readonly Founder[] = [
  ...OFFICERS.map(({ subject, role, division, party }) => ({ subject, role, division, ...(party !== undefined && { party }) })),
  { subject: DEMO_SYSTEM.clientId, role: DEMO_SYSTEM.role, division: DEMO_SYSTEM.division },
];

function person(subject: string, role: string, division: string, zh: string, en: string, hint: string): DemoPerson {
  return { subject, role, division, zh, en, hint };
}

function acting(
  { subject, organisation: party }: { readonly subject: string; readonly organisation: string },
  role: string,
  division: string,
  zh: string,
  en: string,
  hint: string,
): DemoPerson {
  return { ...person(subject, role, division, zh, en, hint), party };
}
