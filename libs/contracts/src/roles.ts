/**
 * Who holds which permission: the one readable table. A permission that no role holds belongs to nobody. `PUBLIC` is everybody, signed in
 * or not. Roles are those of the city's practice; territory and organisation come from each person's grants, not from here. A role with an
 * empty list may do what everybody may: courts, credit platforms and people without office get data by message or about themselves.
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
}

const READ_REGISTER = ['registry.divisions.read', 'registry.quarters.read', 'registry.organisations.read'];
const READ_PEOPLE = ['registry.persons.read', 'registry.titles.read', 'registry.occupancies.read', 'registry.ownerRegister.read'];
const IMPORT = ['registry.imports.read', 'registry.imports.write'];
const LEND = ['identity.grants.delegate', 'identity.grants.revoke'];
const GRANT = ['identity.grants.read', 'identity.grants.write', ...LEND, 'identity.apiKeys.read', 'identity.apiKeys.write'];

export const ROLES: Readonly<Record<string, Role>> = {
  PUBLIC: {
    zh: '公众',
    en: 'anybody',
    permissions: ['registry.divisions.read', 'registry.organisations.read', 'operations.clock.read', 'identity.me.read'],
  },
  CITY: {
    zh: '市住建局',
    en: 'city bureau',
    level: 4,
    permissions: [
      ...READ_REGISTER,
      ...GRANT,
      'registry.divisions.write',
      'registry.organisations.create',
      'registry.organisations.update',
      'registry.organisations.correct',
      'registry.organisations.approve',
      'registry.organisations.changeState',
      'registry.imports.read',
      'registry.ownerRegister.read',
      'registry.persons.reveal',
    ],
  },
  COUNTY: {
    zh: '县区住建局',
    en: 'county bureau',
    level: 6,
    permissions: [
      ...READ_REGISTER,
      ...GRANT,
      ...IMPORT,
      'registry.quarters.create',
      'registry.quarters.update',
      'registry.quarters.correct',
      'registry.quarters.approve',
      'registry.quarters.demarcate',
      'registry.quarters.changeState',
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
      'registry.persons.erase',
      'registry.titles.transfer',
      'registry.titles.correct',
      'registry.titles.approve',
      'registry.occupancies.write',
    ],
  },
  SUBDISTRICT: {
    zh: '街道办事处、镇政府',
    en: 'sub-district office',
    level: 9,
    permissions: [...READ_REGISTER, 'registry.ownerRegister.read', ...LEND],
  },
  COMMUNITY: {
    zh: '社区居委会',
    en: 'residents’ committee',
    level: 12,
    permissions: [...READ_REGISTER, ...READ_PEOPLE, 'registry.persons.reveal', ...LEND],
  },
  POLICE: { zh: '公安派出所', en: 'police station', level: 9, permissions: [...READ_REGISTER] },
  JUDICIAL: { zh: '司法所', en: 'judicial office', level: 9, permissions: [...READ_REGISTER] },
  PLANNING: { zh: '自然资源（规划）部门', en: 'planning department', level: 6, permissions: [...READ_REGISTER] },
  PRICE: { zh: '发展改革（价格）部门', en: 'price department', level: 6, permissions: [...READ_REGISTER] },
  FUND: {
    zh: '维修资金管理机构',
    en: 'repair-fund office',
    level: 6,
    permissions: [...READ_REGISTER, ...READ_PEOPLE, 'registry.persons.reveal'],
  },
  COURT: { zh: '人民法院', en: 'court', level: 6, permissions: [] },
  CREDIT: { zh: '信用主管部门', en: 'credit department', level: 4, permissions: [] },
  EXPERT: { zh: '评标专家', en: 'tender expert', level: 4, permissions: [] },
  ENTERPRISE: { zh: '物业服务企业', en: 'property-service enterprise', level: 6, permissions: [] },
  DEVELOPER: { zh: '建设单位', en: 'developer', level: 6, permissions: [] },
  COMMITTEE: { zh: '业主委员会', en: 'owners’ committee', level: 12, permissions: [] },
  OWNER: { zh: '业主', en: 'owner', level: 12, permissions: ['registry.lookups.readOwn'] },
  OCCUPANT: { zh: '物业使用人', en: 'occupant', level: 12, permissions: ['registry.lookups.readOwn'] },
  AUDITOR: {
    zh: '审计人员',
    en: 'auditor',
    level: 4,
    permissions: [
      'identity.grants.read',
      'identity.apiKeys.read',
      ...READ_REGISTER,
      'registry.imports.read',
      'registry.ownerRegister.read',
      'registry.persons.read',
      'registry.titles.read',
      'registry.auditRecords.read',
      'operations.events.read',
    ],
  },
  OPERATOR: {
    zh: '系统运维',
    en: 'operator',
    level: 4,
    everywhere: true,
    permissions: ['operations.clock.read', 'operations.clock.advance', 'operations.events.read', 'operations.events.replay'],
  },
  /** Services on their own behalf; no person and no key is ever granted it. */
  SYSTEM: { zh: '系统', en: 'the system itself', permissions: ['identity.access.resolve'] },
};
