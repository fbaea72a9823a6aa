/**
 * Who holds which permission: the one readable table. A permission that no role holds belongs to nobody. `PUBLIC` is everybody, signed in
 * or not. Roles are those of the city's practice; territory and organisation come from each person's grants, not from here.
 */
export interface Role {
  readonly zh: string;
  readonly en: string;
  readonly permissions: readonly string[];
}

const READ_REGISTER = ['registry.divisions.read', 'registry.quarters.read', 'registry.organisations.read'];
const IMPORT = ['registry.imports.read', 'registry.imports.write'];

export const ROLES: Readonly<Record<string, Role>> = {
  PUBLIC: { zh: '公众', en: 'anybody', permissions: ['registry.divisions.read', 'registry.organisations.read', 'operations.clock.read'] },
  CITY: {
    zh: '市住建局',
    en: 'city bureau',
    permissions: [
      ...READ_REGISTER,
      'registry.divisions.write',
      'registry.organisations.create',
      'registry.organisations.update',
      'registry.organisations.correct',
      'registry.organisations.changeState',
      'registry.imports.read',
    ],
  },
  COUNTY: {
    zh: '县区住建局',
    en: 'county bureau',
    permissions: [
      ...READ_REGISTER,
      ...IMPORT,
      'registry.quarters.create',
      'registry.quarters.update',
      'registry.quarters.correct',
      'registry.quarters.demarcate',
      'registry.quarters.changeState',
      'registry.buildings.create',
      'registry.buildings.update',
      'registry.buildings.correct',
      'registry.units.create',
      'registry.units.update',
      'registry.units.correct',
      'registry.units.deliver',
      'registry.organisations.create',
      'registry.organisations.update',
      'registry.organisations.correct',
      'registry.organisations.changeState',
    ],
  },
  SUBDISTRICT: { zh: '街道办事处、镇政府', en: 'sub-district office', permissions: [...READ_REGISTER] },
  COMMUNITY: { zh: '社区居委会', en: 'residents’ committee', permissions: [...READ_REGISTER] },
  AUDITOR: { zh: '审计人员', en: 'auditor', permissions: [...READ_REGISTER, 'registry.imports.read', 'operations.events.read'] },
  OPERATOR: {
    zh: '系统运维',
    en: 'operator',
    permissions: ['operations.clock.read', 'operations.clock.advance', 'operations.events.read', 'operations.events.replay'],
  },
};
