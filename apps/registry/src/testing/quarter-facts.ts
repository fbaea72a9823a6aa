import type { QuarterFacts } from '../domain/quarter.js';

/** What an officer says of a quarter of test, unless it is said otherwise. */
export const quarterFacts = (facts: Partial<QuarterFacts> = {}): QuarterFacts => ({
  code: 'PJ-211103016-0001',
  title: '鹤鸣花园',
  initials: 'hmhy',
  division: '211103016005',
  address: '石油大街1号',
  coverage: 'MARKET',
  buildingAreaCenti: 10_620_000,
  householdCount: 1_062,
  builtFromYear: 2004,
  builtToYear: 2006,
  hasElevator: false,
  oldQuarter: true,
  developer: '',
  parkingPlannedCount: 0,
  parkingBuiltCount: 0,
  ...facts,
});
