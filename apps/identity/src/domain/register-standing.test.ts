import { ROLES } from '@heming/contracts';
import { grantRole, revokeGrant, type Grant } from './grant.js';
import { followRegister } from './register-standing.js';

const NOON = new Date('2026-11-23T04:00:00Z');
const PERSON = 'persons/1';
const granted = (subject: string, role: string, party = PERSON): Grant =>
  grantRole(
    `grants/${subject}`,
    { subject, role, party, division: '211103016005', reason: '房屋权属登记' },
    { subject: 'service:identity', held: [] },
    ROLES,
    NOON,
  );

test('who owns a unit and signs in is given the role of an owner, once', () => {
  expect(followRegister([], { person: PERSON, subject: 'zhang', role: 'OWNER' })).toEqual({ ended: [], given: 'OWNER' });
  expect(followRegister([granted('zhang', 'OWNER')], { person: PERSON, subject: 'zhang', role: 'OWNER' })).toEqual({
    ended: [],
    given: undefined,
  });
});

test('who sold and stays as a tenant is an occupant from then on', () => {
  const owner = granted('zhang', 'OWNER');
  expect(followRegister([owner], { person: PERSON, subject: 'zhang', role: 'OCCUPANT' })).toEqual({ ended: [owner], given: 'OCCUPANT' });
});

test('who sold, or is linked to another identity, has no role of an owner any more', () => {
  const owner = granted('zhang', 'OWNER');
  expect(followRegister([owner], { person: PERSON, subject: 'zhang', role: undefined })).toEqual({ ended: [owner], given: undefined });
  expect(followRegister([owner], { person: PERSON, subject: '', role: 'OWNER' })).toEqual({ ended: [owner], given: undefined });
  expect(followRegister([owner], { person: PERSON, subject: 'li', role: 'OWNER' })).toEqual({ ended: [owner], given: 'OWNER' });
});

test('grants of others, and those taken back, are left alone', () => {
  const other = granted('zhang', 'OWNER', 'persons/2');
  const old = revokeGrant(granted('zhang', 'OWNER'), { subject: 'service:identity', held: [] }, '权属变更', ROLES, NOON);
  expect(followRegister([other, old], { person: PERSON, subject: '', role: undefined })).toEqual({ ended: [], given: undefined });
});
