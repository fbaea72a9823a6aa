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
  /** What can be done as him now, in Chinese and in English. */
  readonly hint: string;
  readonly hintEn: string;
  /** Whether his card stands below those of the parties to property management. */
  readonly beside?: true;
}

/** Who holds his role from the first start on. */
const FOUNDING: readonly DemoPerson[] = [
  person('demo-city', 'CITY', '2111', '盘锦市住建局', 'city bureau', [
    '看全市概览，派发、督办诉求，审批企业更正，核定信用信息，授予岗位，快进演示时钟',
    'see the city at a glance, dispatch and supervise complaints, decide corrections of firms and credit records, grant roles, move the clock',
  ]),
  person('demo-county-211103', 'COUNTY', '211103', '兴隆台区住建局', 'county bureau, Xinglongtai', [
    '登记并更正小区、房屋、产权与人员，导入表格，受理派发诉求，报送信用信息，快进演示时钟',
    'register and correct quarters, homes, titles and people, bring tables in, dispatch complaints, report credit records, move the clock',
  ]),
  person('demo-subdistrict-211103016', 'SUBDISTRICT', '211103016', '兴隆台区创新街道办事处', 'sub-district office', [
    '查辖区小区、房屋与业主人数面积，导出表格，派发、督办诉求，报送信用信息',
    'look up quarters, homes and counts of owners, take tables out, dispatch and supervise complaints, report credit records',
  ]),
  person('demo-community-211103016005', 'COMMUNITY', '211103016005', '创新街道鹤鸣社区', 'residents’ committee', [
    '查本社区小区、房屋与业主，审核房屋绑定，登记办理诉求，说明用途后查看完整个人信息',
    'look up homes and owners of the community, decide who is bound to a home, register complaints, reveal personal data for a purpose',
  ]),
  acting(FACE_ORGANISATIONS.enterprise, 'ENTERPRISE', '211103', '辽滨示例物业服务有限公司', 'property firm', [
    '签收、答复诉求，办理报修，查本企业信用得分并提出异议，查所服务小区的房屋与业主，登记设施检验',
    'answer complaints, carry out repairs, see its credit score and object, look up homes and owners it serves, register inspections',
  ]),
  acting(FACE_ORGANISATIONS.developer, 'DEVELOPER', '211103', '辽滨示例房地产开发有限公司', 'developer', [
    '查所开发小区的楼幢与房屋，办理转来的诉求，维护本单位信息',
    'look up buildings and homes of the quarters it develops, answer complaints sent to it, keep its own facts',
  ]),
  acting(FACE_ORGANISATIONS.committee, 'COMMITTEE', '211103016001', '业委会主任周立民', 'chair of an owners’ committee', [
    '查本小区房屋、产权与业主名册统计，办理转来的诉求',
    'look up homes, titles and the owner register of the quarter, answer complaints sent to it',
  ]),
];

/** Residents, who get their roles from the register once the made-up city is there. */
const RESIDENTS: readonly DemoPerson[] = [
  person(FACES.owner.subject, 'OWNER', '211103016005', '业主赵晓岚', 'owner', [
    '投诉、报修，看办理进度并评价，看我的房屋、由谁管理、谁查阅过我的信息',
    'complain, have things repaired, follow and judge it, see my homes, who manages them, who looked me up',
  ]),
  person(FACES.elderOwner.subject, 'OWNER', '211103016005', '业主孙福来（长者）', 'elderly owner', [
    '同上，字大、按钮大（长辈版）',
    'the same in large type',
  ]),
  {
    ...person(FACES.newcomer.subject, 'PUBLIC', '211103016005', '彭敏（尚未绑定房屋）', 'owner whose account is not bound yet', [
      `申请绑定房屋：鹤鸣花园(示例) 001 幢 01 单元 0104 室，身份证 ${FACES.newcomer.idNumber}`,
      `asks to be bound to a home: quarter hmhy, building 001, entrance 01, room 0104, identity card ${FACES.newcomer.idNumber}`,
    ]),
    beside: true,
  },
];

/** What those may do whose roles allow nothing more than everybody may. */
const EVERYBODYS = ['可查行政区划与企业登记', 'can look up divisions and registered firms'] as const;

/** Those who are asked and told by message, and have no work of their own on screens. */
const ASKED: readonly DemoPerson[] = [
  person('demo-expert', 'EXPERT', '2111', '评标专家', 'tender expert', [
    `${EVERYBODYS[0]}；评标邀请以消息送达`,
    `${EVERYBODYS[1]}; invitations to tenders come by message`,
  ]),
  person('demo-court-211103', 'COURT', '211103', '兴隆台区人民法院立案庭', 'court', [
    `${EVERYBODYS[0]}；案件材料以消息送达`,
    `${EVERYBODYS[1]}; cases come by message`,
  ]),
  person('demo-credit', 'CREDIT', '2111', '市信用平台', 'credit platform', [
    `${EVERYBODYS[0]}；信用数据以消息交换`,
    `${EVERYBODYS[1]}; credit data goes by message`,
  ]),
];

/** Officers beside the parties to property management. */
const BESIDE: readonly DemoPerson[] = [
  person('demo-county-211102', 'COUNTY', '211102', '双台子区住建局', 'county bureau, Shuangtaizi', [
    '另一县区：看不到兴隆台区的数据',
    'another county: the data of Xinglongtai does not exist for it',
  ]),
  person('demo-auditor', 'AUDITOR', '2111', '审计人员', 'auditor', [
    '只读：审计日志、授权、导入、诉求、信用与事件',
    'reads only: audit log, grants, imports, complaints, credit and events',
  ]),
  person('demo-operator', 'OPERATOR', '2111', '系统运维', 'operator', [
    '快进演示时钟，重放搁置事件，不接触业务数据',
    'moves the clock, hands parked events over again, sees no business data',
  ]),
].map((one) => ({ ...one, beside: true as const }));

/** The cards of the role chooser: fictional people of real divisions. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [...FOUNDING, ...RESIDENTS, ...ASKED, ...BESIDE];

/** The program that signs in by itself, with client credentials. */
export const DEMO_SYSTEM = {
  clientId: 'demo-integration',
  secret: 'demo-only-no-secret',
  role: 'SUBDISTRICT',
  division: '211103016',
} as const;

/** Bureaus whose officers move the demonstration's clock as well, without changing who they are. */
const HOSTS: readonly string[] = ['CITY', 'COUNTY'];

/** The roles of a demonstration's people and of its program. */
export const DEMO_FOUNDERS: readonly Founder[] = [
  ...[...FOUNDING, ...ASKED, ...BESIDE].map(({ subject, role, division, party }) => ({
    subject,
    role,
    division,
    ...(party !== undefined && { party }),
  })),
  ...DEMO_PEOPLE.filter(({ role }) => HOSTS.includes(role)).map(({ subject, division }) => ({ subject, role: 'DEMONSTRATOR', division })),
  { subject: DEMO_SYSTEM.clientId, role: DEMO_SYSTEM.role, division: DEMO_SYSTEM.division },
];

function person(
  subject: string,
  role: string,
  division: string,
  zh: string,
  en: string,
  [hint, hintEn]: readonly [zh: string, en: string],
): DemoPerson {
  return { subject, role, division, zh, en, hint, hintEn };
}

function acting(
  { subject, organisation: party }: { readonly subject: string; readonly organisation: string },
  role: string,
  division: string,
  zh: string,
  en: string,
  hints: readonly [zh: string, en: string],
): DemoPerson {
  return { ...person(subject, role, division, zh, en, hints), party };
}
