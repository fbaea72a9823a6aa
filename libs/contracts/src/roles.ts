/**
 * Who holds which permission: the one readable table. A permission that no role holds belongs to nobody. `PUBLIC` is everybody, signed in
 * or not. Roles are those of the city's practice; territory and organisation come from each person's grants, not from here. A role with an
 * empty list may do what everybody may: courts and credit platforms get data by message, experts with their tenders.
 */
export interface Role {
  readonly zh: string;
  readonly en: string;
  readonly permissions: readonly string[];
  /**
   * Least number of digits of the division it is granted for: 4 a city, 6 a county, 9 a sub-district, 12 a community. It is also the role's
   * standing: nobody grants a role with fewer digits than his own. A role without a level is never granted.
   */
  readonly level?: 4 | 6 | 9 | 12;
  /** Whether it acts on the deployment, which has no divisions: whatever division it is granted in, it holds everywhere. */
  readonly everywhere?: true;
  /**
   * Collection of the party that its holder acts for alone: without one in the grant the role allows nothing, with one only what concerns that
   * party. Any other role may be limited so, too; these always are.
   */
  readonly actsFor?: 'organisations' | 'persons';
  /** Whether it reads personal data for a case alone, whose number the caller gives beside the purpose. */
  readonly forCasesOnly?: true;
}

const READ_REGISTER = ['registry.divisions.read', 'registry.divisionMaps.read', 'registry.quarters.read', 'registry.organisations.read'];
const READ_PEOPLE = ['registry.persons.read', 'registry.titles.read', 'registry.occupancies.read', 'registry.ownerRegister.read'];
const IMPORT = ['registry.imports.read', 'registry.imports.write'];
const CONTACT = 'registry.persons.revealContact';
/** What whoever looks after the homes of a territory does with requests to be bound to one. */
const BIND = ['registry.bindings.read', 'registry.bindings.reveal', 'registry.bindings.decide'];
const RECUSE = ['registry.recusals.read', 'registry.recusals.declare'];
/** What a firm, a developer or a committee does with its own access. */
const OWN_ACCESS = ['identity.grants.read', 'identity.apiKeys.read', 'identity.apiKeys.write'];
/** What somebody may know and change of himself. */
const SELF = [
  'registry.quarters.read',
  'registry.persons.read',
  'registry.occupancies.read',
  'registry.homes.readOwn',
  'registry.lookups.readOwn',
  CONTACT,
  'registry.persons.updateOwn',
];
const EXPORT = ['registry.exports.read', 'registry.exports.write'];
/** What whoever is in charge of a case does with it. */
const HANDLE_CASES = [
  'complaints.cases.read',
  'complaints.cases.handle',
  'complaints.supervisionOrders.read',
  'complaints.supervisionOrders.answer',
];
const REVEAL_REPORTER = 'complaints.cases.revealReporter';
const REGISTER_CASES = [
  ...HANDLE_CASES,
  'complaints.cases.register',
  'complaints.figures.read',
  'complaints.repairs.read',
  REVEAL_REPORTER,
];
const DISPATCH_CASES = [...REGISTER_CASES, 'complaints.cases.dispatch', 'complaints.cases.supervise', 'complaints.cases.export'];
const ORDER_ANSWERS = 'complaints.supervisionOrders.issue';
/** What whoever supervises enterprises, or is one, reads of their credit. */
const READ_CREDIT = ['credit.records.read', 'credit.scores.read'];
const REPORT_CREDIT = [...READ_CREDIT, 'credit.records.report'];
const LEND = ['identity.grants.delegate', 'identity.grants.revoke'];
const GRANT = ['identity.grants.read', 'identity.grants.write', ...LEND, 'identity.apiKeys.read', 'identity.apiKeys.write'];

export const ROLES: Readonly<Record<string, Role>> = {
  PUBLIC: {
    zh: '公众',
    en: 'anybody',
    permissions: [
      'complaints.categories.read',
      'complaints.photos.write',
      'complaints.photos.read',
      'complaints.cases.report',
      'complaints.repairs.report',
      'complaints.disclosure.read',
      'credit.rules.read',
      'credit.publication.read',
      'registry.divisions.read',
      'registry.organisations.read',
      'registry.disclosure.read',
      'registry.bindings.request',
      'operations.clock.read',
      'identity.me.read',
    ],
  },
  CITY: {
    zh: '市住建局',
    en: 'city bureau',
    level: 4,
    forCasesOnly: true,
    permissions: [
      ...DISPATCH_CASES,
      ORDER_ANSWERS,
      ...REPORT_CREDIT,
      'credit.records.verify',
      'credit.records.decide',
      ...READ_REGISTER,
      ...GRANT,
      'registry.divisions.write',
      'registry.divisionMaps.write',
      'registry.organisations.create',
      'registry.organisations.update',
      'registry.organisations.correct',
      'registry.organisations.approve',
      'registry.organisations.changeState',
      'registry.imports.read',
      ...EXPORT,
      'registry.ownerRegister.read',
      'registry.persons.reveal',
      CONTACT,
      ...RECUSE,
      'registry.recusals.lift',
    ],
  },
  COUNTY: {
    zh: '县区住建局',
    en: 'county bureau',
    level: 6,
    permissions: [
      ...DISPATCH_CASES,
      ORDER_ANSWERS,
      ...REPORT_CREDIT,
      'credit.records.verify',
      ...READ_REGISTER,
      ...GRANT,
      ...IMPORT,
      ...EXPORT,
      'registry.quarters.create',
      'registry.quarters.update',
      'registry.quarters.correct',
      'registry.quarters.approve',
      'registry.quarters.demarcate',
      'registry.quarters.changeState',
      'registry.quarters.merge',
      'registry.quarters.split',
      'registry.quarters.assignEnterprise',
      'registry.quarters.assignCommittee',
      'registry.projectManagers.write',
      'registry.facilities.write',
      'registry.buildings.create',
      'registry.buildings.update',
      'registry.buildings.correct',
      'registry.buildings.approve',
      'registry.units.create',
      'registry.units.update',
      'registry.units.correct',
      'registry.units.approve',
      'registry.units.deliver',
      'registry.organisations.create',
      'registry.organisations.update',
      'registry.organisations.correct',
      'registry.organisations.approve',
      'registry.organisations.changeState',
      ...READ_PEOPLE,
      'registry.persons.create',
      'registry.persons.update',
      'registry.persons.correct',
      'registry.persons.approve',
      'registry.persons.reveal',
      CONTACT,
      'registry.persons.erase',
      'registry.titles.transfer',
      'registry.titles.correct',
      'registry.titles.approve',
      'registry.occupancies.write',
      ...BIND,
      ...RECUSE,
      'registry.recusals.lift',
    ],
  },
  SUBDISTRICT: {
    zh: '街道办事处、镇政府',
    en: 'sub-district office',
    level: 9,
    permissions: [...DISPATCH_CASES, ...REPORT_CREDIT, ...READ_REGISTER, ...EXPORT, 'registry.ownerRegister.read', ...LEND, ...RECUSE],
  },
  COMMUNITY: {
    zh: '社区居委会',
    en: 'residents’ committee',
    level: 12,
    permissions: [
      ...REGISTER_CASES,
      ...READ_CREDIT,
      ...READ_REGISTER,
      ...READ_PEOPLE,
      ...EXPORT,
      'registry.persons.reveal',
      CONTACT,
      ...BIND,
      ...LEND,
      ...RECUSE,
    ],
  },
  POLICE: { zh: '公安派出所', en: 'police station', level: 9, permissions: [...HANDLE_CASES, ...READ_REGISTER] },
  JUDICIAL: { zh: '司法所', en: 'judicial office', level: 9, permissions: [...HANDLE_CASES, ...READ_REGISTER] },
  PLANNING: { zh: '自然资源（规划）部门', en: 'planning department', level: 6, permissions: [...HANDLE_CASES, ...READ_REGISTER] },
  PRICE: { zh: '发展改革（价格）部门', en: 'price department', level: 6, permissions: [...HANDLE_CASES, ...READ_REGISTER] },
  FUND: {
    zh: '维修资金管理机构',
    en: 'repair-fund office',
    level: 6,
    permissions: [...HANDLE_CASES, ...READ_REGISTER, ...READ_PEOPLE, ...EXPORT, 'registry.persons.reveal', CONTACT, ...RECUSE],
  },
  COURT: { zh: '人民法院', en: 'court', level: 6, permissions: [] },
  CREDIT: { zh: '信用主管部门', en: 'credit department', level: 4, permissions: [] },
  EXPERT: { zh: '评标专家', en: 'tender expert', level: 4, permissions: [] },
  ENTERPRISE: {
    zh: '物业服务企业',
    en: 'property-service enterprise',
    level: 6,
    actsFor: 'organisations',
    permissions: [
      ...HANDLE_CASES,
      REVEAL_REPORTER,
      'complaints.repairs.read',
      'complaints.repairs.handle',
      'complaints.repairs.revealReporter',
      ...READ_CREDIT,
      'credit.records.respond',
      'registry.quarters.read',
      ...READ_PEOPLE,
      CONTACT,
      'registry.facilities.write',
      'registry.organisations.update',
      ...OWN_ACCESS,
      ...LEND,
    ],
  },
  DEVELOPER: {
    zh: '建设单位',
    en: 'developer',
    level: 6,
    actsFor: 'organisations',
    permissions: [...HANDLE_CASES, 'registry.quarters.read', 'registry.organisations.update', ...OWN_ACCESS, ...LEND],
  },
  COMMITTEE: {
    zh: '业主委员会',
    en: 'owners’ committee',
    level: 12,
    actsFor: 'organisations',
    permissions: [
      ...HANDLE_CASES,
      'registry.quarters.read',
      'registry.persons.read',
      'registry.titles.read',
      'registry.ownerRegister.read',
      'registry.organisations.update',
      ...OWN_ACCESS,
      ...LEND,
    ],
  },
  OWNER: { zh: '业主', en: 'owner', level: 12, actsFor: 'persons', permissions: [...SELF, 'registry.titles.read'] },
  OCCUPANT: { zh: '物业使用人', en: 'occupant', level: 12, actsFor: 'persons', permissions: SELF },
  AUDITOR: {
    zh: '审计人员',
    en: 'auditor',
    level: 4,
    permissions: [
      'complaints.auditRecords.read',
      'complaints.cases.read',
      'complaints.supervisionOrders.read',
      'complaints.figures.read',
      'complaints.repairs.read',
      ...READ_CREDIT,
      'credit.auditRecords.read',
      'identity.grants.read',
      'identity.apiKeys.read',
      ...READ_REGISTER,
      'registry.imports.read',
      'registry.ownerRegister.read',
      'registry.persons.read',
      'registry.titles.read',
      'registry.auditRecords.read',
      'registry.recusals.read',
      'operations.events.read',
    ],
  },
  OPERATOR: {
    zh: '系统运维',
    en: 'operator',
    level: 4,
    everywhere: true,
    permissions: [
      'operations.clock.read',
      'operations.clock.advance',
      'operations.events.read',
      'operations.events.replay',
      'operations.events.tail',
      'registry.demonstration.purge',
    ],
  },
  /**
   * Moves the clock of a demonstration, beside another role and from whatever territory: the clock is the deployment's. In production there is no
   * clock to move, so it allows nothing there.
   */
  DEMONSTRATOR: { zh: '演示主持', en: 'demonstration host', level: 4, everywhere: true, permissions: ['operations.clock.advance'] },
  /** Services on their own behalf; no person and no key is ever granted it. */
  SYSTEM: { zh: '系统', en: 'the system itself', permissions: ['identity.access.resolve', 'registry.quarters.read'] },
};
