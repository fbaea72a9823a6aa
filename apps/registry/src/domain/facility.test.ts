import type { FacilityState } from '@heming/contracts/registry/v1';
import {
  changeFacilityState,
  FACILITY_TRANSITIONS,
  MAX_INSPECTIONS,
  recordInspection,
  registerFacility,
  requireBuildingOf,
  updateFacility,
  type Facility,
  type FacilityFacts,
  type FacilityInspection,
} from './facility.js';
import type { Quarter } from './quarter.js';

const NOON = new Date('2026-11-23T04:00:00Z');
const LATER = new Date('2026-11-24T04:00:00Z');
const quarter = { name: 'quarters/PJ-211103016-0001', division: '211103016005', state: 'SERVED' } as Quarter;
const facts = (overrides: Partial<FacilityFacts> = {}): FacilityFacts => ({
  kind: 'ELEVATOR',
  title: '3号楼1号电梯',
  registrationNo: '31102111030001',
  building: `${quarter.name}/buildings/003`,
  inspectionDueOn: '2026-12-31',
  maintainer: '',
  ...overrides,
});
const lift = (overrides: Partial<FacilityFacts> = {}): Facility => registerFacility('a', quarter, facts(overrides), NOON);
const inspection = (overrides: Partial<FacilityInspection> = {}): FacilityInspection => ({
  inspectedOn: '2026-11-20',
  result: 'PASSED',
  documentNo: 'DT-2026-1',
  nextDueOn: '2027-11-20',
  ...overrides,
});
const refusal = (reason: string, named: object = {}) =>
  expect.objectContaining({ reason, facts: expect.objectContaining(named) as object }) as Error;

test('a facility is registered in use, in a living quarter', () => {
  expect(lift()).toMatchObject({ name: `${quarter.name}/facilities/a`, state: 'IN_USE', inspections: [], division: '211103016005' });
  expect(() => registerFacility('a', { ...quarter, state: 'DEMOLISHED' }, facts(), NOON)).toThrow(refusal('QUARTER_ENDED'));
  expect(() => lift({ inspectionDueOn: '2026-02-30' })).toThrow(refusal('DATE_INVALID', { field: 'inspectionDueOn' }));
});

test('its building is one in the name of its quarter, or one that the quarter took over', () => {
  const [own, taken] = [`${quarter.name}/buildings/003`, 'quarters/PJ-211103016-0002/buildings/003'];
  expect(() => requireBuildingOf(quarter.name, own, quarter.name)).not.toThrow();
  expect(() => requireBuildingOf(quarter.name, taken, quarter.name)).not.toThrow();
  expect(() => requireBuildingOf(quarter.name, taken, 'quarters/PJ-211103016-0002')).toThrow(refusal('FACILITY_BUILDING_INVALID'));
});

test('what has no number competes for none, and what is due for nothing is not found by day', () => {
  const bare = lift({ registrationNo: '', inspectionDueOn: '', building: '' });
  expect(['registrationNo' in bare, 'inspectionDueOn' in bare]).toEqual([false, false]);
});

test('an update changes what describes it, and takes a number or a day away when it says so', () => {
  const facility = lift();
  const renamed = updateFacility(facility, facts({ title: '新梯', registrationNo: 'x' }), ['title'], LATER);
  expect(renamed).toEqual({ ...facility, title: '新梯', updateTime: LATER });
  expect(updateFacility(facility, facts(), ['title', 'registrationNo'], LATER)).toBe(facility);
  const cleared = updateFacility(
    facility,
    facts({ registrationNo: '', inspectionDueOn: '' }),
    ['registrationNo', 'inspectionDueOn'],
    LATER,
  );
  expect(['registrationNo' in cleared, 'inspectionDueOn' in cleared]).toEqual([false, false]);
  expect(() => updateFacility(facility, facts(), ['kind'], LATER)).toThrow(refusal('FIELD_NOT_UPDATABLE', { field: 'kind' }));
});

test('an inspection that passed says when the next is due; one that failed may leave the day', () => {
  const passed = recordInspection(lift(), inspection(), NOON);
  expect(passed).toMatchObject({ inspectionDueOn: '2027-11-20', inspections: [inspection()] });
  const failed = recordInspection(passed, inspection({ inspectedOn: '2026-11-23', result: 'FAILED', nextDueOn: '' }), NOON);
  expect(failed).toMatchObject({ inspectionDueOn: '2027-11-20' });
  expect(failed.inspections.map(({ result }) => result)).toEqual(['PASSED', 'FAILED']);
  expect(() => recordInspection(lift(), inspection({ nextDueOn: '' }), NOON)).toThrow(refusal('INSPECTION_DUE_INVALID'));
  expect(() => recordInspection(lift(), inspection({ nextDueOn: '2026-11-20' }), NOON)).toThrow(refusal('INSPECTION_DUE_INVALID'));
});

test('inspections follow one another on days that have come, and the latest are kept', () => {
  expect(() => recordInspection(lift(), inspection({ inspectedOn: '2026-11-24' }), NOON)).toThrow(
    refusal('INSPECTION_DAY_INVALID', { latest: '2026-11-23' }),
  );
  let facility = lift();
  for (let i = 0; i < MAX_INSPECTIONS + 3; i++) facility = recordInspection(facility, inspection({ documentNo: String(i) }), NOON);
  expect(facility.inspections.map(({ documentNo }) => documentNo).slice(0, 1)).toEqual(['3']);
  expect(facility.inspections).toHaveLength(MAX_INSPECTIONS);
  expect(() => recordInspection(facility, inspection({ inspectedOn: '2026-11-19' }), NOON)).toThrow(
    refusal('INSPECTION_DAY_INVALID', { earliest: '2026-11-20' }),
  );
});

test('of all pairs of states, those of the table are allowed and no other', () => {
  const states = Object.keys(FACILITY_TRANSITIONS) as FacilityState[];
  for (const state of states) {
    for (const to of states) {
      const change = () => changeFacilityState({ ...lift(), state }, to, '检修', LATER);
      if (FACILITY_TRANSITIONS[state].includes(to)) expect(change()).toMatchObject({ state: to, stateReason: '检修', updateTime: LATER });
      else expect(change).toThrow(refusal('FACILITY_STATE_NOT_ALLOWED', { from: state, to }));
    }
  }
});

test('what is scrapped is due for nothing, and neither changed nor inspected', () => {
  const scrapped = changeFacilityState(lift(), 'SCRAPPED', '更新改造', LATER);
  expect('inspectionDueOn' in scrapped).toBe(false);
  expect(() => updateFacility(scrapped, facts(), ['title'], LATER)).toThrow(refusal('FACILITY_SCRAPPED'));
  expect(() => recordInspection(scrapped, inspection(), NOON)).toThrow(refusal('FACILITY_SCRAPPED'));
});
