import { ROLES } from '@heming/contracts';
import { accessOfKey } from './access.js';
import { createApiKey, revokeApiKey, type ApiKey, type ApiKeyFacts } from './api-key.js';
import { grantRole } from './grant.js';
import { daysAfter } from './policy.js';

const NOON = new Date('2026-03-01T04:00:00Z');
const HELD = grantRole(
  'grants/1',
  { subject: 'wang', role: 'COUNTY', division: '211103', party: '', reason: '任职文件' },
  { subject: 'city', held: [] },
  ROLES,
  NOON,
);
const FACTS: ApiKeyFacts = {
  title: '数据同步',
  role: 'COUNTY',
  division: '211103016',
  permissions: ['registry.quarters.read'],
  validTo: daysAfter(NOON, 366),
  digest: 'd',
  party: '',
};
const make = (facts: Partial<ApiKeyFacts>, maker = 'wang'): ApiKey =>
  createApiKey('apiKeys/1', { ...FACTS, ...facts }, maker, [HELD], ROLES, NOON);
const refused = (reason: string): Error => expect.objectContaining({ reason }) as Error;

test('a key acts in a role its maker holds, within his division', () => {
  expect(make({})).toMatchObject({ state: 'ACTIVE', createdBy: 'wang' });
  expect(() => make({ role: 'CITY' })).toThrow(refused('ROLE_NOT_HELD'));
  expect(() => make({ division: '2111' })).toThrow(refused('ROLE_NOT_HELD'));
  expect(() => make({}, 'li')).toThrow(refused('ROLE_NOT_HELD'));
});

test('a key has no permission its role lacks, and none to hand out access', () => {
  expect(() => make({ permissions: ['registry.divisions.write'] })).toThrow(refused('SCOPE_NOT_ALLOWED'));
  expect(() => make({ permissions: ['identity.grants.write'] })).toThrow(refused('SCOPE_NOT_ALLOWED'));
  expect(() => make({ permissions: ['identity.apiKeys.write'] })).toThrow(refused('SCOPE_NOT_ALLOWED'));
});

test('a key ends within 366 days', () => {
  expect(() => make({ validTo: new Date(daysAfter(NOON, 366).getTime() + 1) })).toThrow(refused('API_KEY_TOO_LONG'));
  expect(() => make({ validTo: NOON })).toThrow(refused('PERIOD_INVALID'));
});

test('a key allows its permissions while it and its maker’s grant hold, and nothing after', () => {
  const key = make({});
  expect(accessOfKey(key, [HELD], NOON)).toEqual([
    { role: 'COUNTY', division: '211103016', party: '', permissions: ['registry.quarters.read'] },
  ]);
  expect(accessOfKey(key, [{ ...HELD, state: 'REVOKED' }], NOON)).toEqual([]);
  expect(accessOfKey(key, [HELD], daysAfter(NOON, 366))).toEqual([]);
  expect(accessOfKey(revokeApiKey(key, 'wang', '泄露'), [HELD], NOON)).toEqual([]);
  expect(() => revokeApiKey(revokeApiKey(key, 'wang', '泄露'), 'wang', '泄露')).toThrow(refused('API_KEY_ALREADY_REVOKED'));
});
