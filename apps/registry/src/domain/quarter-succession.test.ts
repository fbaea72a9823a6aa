import { assignEnterprise } from './quarter-engagement.js';
import type { Organisation } from './organisation.js';
import type { Quarter } from './quarter.js';
import { mergeQuarter, splitQuarter, successorFor, type SuccessionFacts } from './quarter-succession.js';

const NOON = new Date('2026-11-23T04:00:00Z');
const quarter = (sequence: number, overrides: Partial<Quarter> = {}): Quarter =>
  ({ name: `quarters/PJ-211103016-000${sequence}`, division: '211103016005', state: 'SERVED', ...overrides }) as Quarter;
const [source, heir, other] = [quarter(1), quarter(2, { state: 'PLANNED' }), quarter(3, { division: '211103016003' })];
const building = (number: number, of = source): string => `${of.name}/buildings/00${number}`;
const decision = (effectiveDay = '2026-11-01') => ({ decisionNo: '盘住建〔2026〕9号', effectiveDay });
const facts = (overrides: Partial<SuccessionFacts> = {}): SuccessionFacts => ({
  successors: [heir, other],
  buildings: [building(1), building(2)],
  pending: '',
  enlargedOn: '',
  ...overrides,
});
const merge = (current = source, overrides: Partial<SuccessionFacts> = {}, day?: string): Quarter =>
  mergeQuarter(current, heir.name, decision(day), facts(overrides), NOON);
const parts = (first: readonly string[], second: readonly string[]) => [
  { successor: heir.name, buildings: first },
  { successor: other.name, buildings: second },
];
const split = (first: readonly string[], second: readonly string[], overrides: Partial<SuccessionFacts> = {}): Quarter =>
  splitQuarter(source, parts(first, second), decision(), facts(overrides), NOON);
const refusal = (reason: string, named: object = {}) =>
  expect.objectContaining({ reason, facts: expect.objectContaining(named) as object }) as Error;

test('a merged quarter has ended on the day of the decision, and its successor has all its buildings', () => {
  const merged = merge();
  expect(merged).toMatchObject({
    state: 'MERGED',
    stateReason: decision().decisionNo,
    endedOn: '2026-11-01',
    endDecisionNo: decision().decisionNo,
    successors: [heir.name],
    updateTime: NOON,
  });
  expect(successorFor(merged, building(9))).toBe(heir.name);
  expect(successorFor(source, building(1))).toBeUndefined();
  expect(() => merge(merged)).toThrow(refusal('QUARTER_ENDED'));
});

test('with a quarter ends who served it', () => {
  const firm = { name: 'organisations/91211103MA0PJWY151', kind: 'PROPERTY_SERVICE_ENTERPRISE', state: 'ACTIVE' } as Organisation;
  const served = (fromDay: string): Quarter => assignEnterprise(source, firm, { fromDay, basis: '合同' }, 3, NOON);
  expect(merge(served('2024-01-01'))).toMatchObject({ enterpriseTenures: [{ toDay: '2026-11-01' }] });
  expect(merge(served('2026-11-10'))).toMatchObject({ enterpriseTenures: [{ fromDay: '2026-11-10', toDay: '2026-11-10' }] });
  expect('enterprise' in merge(served('2024-01-01'))).toBe(false);
});

test('each building of a split quarter goes to exactly one successor', () => {
  const done = split([building(2)], [building(1)]);
  expect(done).toMatchObject({ state: 'SPLIT', successors: [heir.name, other.name] });
  expect([1, 2].map((number) => successorFor(done, building(number)))).toEqual([other.name, heir.name]);
  expect(() => split([building(1)], [])).toThrow(refusal('SPLIT_BUILDING_MISSING', { building: building(2) }));
  expect(() => split([building(1), building(2)], [building(1)])).toThrow(refusal('SPLIT_BUILDING_REPEATED', { building: building(1) }));
  expect(() => split([building(1), building(2)], [building(1, other)])).toThrow(refusal('SPLIT_BUILDING_FOREIGN'));
});

test('a successor is another living quarter of the same sub-district, named once', () => {
  const invalid = refusal('QUARTER_SUCCESSOR_INVALID', { successor: heir.name });
  expect(() => merge(source, { successors: [{ ...heir, state: 'DEMOLISHED' }] })).toThrow(invalid);
  expect(() => merge(source, { successors: [{ ...heir, division: '211103001001' }] })).toThrow(invalid);
  expect(() => merge(source, { successors: [{ ...heir, division: '211102002005' }] })).toThrow(invalid);
  expect(() => merge(heir)).toThrow(refusal('QUARTER_STATE_NOT_ALLOWED'));
  expect(() => mergeQuarter(source, source.name, decision(), facts({ successors: [source] }), NOON)).toThrow(
    refusal('QUARTER_SUCCESSOR_INVALID', { successor: source.name }),
  );
  const twice = [...parts([building(1)], []).slice(0, 1), { successor: heir.name, buildings: [building(2)] }];
  expect(() => splitQuarter(source, twice, decision(), facts(), NOON)).toThrow(invalid);
});

test('what is in dispute is settled first', () => {
  const pending = `${building(1)}/units/01-0101/title`;
  expect(() => merge(source, { pending })).toThrow(refusal('QUARTER_CORRECTION_PENDING', { pending }));
  expect(() => split([building(1)], [building(2)], { pending })).toThrow(refusal('QUARTER_CORRECTION_PENDING'));
});

test('the day has come, and is not before the quarter took over others itself', () => {
  expect(() => merge(source, {}, '2026-11-24')).toThrow(refusal('SUCCESSION_DAY_INVALID', { latest: '2026-11-23' }));
  expect(() => merge(source, {}, '2026-02-30')).toThrow(refusal('DATE_INVALID'));
  expect(() => merge(source, { enlargedOn: '2026-11-02' })).toThrow(refusal('SUCCESSION_DAY_INVALID', { earliest: '2026-11-02' }));
  expect(merge(source, { enlargedOn: '2026-11-01' })).toMatchObject({ endedOn: '2026-11-01' });
});
