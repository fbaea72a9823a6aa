import fc from 'fast-check';
import { addDays } from '@heming/values';
import { RegisterCount, registerEntry } from './owner-register.js';
import { partsOf, partWith } from './quarter-parts.js';
import type { Quarter } from './quarter.js';
import { mergeQuarter, splitQuarter } from './quarter-succession.js';
import type { Holding } from './title.js';
import type { Unit } from './unit.js';

const NOON = new Date('2030-01-01T04:00:00Z');
const quarter = (sequence: number): Quarter =>
  ({
    name: `quarters/PJ-211103016-${String(sequence).padStart(4, '0')}`,
    division: '211103016005',
    state: 'SERVED',
    developer: `organisations/${sequence}`,
  }) as Quarter;

/** A home and who owns it; nobody until it is handed over. */
interface Home {
  readonly unit: Unit;
  readonly holdings: readonly Holding[];
  readonly owner: string;
}

function home(building: string, room: number, areaCenti: number, owner: string): Home {
  const name = `${building}/units/01-${String(room).padStart(4, '0')}`;
  const sale = owner === '' ? { saleState: 'UNSOLD', deliveredOn: '' } : { saleState: 'DELIVERED', deliveredOn: '2020-01-01' };
  const unit = { name, use: 'RESIDENCE', legalAreaCenti: areaCenti, ...sale } as Unit;
  const holding = { owner, shareNum: 1, shareDen: 1, fromDay: '2020-01-01', toDay: '', basis: 'REGISTERED', representative: true };
  return { unit, holdings: owner === '' ? [] : [holding as Holding], owner };
}

/** A city of quarters that are merged and split, beside a list kept by hand of which quarter has which building. */
class Model {
  quarters: Quarter[];
  readonly homes: readonly Home[];
  readonly kept: { readonly day: string; readonly holders: ReadonlyMap<string, string> }[] = [];
  day = '2026-01-01';
  #latest = 10;

  constructor(buildings: readonly (readonly { areaCenti: number; owner: string }[][])[]) {
    this.quarters = buildings.map((_, i) => quarter(i + 1));
    this.homes = buildings.flatMap((of, i) =>
      of.flatMap((homes, j) =>
        homes.map(({ areaCenti, owner }, room) => home(`${this.quarters[i]!.name}/buildings/00${j + 1}`, room + 1, areaCenti, owner)),
      ),
    );
    const all = buildings.flatMap((of, i) => of.map((_, j) => `${this.quarters[i]!.name}/buildings/00${j + 1}`));
    this.kept.push({ day: this.day, holders: new Map(all.map((building) => [building, building.slice(0, 26)])) });
  }

  /** Merges a living quarter into another, old or new, or splits it over two, by chance; a day or some later. */
  step({ from, to, wait, split }: { from: number; to: number; wait: number; split: boolean }): void {
    const living = this.quarters.filter(({ endedOn }) => endedOn === undefined);
    const source = living[from % living.length]!;
    const { holders } = this.kept.at(-1)!;
    const own = [...holders].filter(([, holder]) => holder === source.name).map(([building]) => building);
    const fresh = quarter((this.#latest += 1));
    const heir = [...living.filter(({ name }) => name !== source.name), fresh][to % living.length]!;
    const second = quarter((this.#latest += 1));
    this.day = addDays(this.day, wait);
    const [decision, facts] = [
      { decisionNo: '1号', effectiveDay: this.day },
      { buildings: own, pending: '', enlargedOn: '' },
    ];
    const half = own.filter((_, i) => i % 2 === 0);
    const rest = own.filter((building) => !half.includes(building));
    const parts = [
      { successor: heir.name, buildings: half },
      { successor: second.name, buildings: rest },
    ];
    const splits = split && rest.length > 0;
    const ended = splits
      ? splitQuarter(source, parts, decision, { ...facts, successors: [heir, second] }, NOON)
      : mergeQuarter(source, heir.name, decision, { ...facts, successors: [heir] }, NOON);
    const known = new Set(this.quarters.map(({ name }) => name));
    const added = [heir, ...(splits ? [second] : [])].filter(({ name }) => !known.has(name));
    this.quarters = [...this.quarters.map((one) => (one.name === source.name ? ended : one)), ...added];
    const moved = own.map((building) => [building, splits && rest.includes(building) ? second.name : heir.name] as const);
    this.kept.push({ day: this.day, holders: new Map([...holders, ...moved]) });
  }

  /** What the register of a quarter says on a day, read part by part. */
  register(of: Quarter, day: string): { names: readonly string[]; headCount: number; areaCenti: number } {
    const count = new RegisterCount();
    const names: string[] = [];
    for (const { prefix, developer: builder } of partsOf(of, this.quarters, day)) {
      for (const { unit, holdings } of this.homes.filter((one) => one.unit.name.startsWith(prefix))) {
        const entry = registerEntry(unit, holdings, { asOf: day, parkingAreaVotes: false, developer: of.developer, builder })!;
        names.push(entry.unit);
        count.add(entry);
      }
    }
    return { names, headCount: count.totals.headCount, areaCenti: count.totals.areaCenti };
  }
}

const homes = fc.array(
  fc.record({
    areaCenti: fc.integer({ min: 1, max: 1_000_000 }),
    owner: fc.constantFrom('', '', 'persons/a', 'persons/b', 'persons/c', 'organisations/1', 'organisations/2'),
  }),
  { minLength: 1, maxLength: 3 },
);
const cities = fc.array(fc.array(homes, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 });
const steps = fc.array(fc.record({ from: fc.nat(20), to: fc.nat(20), wait: fc.integer({ min: 1, max: 3 }), split: fc.boolean() }), {
  minLength: 1,
  maxLength: 7,
});

test('whatever is merged and split, on every day each unit and each square metre is in exactly one register, heads as counted by hand', () => {
  fc.assert(
    fc.property(cities, steps, (buildings, changes) => {
      const model = new Model(buildings);
      for (const change of changes) model.step(change);
      const total = model.homes.reduce((sum, { unit }) => sum + unit.legalAreaCenti, 0);
      const all = model.homes.map(({ unit }) => unit.name).sort();
      for (const [i, { day, holders }] of model.kept.entries()) {
        const next = model.kept[i + 1]?.day;
        for (const asked of next === undefined ? [day, addDays(day, 9)] : [day, addDays(next, -1)]) {
          const registers = model.quarters.map((one) => [one, model.register(one, asked)] as const);
          expect(registers.flatMap(([, { names }]) => names).sort()).toEqual(all);
          expect(registers.reduce((sum, [, { areaCenti }]) => sum + areaCenti, 0)).toBe(total);
          for (const [{ name }, register] of registers) {
            const own = model.homes.filter(({ unit }) => holders.get(unit.name.split('/').slice(0, 4).join('/')) === name);
            const builtBy = ({ unit }: Home): string => `organisations/${Number(unit.name.slice(22, 26))}`;
            expect(register.names).toEqual(own.map(({ unit }) => unit.name).sort());
            expect(register.headCount).toBe(new Set(own.map((one) => (one.owner === '' ? builtBy(one) : one.owner))).size);
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('a quarter that took over nothing has one part: its own', () => {
  const own = { prefix: `${quarter(1).name}/buildings/`, developer: 'organisations/1' };
  expect(partsOf(quarter(1), [], '2026-01-01')).toEqual([own]);
  expect(partWith([own], `${quarter(1).name}/buildings/001/units/01-0101`)).toBe(own);
  expect(partWith([own], `${quarter(2).name}/buildings/001`)).toBeUndefined();
});
