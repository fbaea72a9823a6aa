import fc from 'fast-check';
import { addDays, sumOfShares } from '@heming/values';
import {
  decideTitleCorrection,
  emptyTitle,
  holdingsOn,
  recordTransfer,
  requestTitleCorrection,
  requireSound,
  type Holding,
  type Title,
} from './title.js';
import type { Unit } from './unit.js';

const AT = new Date('2026-11-23T04:00:00Z');
const UNIT = {
  name: 'quarters/PJ-211103016-0001/buildings/001/units/01-0101',
  division: '211103016005',
  parties: ['organisations/firm'],
  saleState: 'DELIVERED',
  deliveredOn: '2020-06-22',
} as unknown as Unit;
const holding = (owner: string, shareNum = 1, shareDen = 1, rest: Partial<Holding> = {}): Holding => ({
  owner: `persons/${owner}`,
  shareNum,
  shareDen,
  fromDay: '',
  toDay: '',
  basis: 'REGISTERED',
  certificateNo: '',
  representative: false,
  ...rest,
});
const couple = [holding('a', 1, 2, { representative: true }), holding('b', 1, 2)];
const sold = (day: string, ...owners: Holding[]): Title => recordTransfer(emptyTitle(UNIT, AT), UNIT, day, owners, AT);
const ownersOn = (title: Title, day: string): string[] => holdingsOn(title, day).map(({ owner }) => owner.slice('persons/'.length));

test('a transfer ends what holds on its day and begins what holds from that day on', () => {
  const title = recordTransfer(sold('2020-06-22', holding('a')), UNIT, '2024-03-01', couple, AT);
  expect(['2020-06-21', '2020-06-22', '2024-02-29', '2024-03-01', '2099-01-01'].map((day) => ownersOn(title, day))).toEqual([
    [],
    ['a'],
    ['a'],
    ['a', 'b'],
    ['a', 'b'],
  ]);
  expect(title.owners).toEqual(['persons/a', 'persons/b']);
});

test('three thirds are a whole, and shares that are a millionth off are not', () => {
  const thirds = (last: number) => [holding('a', 1, 3, { representative: true }), holding('b', 1, 3), holding('c', last, 999_999)];
  expect(() => sold('2021-01-01', ...thirds(333_333))).not.toThrow();
  expect(() => sold('2021-01-01', ...thirds(333_334))).toThrow('TITLE_SHARES_NOT_WHOLE');
});

test('a sole owner acts for himself; co-owners need exactly one who acts for them', () => {
  expect(sold('2021-01-01', holding('a')).holdings[0]?.representative).toBe(true);
  expect(() => sold('2021-01-01', holding('a', 1, 2), holding('b', 1, 2))).toThrow('TITLE_REPRESENTATIVE_INVALID');
  const both = couple.map((one) => ({ ...one, representative: true }));
  expect(() => sold('2021-01-01', ...both)).toThrow('TITLE_REPRESENTATIVE_INVALID');
});

test('an owner stands once on a day', () => {
  const twice = [holding('a', 1, 2, { representative: true }), holding('a', 1, 2)];
  expect(() => sold('2021-01-01', ...twice)).toThrow('TITLE_OWNER_REPEATED');
});

test('until it is handed over a unit is the developer’s', () => {
  expect(() => sold('2020-06-21', holding('a'))).toThrow('UNIT_NOT_DELIVERED');
  const unsold = { ...UNIT, saleState: 'SOLD_UNDELIVERED', deliveredOn: '' } as Unit;
  expect(() => recordTransfer(emptyTitle(unsold, AT), unsold, '2021-01-01', [holding('a')], AT)).toThrow('UNIT_NOT_DELIVERED');
});

test('transfers follow one another and do not lie in the future', () => {
  expect(() => recordTransfer(sold('2021-01-01', holding('a')), UNIT, '2021-01-01', [holding('b')], AT)).toThrow(
    'TRANSFER_NOT_AFTER_PRESENT',
  );
  expect(() => sold('2026-11-24', holding('a'))).toThrow('TRANSFER_IN_FUTURE');
  expect(() => sold('2026-02-30', holding('a'))).toThrow('DATE_INVALID');
});

const asked = (newHoldings: readonly Holding[]) => ({ newHoldings, reason: '登记有误', basis: '产权证', requestedBy: 'x' });
const right = [holding('c', 1, 1, { fromDay: '2021-01-01', representative: true })];

test('a correction takes effect when another officer approves, and keeps what was there before', () => {
  const wrong = sold('2021-01-01', holding('a'));
  const pending = requestTitleCorrection(wrong, UNIT, asked(right), AT);
  expect(pending.holdings).toBe(wrong.holdings);
  expect(() => decideTitleCorrection(pending, { approved: true, remark: '', decidedBy: 'x' }, AT)).toThrow('SAME_OFFICER');
  const corrected = decideTitleCorrection(pending, { approved: true, remark: '', decidedBy: 'y' }, AT);
  expect(corrected).toMatchObject({ holdings: right, owners: ['persons/c'] });
  expect(corrected.corrections).toEqual([
    { ...asked(right), requestTime: AT, state: 'APPROVED', oldHoldings: wrong.holdings, decidedBy: 'y', decideTime: AT, remark: '' },
  ]);
  expect(corrected).not.toHaveProperty('pendingSince');
});

test('a rejected correction changes nothing and says why', () => {
  const pending = requestTitleCorrection(sold('2021-01-01', holding('a')), UNIT, asked(right), AT);
  expect(() => decideTitleCorrection(pending, { approved: false, remark: ' ', decidedBy: 'y' }, AT)).toThrow('REMARK_MISSING');
  const rejected = decideTitleCorrection(pending, { approved: false, remark: '材料不全', decidedBy: 'y' }, AT);
  expect(rejected.holdings).toBe(pending.holdings);
  expect(rejected.corrections[0]).toMatchObject({ state: 'REJECTED', remark: '材料不全' });
});

test('while a correction waits nothing is transferred, and no other is asked for', () => {
  const pending = requestTitleCorrection(sold('2021-01-01', holding('a')), UNIT, asked(right), AT);
  expect(() => recordTransfer(pending, UNIT, '2022-01-01', [holding('b')], AT)).toThrow('TITLE_CORRECTION_PENDING');
  expect(() => requestTitleCorrection(pending, UNIT, asked(right), AT)).toThrow('TITLE_CORRECTION_PENDING');
  expect(() => decideTitleCorrection(sold('2021-01-01', holding('a')), { approved: true, remark: '', decidedBy: 'y' }, AT)).toThrow(
    'TITLE_CORRECTION_MISSING',
  );
});

test('a correction cannot leave a day without an owner between two that have one', () => {
  const gap = [holding('a', 1, 1, { fromDay: '2021-01-01', toDay: '2022-01-01' }), holding('b', 1, 1, { fromDay: '2022-01-02' })];
  expect(() => requestTitleCorrection(sold('2021-01-01', holding('a')), UNIT, asked(gap), AT)).toThrow('TITLE_SHARES_NOT_WHOLE');
  const backwards = [holding('a', 1, 1, { fromDay: '2022-01-01', toDay: '2021-01-01' })];
  expect(() => requestTitleCorrection(sold('2021-01-01', holding('a')), UNIT, asked(backwards), AT)).toThrow('TITLE_DAYS_INVALID');
});

/** A step that may or may not be allowed: a transfer, or a correction asked for and decided. */
const step = fc.record({
  kind: fc.constantFrom('transfer', 'ask', 'approve', 'reject'),
  day: fc.integer({ min: 0, max: 40 }).map((days) => addDays('2020-06-15', days)),
  owners: fc.array(
    fc.record({
      owner: fc.constantFrom('a', 'b', 'c'),
      num: fc.integer({ min: 1, max: 3 }),
      den: fc.constantFrom(1, 2, 3),
      acts: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  officer: fc.constantFrom('x', 'y'),
});

test('no sequence of transfers and corrections, allowed or refused, breaks a title; it says the same as a walk day by day', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let title = emptyTitle(UNIT, AT);
      let days = new Map<string, string[]>();
      for (const { kind, day, owners, officer } of steps) {
        const wanted = owners.map(({ owner, num, den, acts }) => holding(owner, num, den, { representative: acts }));
        const dated = wanted.map((one) => ({ ...one, fromDay: day }));
        const before = title;
        try {
          if (kind === 'transfer') title = recordTransfer(title, UNIT, day, wanted, AT);
          else if (kind === 'ask') title = requestTitleCorrection(title, UNIT, { ...asked(dated), requestedBy: officer }, AT);
          else title = decideTitleCorrection(title, { approved: kind === 'approve', remark: '理由', decidedBy: officer }, AT);
        } catch {
          expect(title).toBe(before);
          continue;
        }
        const effective = kind === 'transfer' ? { day, owners: wanted } : kind === 'approve' ? effectOf(before) : undefined;
        if (effective !== undefined) {
          if (kind === 'approve') days = new Map();
          for (let i = 0; i <= 45; i++) {
            const walked = addDays('2020-06-15', i);
            if (walked >= effective.day) days.set(walked, effective.owners.map(({ owner }) => owner).sort());
          }
        }
        requireSound(title.name, title.holdings);
        for (let i = 0; i <= 45; i++) {
          const walked = addDays('2020-06-15', i);
          const present = holdingsOn(title, walked);
          expect(present.map(({ owner }) => owner)).toEqual(days.get(walked) ?? []);
          if (present.length > 0) expect(sumOfShares(present)).toEqual({ num: 1n, den: 1n });
        }
      }
    }),
    { numRuns: 200 },
  );
});

function effectOf({ pendingCorrection }: Title): { readonly day: string; readonly owners: readonly Holding[] } {
  const owners = pendingCorrection?.newHoldings ?? [];
  return { day: owners[0]?.fromDay ?? '', owners };
}
