import fc from 'fast-check';
import { addDays } from '@heming/values';
import { ITEMS_PJ_1 } from './item-types.js';
import { CREDIT_RULES } from './policy.js';
import { announcedOn, countsOn, publicOn, scoreOf, type Countable } from './score.js';

const RULES = CREDIT_RULES[0]!;
let serial = 0;

/** A record that counts so many points in a time; GO01 is a type without a limit of its own. */
function counting(category: 'BASIC' | 'GOOD' | 'BAD', points: number, until = '2099-12-31', more: Partial<Countable> = {}): Countable {
  serial += 1;
  return {
    name: `creditRecords/${serial}`,
    ruleSet: RULES.ruleSet,
    itemType: category === 'BAD' ? 'BD01' : 'GO01',
    category,
    severity: 'GENERAL',
    pointsTenths: Math.round(points * 10),
    state: 'EFFECTIVE',
    effectiveDate: '2026-01-01',
    expiryDate: until,
    publishedDate: '',
    repairDate: '',
    ...more,
  };
}

const on = (records: readonly Countable[], day: string) => {
  const { scoreTenths, grade } = scoreOf(records, RULES, day);
  return [scoreTenths / 10, grade];
};

test('an item counts from its first to its last day, and no longer', () => {
  const records = [
    counting('BASIC', 78),
    counting('GOOD', 5, '2027-06-30'),
    counting('GOOD', 3, '2026-12-31'),
    counting('BAD', 5, '2026-10-31'),
    counting('BAD', 2, '2027-03-31'),
  ];
  expect(on(records, '2026-09-01')).toEqual([79, 'A']);
  expect(on(records, '2026-11-23')).toEqual([84, 'AA']);
  expect(on(records, '2027-01-15')).toEqual([81, 'AA']);
  expect(on(records, '2027-07-01')).toEqual([78, 'A']);
});

test('basic and good points stop at their limits, bad ones do not', () => {
  expect(on([counting('BASIC', 85), counting('GOOD', 52), counting('BAD', 30)], '2026-06-01')).toEqual([90, 'AAA']);
});

test('below B falls only who has a bad item', () => {
  expect(on([counting('BASIC', 58)], '2026-06-01')).toEqual([58, 'B']);
  expect(on([counting('BASIC', 58), counting('BAD', 1)], '2026-06-01')).toEqual([57, 'C']);
});

test.each([
  [85, 'AAA'],
  [84.9, 'AA'],
  [80, 'AA'],
  [79.9, 'A'],
  [70, 'A'],
  [69.9, 'B'],
  [60, 'B'],
  [59.9, 'C'],
  [0, 'C'],
])('%d points with a bad item are %s', (points, grade) => {
  const records = [counting('BASIC', 80), counting('GOOD', 40), counting('BAD', 120 - points)];
  expect(on(records, '2026-06-01')).toEqual([points, grade]);
});

test('a score is never below nothing', () => {
  expect(on([counting('BASIC', 10), counting('BAD', 200)], '2026-06-01')).toEqual([0, 'C']);
});

test('a veto is the lowest grade, whatever the sum, as long as it counts', () => {
  const records = [counting('BASIC', 80), counting('GOOD', 40), counting('BAD', 0, '2026-12-31', { severity: 'VETO', itemType: 'VE01' })];
  expect(on(records, '2026-06-01')).toEqual([120, 'C']);
  expect(on(records, '2027-01-01')).toEqual([120, 'AAA']);
});

test('who has nothing that counts is not graded', () => {
  expect(on([], '2026-06-01')).toEqual([0, 'UNRATED']);
  expect(on([counting('BAD', 5, '2026-05-31')], '2026-06-01')).toEqual([0, 'UNRATED']);
});

test('of a group no more counts than its limit, the earliest first', () => {
  const managers = [1, 2, 3, 4, 5, 6].map((n) =>
    counting('BASIC', 2, '2099-12-31', { itemType: 'BA02', effectiveDate: `2026-01-0${7 - n}` }),
  );
  const { basicTenths, items } = scoreOf(managers, RULES, '2026-06-01');
  expect(basicTenths).toBe(100);
  expect(items.map(({ countedTenths }) => countedTenths)).toEqual([20, 20, 20, 20, 20, 0]);
  expect(items.at(-1)?.record).toBe(managers[0]);
});

test('a basic item that was renewed before it ended counts once', () => {
  expect(
    on(
      [counting('BASIC', 20, '2026-12-31', { itemType: 'BA01' }), counting('BASIC', 20, '2027-06-30', { itemType: 'BA01' })],
      '2026-06-01',
    ),
  ).toEqual([20, 'B']);
});

test('basic items are worth 80 points together, with five managers', () => {
  const whole = ITEMS_PJ_1.filter(({ category }) => category === 'BASIC').reduce((sum, { capTenths }) => sum + capTenths, 0);
  expect(whole).toBe(800);
});

test('what counts in the published score is what the public has seen by that day', () => {
  const record = counting('BAD', 5, '2026-12-31', { publishedDate: '2026-03-01' });
  expect(publicOn(record, '2026-02-28')).toBe(false);
  expect(publicOn(record, '2026-03-01')).toBe(true);
  expect(publicOn(record, '2027-01-01')).toBe(false);
  expect(publicOn(counting('BAD', 5), '2026-06-01')).toBe(false);
});

test('a forecast counts what the enterprise was told of, and what nobody has verified does not count', () => {
  expect(announcedOn(counting('BAD', 5, '2027-12-31', { state: 'NOTIFIED', effectiveDate: '2026-12-01' }), '2026-11-26')).toBe(true);
  expect(announcedOn(counting('BAD', 5, '2027-12-31', { state: 'REPORTED' }), '2026-11-26')).toBe(false);
});

/** Any records, of real items, in any state. */
const anyRecords = fc
  .array(
    fc.record({
      itemType: fc.constantFrom(...ITEMS_PJ_1),
      state: fc.constantFrom(
        'REPORTED',
        'NOTIFIED',
        'WITHDRAWN',
        'EFFECTIVE',
        'OBJECTED',
        'REPAIR_APPLIED',
        'REPAIRED',
        'REVOKED',
        'EXPIRED',
      ),
      from: fc.integer({ min: 0, max: 400 }),
      lasts: fc.integer({ min: 1, max: 400 }),
      publicAfter: fc.option(fc.integer({ min: 1, max: 20 })),
      repairAfter: fc.option(fc.integer({ min: 1, max: 400 })),
    }),
    { maxLength: 25 },
  )
  .map((drawn) =>
    drawn.map(({ itemType, state, from, lasts, publicAfter, repairAfter }, i): Countable => {
      const effectiveDate = addDays('2026-01-01', from);
      return {
        ...{ name: `creditRecords/${String(i).padStart(3, '0')}`, ruleSet: RULES.ruleSet, itemType: itemType.code },
        ...{ category: itemType.category, severity: itemType.severity, pointsTenths: itemType.pointsTenths },
        ...{ state: state as Countable['state'], effectiveDate, expiryDate: addDays(effectiveDate, lasts) },
        publishedDate: publicAfter === null ? '' : addDays(effectiveDate, publicAfter),
        repairDate: repairAfter === null || state !== 'REPAIRED' ? '' : addDays(effectiveDate, repairAfter),
      };
    }),
  );
const anyDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2026-01-01', days));

/** The same sum, counted in the plainest way. */
function plainly(records: readonly Countable[], day: string): number {
  const sums = { BASIC: 0, GOOD: 0, BAD: 0 };
  const groups = new Map<string, number>();
  for (const { itemType, category, pointsTenths, state, effectiveDate, expiryDate, repairDate } of records) {
    if (!['EFFECTIVE', 'OBJECTED', 'REPAIR_APPLIED', 'REPAIRED', 'EXPIRED'].includes(state)) continue;
    if (day < effectiveDate || day > expiryDate || (repairDate !== '' && day >= repairDate)) continue;
    const { capGroup, capTenths } = ITEMS_PJ_1.find(({ code }) => code === itemType)!;
    const before = groups.get(capGroup) ?? 0;
    const after = capGroup === '' ? pointsTenths : Math.min(capTenths, before + pointsTenths);
    if (capGroup !== '') groups.set(capGroup, after);
    sums[category as keyof typeof sums] += capGroup === '' ? pointsTenths : after - before;
  }
  return Math.max(0, Math.min(800, sums.BASIC) + Math.min(400, sums.GOOD) - sums.BAD);
}

test('the score is what a plain count finds, whatever the order of the records', () => {
  fc.assert(
    fc.property(anyRecords, anyDay, (records, day) => {
      const counted = scoreOf(records, RULES, day);
      expect(counted.scoreTenths).toBe(plainly(records, day));
      expect(scoreOf([...records].reverse(), RULES, day)).toEqual(counted);
    }),
    { numRuns: 1_000 },
  );
});

test('one more bad item never raises a score, one more good item never lowers it', () => {
  fc.assert(
    fc.property(anyRecords, anyDay, (records, day) => {
      const { scoreTenths } = scoreOf(records, RULES, day);
      expect(scoreOf([...records, counting('BAD', 3)], RULES, day).scoreTenths).toBeLessThanOrEqual(scoreTenths);
      expect(scoreOf([...records, counting('GOOD', 3)], RULES, day).scoreTenths).toBeGreaterThanOrEqual(scoreTenths);
    }),
  );
});

test('what the public sees is a part of what counts', () => {
  fc.assert(
    fc.property(anyRecords, anyDay, (records, day) => {
      for (const record of records) expect(!publicOn(record, day) || countsOn(record, day)).toBe(true);
    }),
  );
});
