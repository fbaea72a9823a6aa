import fc from 'fast-check';
import { registerBuilding, type Building } from './building.js';
import { registerQuarter, type Quarter } from './quarter.js';
import {
  decideUnitCorrection,
  deliverUnit,
  legalAreaOn,
  registerUnit,
  requestUnitCorrection,
  updateUnit,
  type Unit,
  type UnitFacts,
} from './unit.js';
import { quarterFacts } from '../testing/quarter-facts.js';

/** 02:00 on the 2nd in China, still the 1st in London. */
const DAY = new Date('2026-03-01T18:00:00Z');
const LATER = new Date('2026-03-03T01:00:00Z');
const GROUNDS = { reason: '复测', basis: '不动产权证', requestedBy: 'u-officer' };
const YES = { approved: true, remark: '', decidedBy: 'u-colleague' };
const REAL_ESTATE_CODE = '211103001002GB00012F00010023';

const quarter: Quarter = registerQuarter(quarterFacts(), DAY);
const building: Building = registerBuilding(
  quarter,
  {
    number: '012',
    title: '',
    use: 'RESIDENTIAL',
    floorsAboveCount: 6,
    floorsBelowCount: 1,
    entranceCount: 3,
    elevatorCount: 0,
    exclusiveAreaCenti: 0,
    completedOn: '',
  },
  DAY,
);

const facts = (overrides: Partial<UnitFacts> = {}): UnitFacts => ({
  entrance: '02',
  room: '0301',
  floor: 3,
  use: 'RESIDENCE',
  registeredAreaCenti: 9_525,
  surveyedAreaCenti: 9_530,
  contractAreaCenti: 9_600,
  saleState: 'UNSOLD',
  deliveredOn: '',
  realEstateUnitCode: '',
  ...overrides,
});
const register = (overrides: Partial<UnitFacts> = {}): Unit => registerUnit(building, quarter, facts(overrides), DAY);
const update = (current: Unit, overrides: Partial<UnitFacts>, mask: readonly string[]): Unit =>
  updateUnit(current, building, quarter, facts(overrides), mask, LATER);
const because = (reason: string, facts: object = {}) =>
  expect.objectContaining({ reason, facts: expect.objectContaining(facts) as object }) as Error;

describe('registering', () => {
  test('a unit is named within its building, coded within its quarter and lies in its community', () => {
    expect(register()).toMatchObject({
      name: 'quarters/PJ-211103016-0001/buildings/012/units/02-0301',
      code: 'PJ-211103016-0001-012-02-0301',
      division: '211103016005',
    });
  });

  test('the registered area counts, else the surveyed, else that of the contract', () => {
    expect(register()).toMatchObject({ legalAreaCenti: 9_525, legalAreaBasis: 'REGISTERED' });
    expect(register({ registeredAreaCenti: 0 })).toMatchObject({ legalAreaCenti: 9_530, legalAreaBasis: 'SURVEYED' });
    expect(register({ registeredAreaCenti: 0, surveyedAreaCenti: 0 })).toMatchObject({ legalAreaCenti: 9_600, legalAreaBasis: 'CONTRACT' });
  });

  test('at least one area is known', () => {
    expect(() => register({ registeredAreaCenti: 0, surveyedAreaCenti: 0, contractAreaCenti: 0 })).toThrow(because('UNIT_AREA_MISSING'));
  });

  test('the floor is one of the building', () => {
    expect(register({ floor: -1 }).floor).toBe(-1);
    expect(register({ floor: 6 }).floor).toBe(6);
    expect(() => register({ floor: 7 })).toThrow(because('UNIT_FLOOR_OUTSIDE_BUILDING', { floor: 7, lowest: -1, highest: 6 }));
    expect(() => register({ floor: -2 })).toThrow(because('UNIT_FLOOR_OUTSIDE_BUILDING', { floor: -2 }));
  });

  test('the entrance is one of the building', () => {
    expect(register({ entrance: '03' }).entrance).toBe('03');
    expect(() => register({ entrance: '04' })).toThrow(because('UNIT_ENTRANCE_OUTSIDE_BUILDING', { entrance: '04', count: 3 }));
  });

  test('where the building’s floors and entrances are unknown, any is taken', () => {
    const unknown = { ...building, floorsAboveCount: 0, floorsBelowCount: 0, entranceCount: 0 };
    expect(registerUnit(unknown, quarter, facts({ floor: 30, entrance: '09' }), DAY)).toMatchObject({ floor: 30, entrance: '09' });
  });

  test('a unit whose sale is not stated is the developer’s', () => {
    expect(register({ saleState: 'SALE_STATE_UNSPECIFIED' }).saleState).toBe('UNSOLD');
  });

  test('a unit already handed over says when, if old records tell, and not in the future', () => {
    expect(register({ saleState: 'DELIVERED', deliveredOn: '2006-12-01' }).deliveredOn).toBe('2006-12-01');
    expect(register({ saleState: 'DELIVERED' }).deliveredOn).toBe('');
    expect(() => register({ saleState: 'DELIVERED', deliveredOn: '2006-13-01' })).toThrow(
      because('DATE_INVALID', { field: 'deliveredOn' }),
    );
    expect(() => register({ saleState: 'DELIVERED', deliveredOn: '2026-03-03' })).toThrow(because('DELIVERY_IN_FUTURE'));
  });

  test('a unit not handed over has no hand-over day', () => {
    expect(() => register({ deliveredOn: '2006-12-01' })).toThrow(because('FIELD_NOT_UPDATABLE', { field: 'deliveredOn' }));
  });

  test('a real-estate unit code has 28 characters in its order, or is absent', () => {
    expect(register({ realEstateUnitCode: REAL_ESTATE_CODE }).realEstateUnitCode).toBe(REAL_ESTATE_CODE);
    expect(register()).not.toHaveProperty('realEstateUnitCode');
    expect(() => register({ realEstateUnitCode: '211103001002GB00012F0001002' })).toThrow(because('REAL_ESTATE_UNIT_CODE_INVALID'));
  });
});

describe('updating', () => {
  test('use, floor and sale are updated', () => {
    const changes = { use: 'SHOP', floor: 1, saleState: 'SOLD_UNDELIVERED' } as const;
    expect(update(register(), changes, ['use', 'floor', 'saleState'])).toEqual({ ...register(), ...changes, updateTime: LATER });
  });

  test('a sale can be undone before the hand-over', () => {
    expect(update(register({ saleState: 'SOLD_UNDELIVERED' }), { saleState: 'UNSOLD' }, ['saleState']).saleState).toBe('UNSOLD');
  });

  test('an update does not hand over', () => {
    expect(() => update(register(), { saleState: 'DELIVERED' }, ['saleState'])).toThrow(
      because('FIELD_NOT_UPDATABLE', { field: 'saleState' }),
    );
  });

  test('what is handed over stays so', () => {
    const delivered = register({ saleState: 'DELIVERED', deliveredOn: '2006-12-01' });
    expect(() => update(delivered, { saleState: 'UNSOLD' }, ['saleState'])).toThrow(
      because('UNIT_ALREADY_DELIVERED', { delivered_on: '2006-12-01' }),
    );
  });

  test('a real-estate unit code is set, kept and taken away', () => {
    const set = update(register(), { realEstateUnitCode: REAL_ESTATE_CODE }, ['realEstateUnitCode']);
    expect(set).toEqual({ ...register(), realEstateUnitCode: REAL_ESTATE_CODE, updateTime: LATER });
    expect(update(set, { realEstateUnitCode: REAL_ESTATE_CODE }, ['realEstateUnitCode'])).toBe(set);
    expect(update(set, {}, ['realEstateUnitCode'])).not.toHaveProperty('realEstateUnitCode');
  });

  test('the floor stays one of the building', () => {
    expect(() => update(register(), { floor: 9 }, ['floor'])).toThrow(because('UNIT_FLOOR_OUTSIDE_BUILDING'));
  });

  test.each(['registeredAreaCenti', 'deliveredOn', 'room', 'legalAreaCenti'])('%s is not updatable', (field) => {
    expect(() => update(register(), {}, [field])).toThrow(because('FIELD_NOT_UPDATABLE', { field }));
  });
});

describe('correcting areas', () => {
  const ask = (overrides: Partial<UnitFacts>, mask: readonly string[], current = register()): Unit =>
    requestUnitCorrection(current, quarter, facts(overrides), mask, GROUNDS, DAY);
  const correct = (overrides: Partial<UnitFacts>, mask: readonly string[], current = register()): Unit =>
    decideUnitCorrection(ask(overrides, mask, current), quarter, YES, LATER);

  test('the legal area follows, and the old area stays readable', () => {
    const next = correct({ registeredAreaCenti: 9_475 }, ['registeredAreaCenti']);
    expect(next).toMatchObject({ registeredAreaCenti: 9_475, legalAreaCenti: 9_475, legalAreaBasis: 'REGISTERED' });
    expect(next.corrections[0]?.values).toEqual([{ field: 'registeredAreaCenti', oldValue: '9525', newValue: '9475' }]);
  });

  test('an area that is only asked for does not count, on no day', () => {
    const asked = ask({ registeredAreaCenti: 9_475 }, ['registeredAreaCenti']);
    expect(asked).toMatchObject({ registeredAreaCenti: 9_525, legalAreaCenti: 9_525, pendingSince: DAY });
    expect(legalAreaOn(asked, '2026-03-03')).toBe(9_525);
  });

  test('it counts from the day of the approval on: an earlier day keeps its area; two corrections of one day are one revision', () => {
    const once = correct({ registeredAreaCenti: 9_475 }, ['registeredAreaCenti']);
    expect(once.areaRevisions).toEqual([
      { fromDay: '', legalAreaCenti: 9_525, basis: '' },
      { fromDay: '2026-03-03', legalAreaCenti: 9_475, basis: GROUNDS.basis },
    ]);
    expect(['2026-03-02', '2026-03-03'].map((day) => legalAreaOn(once, day))).toEqual([9_525, 9_475]);
    const twice = correct({ registeredAreaCenti: 9_500 }, ['registeredAreaCenti'], once);
    expect(twice.areaRevisions).toHaveLength(2);
    expect(legalAreaOn(twice, '2026-03-03')).toBe(9_500);
    expect(legalAreaOn(register(), '1999-01-01')).toBe(9_525);
  });

  test('without a registered area the surveyed one counts again', () => {
    expect(correct({ registeredAreaCenti: 0 }, ['registeredAreaCenti'])).toMatchObject({
      legalAreaCenti: 9_530,
      legalAreaBasis: 'SURVEYED',
    });
  });

  test('a correction does not take the last area away', () => {
    const none = { registeredAreaCenti: 0, surveyedAreaCenti: 0, contractAreaCenti: 0 };
    expect(() => correct(none, Object.keys(none))).toThrow(because('UNIT_AREA_MISSING'));
  });

  test('the legal area is always one of the recorded areas', () => {
    const area = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(
      fc.property(area, area, area, (registeredAreaCenti, surveyedAreaCenti, contractAreaCenti) => {
        const areas = { registeredAreaCenti, surveyedAreaCenti, contractAreaCenti };
        fc.pre(Object.values(areas).some((centi) => centi > 0));
        fc.pre(Object.values(areas).some((centi, i) => centi !== [9_525, 9_530, 9_600][i]));
        const { legalAreaCenti } = correct(areas, Object.keys(areas));
        expect(Object.values(areas).filter((centi) => centi > 0)).toContain(legalAreaCenti);
      }),
    );
  });

  test.each(['legalAreaCenti', 'use', 'saleState'])('%s is not corrected this way', (field) => {
    expect(() => correct({}, [field])).toThrow(because('FIELD_NOT_UPDATABLE', { field }));
  });
});

describe('handing over', () => {
  const sold = register({ saleState: 'SOLD_UNDELIVERED' });

  test('a sold unit is handed over on a day, today in China included', () => {
    expect(deliverUnit(sold, quarter, '2026-03-02', DAY)).toEqual({
      ...sold,
      saleState: 'DELIVERED',
      deliveredOn: '2026-03-02',
      updateTime: DAY,
    });
  });

  test('not tomorrow', () => {
    expect(() => deliverUnit(sold, quarter, '2026-03-03', DAY)).toThrow(because('DELIVERY_IN_FUTURE', { delivered_on: '2026-03-03' }));
  });

  test('not on a day that the calendar lacks', () => {
    expect(() => deliverUnit(sold, quarter, '2026-02-29', DAY)).toThrow(because('DATE_INVALID'));
  });

  test('not before it is sold', () => {
    expect(() => deliverUnit(register(), quarter, '2026-03-01', DAY)).toThrow(because('UNIT_NOT_SOLD', { name: sold.name }));
  });

  test('not twice', () => {
    const delivered = deliverUnit(sold, quarter, '2026-03-01', DAY);
    expect(() => deliverUnit(delivered, quarter, '2026-03-02', DAY)).toThrow(
      because('UNIT_ALREADY_DELIVERED', { delivered_on: '2026-03-01' }),
    );
  });
});

test('nothing is registered or changed in a quarter that has ended', () => {
  const ended: Quarter = { ...quarter, state: 'SPLIT' };
  const unit = register({ saleState: 'SOLD_UNDELIVERED' });
  expect(() => registerUnit(building, ended, facts(), DAY)).toThrow(because('QUARTER_ENDED'));
  expect(() => updateUnit(unit, building, ended, facts(), ['use'], DAY)).toThrow(because('QUARTER_ENDED'));
  const asked = requestUnitCorrection(unit, quarter, facts({ registeredAreaCenti: 1 }), ['registeredAreaCenti'], GROUNDS, DAY);
  expect(() => requestUnitCorrection(unit, ended, facts(), ['registeredAreaCenti'], GROUNDS, DAY)).toThrow(because('QUARTER_ENDED'));
  expect(() => decideUnitCorrection(asked, ended, YES, DAY)).toThrow(because('QUARTER_ENDED'));
  expect(() => deliverUnit(unit, ended, '2026-03-01', DAY)).toThrow(because('QUARTER_ENDED'));
});
