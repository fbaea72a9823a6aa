import type { Division, Facility, Quarter } from '@heming/web-kit';
import { committeeShare, figuresByDivision, figuresOf, redList } from './figures.js';

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

test('what has ended is not counted, and what is planned is not in use', () => {
  const states = ['SERVED', 'PLANNED', 'DEMARCATED', 'MERGED', 'SPLIT', 'DEMOLISHED', 'UNMANAGED'] as const;
  const { quarters, inUse, unmanaged } = figuresOf(states.map((state) => quarter({ state })));
  expect([quarters, inUse, unmanaged]).toEqual([4, 2, 1]);
});

test('a quarter is managed by an enterprise or by its owners, but not while it is served for an emergency', () => {
  const managed = [quarter({ enterprise: 'organisations/A' }), quarter({ state: 'SELF_MANAGED' })];
  const not = [quarter({}), quarter({ state: 'EMERGENCY_SERVED', enterprise: 'organisations/A' })];
  expect(figuresOf([...managed, ...not]).managed).toBe(2);
});

test('households and areas are summed, areas beyond 32 bits, too', () => {
  const { households, areaCenti } = figuresOf([
    quarter({ householdCount: 3, buildingAreaCenti: '90000000000' }),
    quarter({ householdCount: 4, buildingAreaCenti: '5' }),
  ]);
  expect([households, areaCenti]).toEqual([7, 90000000005]);
});

test('a quarter counts in its township and in its county', () => {
  const divisions = ['211103', '211103016', '211102'].map((code) => ({ code }) as Division);
  const figures = figuresByDivision(divisions, [quarter({ committee: 'organisations/C' })]);
  expect(figures.map((one) => [one.division.code, committeeShare(one.figures)])).toEqual([
    ['211103', 100],
    ['211103016', 100],
    ['211102', undefined],
  ]);
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
