import {
  divisionOf,
  inForceOn,
  OPEN_END,
  parentNeeded,
  readingDay,
  recordDivision,
  requireCommunityInForce,
  requireNotEnded,
  retireDivision,
  type Division,
} from './division.js';

const division = (code: string, overrides: Partial<Division> = {}): Division => ({
  ...divisionOf({ code, title: `区划${code}`, initials: 'qh', validFrom: '', source: '国家统计局' }),
  ...overrides,
});
const facts = (code: string, validFrom = '2026-01-01') => ({
  code,
  title: '新社区',
  initials: 'xsq',
  validFrom,
  source: '盘政发〔2025〕9号',
});
const because = (reason: string, facts: object = {}) =>
  expect.objectContaining({ reason, facts: expect.objectContaining(facts) as object }) as Error;
const as = (name: string, found?: Division) => ({ name, division: found });

describe('recording', () => {
  test.each([
    ['21', 'PROVINCE', ''],
    ['2111', 'CITY', 'divisions/21'],
    ['211103', 'COUNTY', 'divisions/2111'],
    ['211103016', 'TOWNSHIP', 'divisions/211103'],
    ['211103016005', 'COMMUNITY', 'divisions/211103016'],
    ['211103400400', 'COMMUNITY', 'divisions/211103400'],
  ])('%s is a %s below %s', (code, level, parent) => {
    expect(division(code)).toMatchObject({ name: `divisions/${code}`, division: code, level, parent, validTo: OPEN_END });
    expect(parentNeeded(code)).toBe(parent);
  });

  test('a division is recorded below one that is on record', () => {
    expect(recordDivision(facts('211103016099'), division('211103016'))).toMatchObject({ code: '211103016099', validFrom: '2026-01-01' });
    expect(() => recordDivision(facts('211103016099'), undefined)).toThrow(
      because('DIVISION_PARENT_MISSING', { parent: 'divisions/211103016' }),
    );
  });

  test('the one above exists on the first day', () => {
    const ended = division('211103016', { validTo: '2025-12-31' });
    expect(() => recordDivision(facts('211103016099'), ended)).toThrow(because('DIVISION_ALREADY_ENDED', { name: ended.name }));
    const notYet = division('211103016', { validFrom: '2026-06-01' });
    expect(() => recordDivision(facts('211103016099'), notYet)).toThrow(because('DIVISION_PARENT_MISSING'));
  });

  test('the first day is one that the calendar has', () => {
    expect(() => recordDivision(facts('211103016099', '2026-02-30'), division('211103016'))).toThrow(
      because('DATE_INVALID', { field: 'validFrom', value: '2026-02-30' }),
    );
  });
});

describe('ending', () => {
  const old = division('211103016005');
  const heir = division('211103016006');

  test('a division ends and names those that take over', () => {
    expect(retireDivision(old, '2025-12-31', [as(heir.name, heir)])).toEqual({ ...old, validTo: '2025-12-31', successors: [heir.name] });
  });

  test('one that begins the day after takes over', () => {
    const next = division('211103016006', { validFrom: '2026-01-01' });
    expect(retireDivision(old, '2025-12-31', [as(next.name, next)]).successors).toEqual([next.name]);
  });

  test.each([
    ['is not on record', as('divisions/211103016777')],
    ['is of another level', as('divisions/211103017', division('211103017'))],
    ['has ended', as(heir.name, { ...heir, validTo: '2025-12-31' })],
    ['begins later than the day after', as(heir.name, { ...heir, validFrom: '2026-01-02' })],
    ['is the division itself', as(old.name, old)],
  ])('a successor that %s is refused', (_why, successor) => {
    expect(() => retireDivision(old, '2025-12-31', [successor])).toThrow(because('SUCCESSOR_INVALID', { successor: successor.name }));
  });

  test('it ends once', () => {
    const ended = { ...old, validTo: '2025-12-31' };
    expect(() => retireDivision(ended, '2026-12-31', [as(heir.name, heir)])).toThrow(
      because('DIVISION_ALREADY_ENDED', { name: old.name, valid_to: '2025-12-31' }),
    );
  });

  test('it does not end before it begins', () => {
    const young = { ...old, validFrom: '2026-01-01' };
    expect(() => retireDivision(young, '2025-12-31', [as(heir.name, heir)])).toThrow(
      because('DIVISION_PERIOD_INVALID', { valid_to: '2025-12-31', valid_from: '2026-01-01' }),
    );
    expect(retireDivision(young, '2026-01-01', [as(heir.name, heir)]).validTo).toBe('2026-01-01');
  });

  test('the last day is one that the calendar has', () => {
    expect(() => retireDivision(old, '2025-11-31', [as(heir.name, heir)])).toThrow(because('DATE_INVALID', { field: 'validTo' }));
    expect(() => retireDivision(old, OPEN_END, [as(heir.name, heir)])).toThrow(because('DATE_INVALID'));
  });
});

describe('reading as of a day', () => {
  test('a division exists on its first and on its last day', () => {
    const period = { validFrom: '2020-01-01', validTo: '2025-12-31' };
    expect(['2019-12-31', '2020-01-01', '2025-12-31', '2026-01-01'].map((day) => inForceOn(period, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('one older than the data, and not ended, exists on every day', () => {
    expect(inForceOn(division('2111'), '1949-10-01')).toBe(true);
    expect(inForceOn(division('2111'), '2099-01-01')).toBe(true);
  });

  test('without a day, today in China is meant', () => {
    expect(readingDay('', new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
    expect(readingDay('2024-02-29', new Date())).toBe('2024-02-29');
    expect(() => readingDay('2023-02-29', new Date())).toThrow(because('DATE_INVALID', { field: 'asOf' }));
  });
});

describe('lying in a division', () => {
  const at = new Date('2026-03-02T01:00:00Z');

  test('a quarter lies in a community in force', () => {
    expect(() => requireCommunityInForce('211103016005', division('211103016005'), at)).not.toThrow();
  });

  test.each([
    ['is not on record', undefined],
    ['is no community', division('211103016')],
    ['has ended', division('211103016005', { validTo: '2026-03-01' })],
    ['is yet to come', division('211103016005', { validFrom: '2026-03-03' })],
  ])('not in one that %s', (_why, community) => {
    expect(() => requireCommunityInForce('211103016005', community, at)).toThrow(
      because('QUARTER_DIVISION_NOT_IN_FORCE', { division: '211103016005' }),
    );
  });

  test('a division is there to the end of its last day', () => {
    const last = division('2111', { validTo: '2026-03-02' });
    expect(requireNotEnded(last, at)).toBe(last);
    expect(() => requireNotEnded({ ...last, validTo: '2026-03-01' }, at)).toThrow(because('DIVISION_ALREADY_ENDED'));
  });
});
