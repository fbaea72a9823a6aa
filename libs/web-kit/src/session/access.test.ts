import type { Me } from '../generated/api.js';
import { isOffered, mayCall } from './access.js';

const officer: Me = { subject: 'wang', signedIn: true, roles: [], permissions: ['registry.quarters.read'], divisions: [] };

test('a button is for those who hold the permission of its method', () => {
  expect([mayCall(officer, 'GetQuarter'), mayCall(officer, 'CreateQuarter'), mayCall(undefined, 'GetQuarter')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a menu entry needs one of its methods, and one without methods somebody who is signed in', () => {
  expect(isOffered(officer, { anyOf: ['ListGrants', 'ListQuarters'] })).toBe(true);
  expect(isOffered(officer, { anyOf: ['ListGrants'] })).toBe(false);
  expect([isOffered(officer, {}), isOffered({ ...officer, signedIn: false }, {})]).toEqual([true, false]);
});

test('what is for authorities is not for those who act for a party', () => {
  const held = (role: string, party: string): Me => ({
    ...officer,
    roles: [
      { role: 'PUBLIC', zh: '', en: '', division: '', party: '', permissions: [] },
      { role, zh: '', en: '', division: '', party, permissions: [] },
    ],
  });
  const offered = [held('COUNTY', ''), held('COUNTY', 'organisations/A'), held('ENTERPRISE', 'organisations/A'), held('ENTERPRISE', '')];
  expect(offered.map((me) => isOffered(me, { anyOf: ['ListQuarters'], forAuthorities: true }))).toEqual([true, false, false, false]);
});
