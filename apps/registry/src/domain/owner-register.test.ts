import fc from 'fast-check';
import { addDays } from '@heming/values';
import { canonicalLine, RegisterCount, registerDay, registerEntry, type RegisterOf, type RegisterTotals } from './owner-register.js';
import type { Holding } from './title.js';
import type { Unit } from './unit.js';

const OF: RegisterOf = { asOf: '2026-11-23', parkingAreaVotes: false, developer: 'organisations/91211103MA0PJWY151' };
const unit = (room: number, overrides: Partial<Unit> = {}): Unit =>
  ({
    name: `quarters/PJ-211103016-0001/buildings/001/units/01-${String(room).padStart(4, '0')}`,
    use: 'RESIDENCE',
    saleState: 'DELIVERED',
    deliveredOn: '2020-06-22',
    legalAreaCenti: 10_000,
    ...overrides,
  }) as Unit;
const owned = (owner: string, fromDay = '2020-06-22', toDay = '', representative = true): Holding => ({
  owner,
  shareNum: 1,
  shareDen: 1,
  fromDay,
  toDay,
  basis: 'REGISTERED',
  certificateNo: '',
  representative,
});
type Known = readonly (readonly [Unit, readonly Holding[]])[];
function totals(known: Known, of: RegisterOf = OF): RegisterTotals {
  const count = new RegisterCount();
  for (const [one, holdings] of known) {
    const entry = registerEntry(one, holdings, of);
    if (entry !== undefined) count.add(entry);
  }
  return count.totals;
}

test('1,062 units of 100.00 m², 60 unsold, three of Ms Li, 999 of others: 1,001 heads and 106,200.00 m²', () => {
  const known: Known = Array.from({ length: 1062 }, (_, i) => {
    if (i < 60) return [unit(i, { saleState: 'UNSOLD', deliveredOn: '' }), []] as const;
    return [unit(i), [owned(i < 63 ? 'persons/li' : `persons/${i}`)]] as const;
  });
  expect(totals(known)).toEqual({ headCount: 1001, areaCenti: 10_620_000, unitCount: 1062, unknownOwnerCount: 0 });
});

test('unsold, sold and not handed over, and kept by the developer are one head', () => {
  const known: Known = [
    [unit(1, { saleState: 'UNSOLD' }), []],
    [unit(2, { saleState: 'SOLD_UNDELIVERED' }), []],
    [unit(3), [owned(OF.developer)]],
    [unit(4, { deliveredOn: '2026-11-24' }), [owned('persons/a', '2026-11-24')]],
  ];
  expect(totals(known)).toMatchObject({ headCount: 1, unitCount: 4, areaCenti: 40_000 });
});

test('co-owners are one head, and the same ones one for all their units; one of them alone is another', () => {
  const couple = [owned('persons/a'), owned('persons/b', '2020-06-22', '', false)];
  expect(
    totals([
      [unit(1), couple],
      [unit(2), couple],
    ]),
  ).toMatchObject({ headCount: 1 });
  expect(
    totals([
      [unit(1), couple],
      [unit(2), [owned('persons/a')]],
    ]),
  ).toMatchObject({ headCount: 2 });
  expect(registerEntry(unit(1), couple, OF)).toMatchObject({ owners: ['persons/a', 'persons/b'], representative: 'persons/a' });
});

test('a unit handed over of which no owner is on record is a head of its own and told apart', () => {
  expect(
    totals([
      [unit(1), []],
      [unit(2), []],
    ]),
  ).toEqual({ headCount: 2, areaCenti: 20_000, unitCount: 2, unknownOwnerCount: 2 });
});

test('parking bays count only where the rules of procedure say so', () => {
  const known: Known = [
    [unit(1), [owned('persons/a')]],
    [unit(2, { use: 'PARKING', legalAreaCenti: 1250 }), [owned('persons/b')]],
  ];
  expect(totals(known)).toMatchObject({ headCount: 1, areaCenti: 10_000, unitCount: 1 });
  expect(totals(known, { ...OF, parkingAreaVotes: true })).toMatchObject({ headCount: 2, areaCenti: 11_250, unitCount: 2 });
});

test('a register of an earlier day has the owners and the area of that day', () => {
  const revised = unit(1, {
    legalAreaCenti: 9000,
    areaRevisions: [
      { fromDay: '', legalAreaCenti: 10_000, basis: '' },
      { fromDay: '2026-03-01', legalAreaCenti: 9000, basis: '测绘' },
    ],
  });
  const sold = [owned('persons/a', '2020-06-22', '2026-03-01'), owned('persons/b', '2026-03-01')];
  expect(registerEntry(revised, sold, { ...OF, asOf: '2026-02-28' })).toMatchObject({ owners: ['persons/a'], areaCenti: 10_000 });
  expect(registerEntry(revised, sold, { ...OF, asOf: '2026-03-01' })).toMatchObject({ owners: ['persons/b'], areaCenti: 9000 });
});

test('the line of an entry is the same however the entry came about', () => {
  const entry = { unit: 'u', areaCenti: 1, headGroup: 'persons/a', owners: ['persons/a'], representative: 'persons/a' };
  const line = '{"areaCenti":1,"headGroup":"persons/a","owners":["persons/a"],"representative":"persons/a","unit":"u"}\n';
  expect(canonicalLine(entry)).toBe(line);
});

test('a register without a day is today’s in Panjin', () => {
  expect(registerDay('', new Date('2026-11-22T16:30:00Z'))).toBe('2026-11-23');
  expect(() => registerDay('2026-02-30', new Date(0))).toThrow('DATE_INVALID');
});

/** A unit's history as somebody would keep it by hand: per day of a month, who owned it. */
const history = fc.record({
  delivered: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
  sales: fc.array(fc.record({ after: fc.integer({ min: 1, max: 6 }), buyer: fc.constantFrom('persons/a', 'persons/b', 'persons/c') }), {
    maxLength: 5,
  }),
  areaCenti: fc.integer({ min: 100, max: 100_000 }),
});

test('on any day, of any histories, heads and areas are what a count by hand says', () => {
  fc.assert(
    fc.property(fc.array(history, { maxLength: 12 }), fc.integer({ min: 0, max: 35 }), (histories, today) => {
      const day = (n: number): string => addDays('2026-01-01', n);
      const [buyers, noOwner] = [new Set<string>(), { count: 0 }];
      let developerHas = false;
      const known: Known = histories.map(({ delivered, sales, areaCenti }, i) => {
        const diary = new Map<number, string>();
        const holdings: Holding[] = [];
        let from = delivered ?? 0;
        for (const { after, buyer } of delivered === undefined ? [] : sales) {
          for (let n = from; n <= 40; n++) diary.set(n, buyer);
          const last = holdings.pop();
          if (last !== undefined) holdings.push({ ...last, toDay: day(from) });
          holdings.push(owned(buyer, day(from)));
          from += after;
        }
        const owner = diary.get(today);
        if (delivered === undefined || today < delivered) developerHas = true;
        else if (owner === undefined) noOwner.count++;
        else buyers.add(owner);
        const state = delivered === undefined ? { saleState: 'UNSOLD' as const, deliveredOn: '' } : { deliveredOn: day(delivered) };
        return [unit(i, { ...state, legalAreaCenti: areaCenti }), holdings] as const;
      });
      expect(totals(known, { ...OF, asOf: day(today) })).toEqual({
        headCount: buyers.size + noOwner.count + (developerHas ? 1 : 0),
        areaCenti: histories.reduce((sum, { areaCenti }) => sum + areaCenti, 0),
        unitCount: histories.length,
        unknownOwnerCount: noOwner.count,
      });
    }),
  );
});
