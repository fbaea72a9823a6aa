import { registerBuilding, type BuildingFacts } from './domain/building.js';
import { requireCommunityInForce } from './domain/division.js';
import { divisionName } from './domain/names.js';
import { registerQuarter } from './domain/quarter.js';
import type { BuildingRow, QuarterRow, UnitRow } from './domain/rows.js';
import { registerUnit, type UnitFacts } from './domain/unit.js';
import { faultOf, QUARTER_KEYS, refusalOf, STAND_IN_QUARTER, values, type Attempt, type Judge } from './import-judge.js';

const standInQuarter: <R>(attempt: Attempt<R>) => Attempt<R> = (attempt) => ({ ...attempt, quarter: STAND_IN_QUARTER });

/** By the rules of CreateQuarter. */
export const QUARTERS_JUDGE: Judge<'QUARTERS'> = {
  message: 'heming.registry.v1.Quarter',
  inMessage: (row) => ({ ...row, division: row.division === '' ? '' : divisionName(row.division) }),
  parents: [],
  keys: QUARTER_KEYS,
  placeField: 'division',
  placeOf: ({ division }) => division,
  faultsAround({ division }, { division: community }, { at }) {
    if (division === '') return [];
    return faultOf(
      'division',
      refusalOf(() => requireCommunityInForce(divisionName(division), community, at)),
    );
  },
  objections: {
    QUARTER_CODE_NOT_OF_DIVISION: { fields: ['code', 'division'], setAside: values<QuarterRow>(QUARTER_KEYS) },
    QUARTER_YEARS_REVERSED: { fields: ['builtToYear', 'builtFromYear'], setAside: values<QuarterRow>({ builtToYear: 0 }) },
  },
  register: ({ values: row }, { at, initialsOf }) => registerQuarter({ ...row, initials: initialsOf(row.title) }, at),
};

/** By the rules of CreateBuilding. */
export const BUILDINGS_JUDGE: Judge<'BUILDINGS'> = {
  message: 'heming.registry.v1.Building',
  inMessage: factsOfBuilding,
  parents: ['quarter'],
  keys: { number: '001' },
  placeField: 'quarter',
  placeOf: (_row, { quarter }) => quarter?.division ?? '',
  faultsAround: () => [],
  objections: {
    QUARTER_ENDED: { fields: ['quarter'], setAside: standInQuarter },
    DATE_INVALID: { fields: ['completedOn'], setAside: values<BuildingRow>({ completedOn: '' }) },
  },
  register: ({ values: row, quarter }, { at }) => registerBuilding(quarter, factsOfBuilding(row), at),
};

/** By the rules of CreateUnit. */
export const UNITS_JUDGE: Judge<'UNITS'> = {
  message: 'heming.registry.v1.Unit',
  inMessage: factsOfUnit,
  parents: ['quarter', 'building'],
  keys: { entrance: '01', room: '0001' },
  placeField: 'quarter',
  placeOf: (_row, { quarter }) => quarter?.division ?? '',
  faultsAround: () => [],
  objections: {
    QUARTER_ENDED: { fields: ['quarter'], setAside: standInQuarter },
    UNIT_ENTRANCE_OUTSIDE_BUILDING: { fields: ['entrance'], setAside: values<UnitRow>({ entrance: '01' }) },
    UNIT_FLOOR_OUTSIDE_BUILDING: { fields: ['floor'], setAside: values<UnitRow>({ floor: 0 }) },
    UNIT_AREA_MISSING: {
      fields: ['registeredAreaCenti', 'surveyedAreaCenti', 'contractAreaCenti'],
      setAside: values<UnitRow>({ contractAreaCenti: 1 }),
    },
    DATE_INVALID: { fields: ['deliveredOn'], setAside: values<UnitRow>({ saleState: 'UNSOLD', deliveredOn: '' }) },
    DELIVERY_IN_FUTURE: { fields: ['deliveredOn'], setAside: values<UnitRow>({ saleState: 'UNSOLD', deliveredOn: '' }) },
    FIELD_NOT_UPDATABLE: { fields: ['deliveredOn', 'saleState'], setAside: values<UnitRow>({ deliveredOn: '' }) },
    REAL_ESTATE_UNIT_CODE_INVALID: { fields: ['realEstateUnitCode'], setAside: values<UnitRow>({ realEstateUnitCode: '' }) },
  },
  register: ({ values: row, quarter, building }, { at }) => registerUnit(building, quarter, factsOfUnit(row), at),
};

function factsOfBuilding({ quarter: _quarter, ...facts }: BuildingRow): BuildingFacts {
  return facts;
}

function factsOfUnit({ quarter: _quarter, building: _building, ...facts }: UnitRow): UnitFacts {
  return facts;
}
