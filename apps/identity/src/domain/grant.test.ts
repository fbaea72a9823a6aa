import { ROLES } from '@heming/contracts';
import { accessOf } from './access.js';
import { delegateGrant, grantRole, inForce, revokeGrant, type Grant, type GrantFacts } from './grant.js';
import { daysAfter } from './policy.js';

const NOON = new Date('2026-03-01T04:00:00Z');
const COUNTY = { subject: 'wang', held: [{ role: 'COUNTY', division: '211103' }] };
const WANTED: GrantFacts = { subject: 'li', role: 'COMMUNITY', division: '211103016005', party: '', reason: '任职文件' };

const granting =
  (wanted: Partial<GrantFacts>, granter = COUNTY) =>
  (): Grant =>
    grantRole('grants/1', { ...WANTED, ...wanted }, granter, ROLES, NOON);
const refused = (reason: string): Error => expect.objectContaining({ reason }) as Error;
const OWN = grantRole(
  'grants/own',
  { ...WANTED, subject: 'wang', role: 'COUNTY', division: '211103' },
  { subject: 'city', held: [] },
  ROLES,
  NOON,
);
const lend = (wanted: object, source = OWN): Grant =>
  delegateGrant('grants/2', source, { subject: 'li', division: '', validTo: daysAfter(NOON, 30), reason: '休假', ...wanted }, 'wang', NOON);

test('nobody grants to himself', () => {
  expect(granting({ subject: 'wang' })).toThrow(refused('GRANT_TO_ONESELF'));
});

test('nobody grants a role above his own, and a county may grant its own level', () => {
  expect(granting({ role: 'AUDITOR' })).toThrow(refused('ROLE_ABOVE_OWN'));
  expect(granting({ role: 'COUNTY', division: '211103' })).not.toThrow();
});

test('the level that counts is the one held in the division of the grant', () => {
  const both = { subject: 'wang', held: [...COUNTY.held, { role: 'CITY', division: '2101' }] };
  expect(granting({ role: 'AUDITOR' }, both)).toThrow(refused('ROLE_ABOVE_OWN'));
});

test('a role is not granted for a division above its level', () => {
  expect(granting({ division: '211103' })).toThrow(refused('DIVISION_TOO_WIDE'));
  expect(granting({ role: 'COUNTY', division: '2111' })).toThrow(refused('DIVISION_TOO_WIDE'));
});

test.each(['SYSTEM', 'PUBLIC', 'EMPEROR', 'toString', '__proto__'])('the role %s is granted to nobody', (role) => {
  expect(granting({ role })).toThrow(refused('ROLE_NOT_GRANTABLE'));
});

test('a grant ends after it begins and after now', () => {
  expect(granting({ validTo: NOON })).toThrow(refused('PERIOD_INVALID'));
  expect(granting({ validFrom: daysAfter(NOON, 2), validTo: daysAfter(NOON, 1) })).toThrow(refused('PERIOD_INVALID'));
});

test('a grant holds from its first moment up to, and without, its end', () => {
  const grant = granting({ validFrom: daysAfter(NOON, 1), validTo: daysAfter(NOON, 2) })();
  expect([0, 1, 1.999, 2].map((days) => inForce(grant, daysAfter(NOON, days)))).toEqual([false, true, true, false]);
});

test('only one’s own standing grant in force is lent, to somebody else, within its division', () => {
  expect(lend({})).toMatchObject({ kind: 'DELEGATED', role: 'COUNTY', division: '211103', source: 'grants/own', grantedBy: 'wang' });
  expect(() => lend({ subject: 'wang' })).toThrow(refused('GRANT_TO_ONESELF'));
  expect(() => lend({ division: '211102' })).toThrow(refused('DELEGATION_TOO_WIDE'));
  expect(() => lend({}, { ...OWN, subject: 'zhao' })).toThrow(refused('GRANT_NOT_YOURS'));
  expect(() => lend({}, { ...OWN, state: 'REVOKED' })).toThrow(refused('GRANT_NOT_YOURS'));
  expect(() => lend({}, { ...OWN, kind: 'DELEGATED' })).toThrow(refused('GRANT_NOT_YOURS'));
});

test('a grant is lent for at most 30 days and not beyond its own end', () => {
  expect(() => lend({ validTo: new Date(daysAfter(NOON, 30).getTime() + 1) })).toThrow(refused('DELEGATION_TOO_LONG'));
  expect(() => lend({ validTo: daysAfter(NOON, 3) }, { ...OWN, validTo: daysAfter(NOON, 2) })).toThrow(refused('DELEGATION_TOO_LONG'));
  expect(() => lend({ validTo: NOON })).toThrow(refused('PERIOD_INVALID'));
});

test('what was lent ends with the lender’s own grant, and does not let anybody grant', () => {
  const lent = lend({});
  const [access] = accessOf([lent], [OWN], ROLES, NOON);
  expect(access?.permissions).toContain('registry.quarters.update');
  expect(access?.permissions.filter((permission) => /grants\.(write|delegate|revoke)|apiKeys\.write/.test(permission))).toEqual([]);
  expect(accessOf([lent], [{ ...OWN, state: 'REVOKED' }], ROLES, NOON)).toEqual([]);
  expect(accessOf([lent], [OWN], ROLES, daysAfter(NOON, 30))).toEqual([]);
});

test('an operator acts on the deployment, whatever division he was granted in', () => {
  const operator = granting({ role: 'OPERATOR', division: '2111' }, { subject: 'city', held: [{ role: 'CITY', division: '2111' }] })();
  expect(accessOf([operator], [], ROLES, NOON)).toMatchObject([{ role: 'OPERATOR', division: '' }]);
});

test('a grant is taken back once: by whoever gave it, or could give its role there', () => {
  const grant = granting({})();
  const revoke = (by: string, held: readonly { role: string; division: string }[], what = grant) =>
    revokeGrant(what, { subject: by, held }, '调离', ROLES, NOON);
  expect(revoke('wang', [])).toMatchObject({ state: 'REVOKED', revokedBy: 'wang', revokeReason: '调离' });
  expect(revoke('zhao', COUNTY.held).state).toBe('REVOKED');
  expect(() => revoke('zhao', [{ role: 'SUBDISTRICT', division: '211103016' }])).toThrow(refused('GRANT_OF_OTHERS'));
  expect(() => revoke('zhao', COUNTY.held, { ...grant, role: 'AUDITOR' })).toThrow(refused('ROLE_ABOVE_OWN'));
  expect(() => revoke('wang', [], { ...grant, state: 'REVOKED' })).toThrow(refused('GRANT_ALREADY_REVOKED'));
});
