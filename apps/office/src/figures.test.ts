import type { Division, Facility, Quarter } from '@heming/web-kit';
import { committeeShare, figuresByDivision, redList } from './figures.js';

const quarter = (members: Partial<Quarter>): Quarter =>
  ({
    name: 'quarters/q',
    title: 'q',
    division: 'divisions/211103016005',
    state: 'SERVED',
    enterprise: '',
    committee: '',
    householdCount: 0,
    buildingAreaCenti: '0',
    ...members,
  }) as Quarter;

test('a division has the figures that the register counted of it, one without quarters has none', () => {
  const counted = {
    division: 'divisions/211103',
    quarterCount: 5,
    inUseCount: 4,
    committeeCount: 3,
    managedCount: 2,
    unmanagedCount: 1,
    householdCount: '320',
    buildingAreaCenti: '9007199254740993',
  };
  const divisions = ['211103', '211102'].map((code) => ({ code }) as Division);
  const [county, empty] = figuresByDivision(divisions, [counted]).map(({ figures }) => figures);
  expect(county).toEqual({
    ...{ quarters: 5, inUse: 4, withCommittee: 3, managed: 2, unmanaged: 1, households: 320 },
    areaCenti: '9007199254740993',
  });
  expect(empty).toMatchObject({ quarters: 0, households: 0, areaCenti: '0' });
  expect([county, empty].map((one) => one && committeeShare(one))).toEqual([75, undefined]);
});

test('the list begins with what is red, the longest overdue first', () => {
  const facility = (title: string, inspectionDueOn: string, state = 'IN_USE'): Facility =>
    ({ name: 'quarters/q/facilities/f', title, inspectionDueOn, state }) as Facility;
  const quarters = [quarter({ title: 'e', state: 'EMERGENCY_SERVED' }), quarter({ title: 'u', state: 'UNMANAGED' })];
  const facilities = [
    facility('late', '2026-11-20'),
    facility('later', '2026-10-01'),
    facility('today', '2026-11-25'),
    facility('stopped', '2026-01-01', 'STOPPED'),
  ];
  expect(redList(quarters, facilities, '2026-11-25').map(({ title }) => title)).toEqual(['u', 'later', 'late', 'e']);
});
