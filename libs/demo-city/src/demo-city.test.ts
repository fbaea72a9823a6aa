import { createHash } from 'node:crypto';
import {
  DEMONSTRATION_PHONE_PREFIX,
  isDemonstrationCitizenId,
  isDemonstrationQuarter,
  isDemonstrationUscc,
  isRealEstateUnitCode,
  parseCitizenId,
  parseUscc,
} from '@heming/values';
import fc from 'fast-check';
import { LATEST_DAY } from './dates.js';
import { DEMO_SCALE, DemoCity, type DemoNeighbourhood } from './demo-city.js';
import { FACE_ORGANISATIONS, FACES } from './faces.js';
import { personAt } from './people.js';
import { AREA_MISMATCH_QUARTERS, MAX_QUARTERS, quarterAt } from './quarters.js';
import { tableOf, TABLE_KINDS } from './tables.js';

const city = new DemoCity();
const neighbourhoods = [...city.neighbourhoods()];
const first = neighbourhoods[0] as DemoNeighbourhood;
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

function digest(of: DemoCity): string {
  const hash = createHash('sha256');
  for (const kind of TABLE_KINDS) for (const piece of tableOf(of, kind)) hash.update(piece);
  return hash.digest('hex');
}

test('the city is as large as it says, and has quarters in every county', () => {
  const quarters = [...city.quarters()];
  expect(quarters.length).toBeGreaterThanOrEqual(36);
  const homes = quarters.reduce((sum, quarter) => sum + quarter.homes, 0);
  expect(homes - DEMO_SCALE.homes).toBeGreaterThanOrEqual(0);
  expect(homes - DEMO_SCALE.homes).toBeLessThan(300);
  const residences = neighbourhoods
    .flatMap(({ buildings }) => buildings.flatMap(({ units }) => units))
    .filter(({ use }) => use === 'RESIDENCE');
  expect(residences).toHaveLength(homes);
  expect([...new Set(quarters.map(({ division }) => division.slice(0, 6)))].sort()).toEqual(['211102', '211103', '211104', '211122']);
});

test('the same seed and scale make the same bytes, another seed makes others', () => {
  const small = { seed: 7, homes: 2_000 };
  expect(digest(new DemoCity(small))).toBe(digest(new DemoCity(small)));
  expect(digest(new DemoCity({ ...small, seed: 8 }))).not.toBe(digest(new DemoCity(small)));
});

test('the city of `npm start` has been the same on every machine since it was made', () => {
  expect(digest(city)).toBe('68ca77e915ac0692257f0aa5370b3724e76504255b75962a8a28fe1107f79ea1');
});

test('nothing depends on the time zone', () => {
  const own = process.env['TZ'];
  const made = ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'].map((zone) => {
    process.env['TZ'] = zone;
    return digest(new DemoCity({ seed: 7, homes: 2_000 }));
  });
  if (own === undefined) delete process.env['TZ'];
  else process.env['TZ'] = own;
  expect(new Set(made).size).toBe(1);
});

test('a quarter and a person are the same, whatever was made before', () => {
  fc.assert(
    fc.property(seeds, fc.nat({ max: MAX_QUARTERS - 1 }), fc.nat({ max: 8_191 }), (seed, index, place) => {
      const [quarter, person] = [quarterAt(seed, index), personAt(seed, index, place)];
      personAt(seed, (index + 1) % MAX_QUARTERS, place);
      expect([quarterAt(seed, index), personAt(seed, index, place)]).toEqual([quarter, person]);
    }),
  );
});

test('codes of quarters are unique and all of the demonstration, up to the last', () => {
  const codes = Array.from({ length: MAX_QUARTERS }, (_, index) => quarterAt(DEMO_SCALE.seed, index));
  expect(new Set(codes.map(({ code }) => code)).size).toBe(MAX_QUARTERS);
  expect(new Set(codes.map(({ title }) => title)).size).toBe(MAX_QUARTERS);
  expect(
    codes.filter(
      ({ code, title, division }) => !isDemonstrationQuarter(code) || !title.endsWith('(示例)') || !code.includes(division.slice(0, 9)),
    ),
  ).toEqual([]);
  expect(() => quarterAt(DEMO_SCALE.seed, MAX_QUARTERS)).toThrow(RangeError);
});

test('every number of a person checks, lies in the area that does not exist, and belongs to nobody else; no telephone can be a real one', () => {
  const people = neighbourhoods.flatMap(({ quarter, people: places }) => places.map((place) => city.person(quarter, place)));
  expect(new Set(people.map(({ idNumber }) => idNumber)).size).toBe(people.length);
  expect(new Set(people.map(({ phone }) => phone)).size).toBe(people.length);
  expect(
    people.filter(({ idNumber }) => !isDemonstrationCitizenId(idNumber) || parseCitizenId(idNumber, LATEST_DAY) === undefined),
  ).toEqual([]);
  expect(people.filter(({ phone }) => !phone.startsWith(DEMONSTRATION_PHONE_PREFIX) || phone.length !== 11)).toEqual([]);
});

test('numbers of people are unique over all quarters there can be', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: MAX_QUARTERS - 1 }),
      fc.nat({ max: 8_191 }),
      fc.nat({ max: MAX_QUARTERS - 1 }),
      fc.nat({ max: 8_191 }),
      (a, p, b, q) => {
        const [one, other] = [personAt(1, a, p), personAt(1, b, q)];
        const same = a === b && p === q;
        expect([one.idNumber === other.idNumber, one.phone === other.phone]).toEqual([same, same]);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('every code of an organisation checks, its organisation code, too, and says the area that does not exist', () => {
  const organisations = [...city.organisations()];
  expect(new Set(organisations.map(({ uscc }) => uscc)).size).toBe(organisations.length);
  expect(organisations.filter(({ uscc }) => !isDemonstrationUscc(uscc) || parseUscc(uscc)?.organisationCodeChecks !== true)).toEqual([]);
  expect(organisations.filter(({ title }) => !title.includes('示例'))).toEqual([]);
  expect(organisations.filter(({ kind }) => kind === 'PROPERTY_SERVICE_ENTERPRISE')).toHaveLength(14);
});

test('units and real-estate unit codes are unique', () => {
  const units = neighbourhoods.flatMap(({ quarter, buildings }) =>
    buildings.flatMap(({ number, units: all }) =>
      all.map((unit) => ({ ...unit, name: `${quarter.code}-${number}-${unit.entrance}-${unit.room}` })),
    ),
  );
  expect(new Set(units.map(({ name }) => name)).size).toBe(units.length);
  const codes = units.map(({ realEstateUnitCode }) => realEstateUnitCode).filter((code) => code !== '');
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !isRealEstateUnitCode(code))).toEqual([]);
});

test('the areas of a building are the sum of its units, but in the two quarters that show the mistake', () => {
  const wrong = neighbourhoods
    .filter(({ buildings }) =>
      buildings.some(({ exclusiveAreaCenti, units }) => {
        const legal = units.map(({ registeredAreaCenti, surveyedAreaCenti }) => registeredAreaCenti || surveyedAreaCenti);
        return legal.reduce((sum, area) => sum + area, 0) !== exclusiveAreaCenti;
      }),
    )
    .map(({ quarter }) => quarter.index);
  expect(wrong).toEqual(AREA_MISMATCH_QUARTERS);
});

test('the shares of every unit add up to one, each owner stands once, and one of them acts for all', () => {
  for (const { titles } of neighbourhoods) {
    for (const { unit, holdings, fromDay } of titles) {
      const den = holdings[0]?.shareDen ?? 0;
      expect(holdings.every(({ shareDen }) => shareDen === den)).toBe(true);
      expect(holdings.reduce((sum, { shareNum }) => sum + shareNum, 0)).toBe(den);
      expect(new Set(holdings.map(({ owner }) => owner)).size).toBe(holdings.length);
      expect(holdings.filter(({ representative }) => representative)).toHaveLength(1);
      expect(unit.deliveredOn !== '' && unit.deliveredOn <= fromDay && fromDay <= LATEST_DAY).toBe(true);
    }
  }
});

test('every unit handed over has a title, and no other has', () => {
  for (const { buildings, titles } of neighbourhoods) {
    const handedOver = buildings.flatMap(({ units }) => units.filter(({ saleState }) => saleState === 'DELIVERED'));
    expect(titles.map(({ unit }) => unit.serial)).toEqual(handedOver.map(({ serial }) => serial));
  }
});

test('the first quarter is the example of the law: 1,062 homes of 100.00 square metres, 1,001 heads', () => {
  const { quarter, buildings, titles } = first;
  expect(quarter).toMatchObject({ title: '鹤鸣花园(示例)', division: '211103016005', code: 'PJ-211103016-9001' });
  const homes = buildings.flatMap(({ units }) => units).filter(({ use }) => use === 'RESIDENCE');
  expect(homes).toHaveLength(1_062);
  expect(new Set(homes.map(({ registeredAreaCenti, surveyedAreaCenti }) => registeredAreaCenti || surveyedAreaCenti))).toEqual(
    new Set([10_000]),
  );
  const owners = new Set(titles.filter(({ unit }) => unit.use === 'RESIDENCE').map(({ holdings }) => holdings[0]?.owner));
  const developer = homes.some(({ saleState }) => saleState === 'UNSOLD') ? 1 : 0;
  expect(owners.size + developer).toBe(1_001);
});

test('there are unsold homes, homes not handed over, shops, parking bays, co-owners, heirs, owners of several, tenants and elders', () => {
  const units = neighbourhoods.flatMap(({ buildings }) => buildings.flatMap(({ units: all }) => all));
  const holdings = neighbourhoods.flatMap(({ titles }) => titles.map((title) => title.holdings));
  const counts = {
    unsold: units.filter(({ saleState }) => saleState === 'UNSOLD').length,
    undelivered: units.filter(({ saleState }) => saleState === 'SOLD_UNDELIVERED').length,
    shops: units.filter(({ use }) => use === 'SHOP').length,
    bays: units.filter(({ use }) => use === 'PARKING').length,
    couples: holdings.filter(({ length }) => length === 2).length,
    heirs: holdings.filter(([one]) => one?.basis === 'INHERITANCE').length,
    tenants: neighbourhoods.reduce((sum, { occupancies }) => sum + occupancies.length, 0),
    elders: neighbourhoods.flatMap(({ quarter, people }) =>
      people.filter((place) => city.person(quarter, place).idNumber.slice(6, 10) < '1955'),
    ).length,
  };
  expect(Object.entries(counts).filter(([, count]) => count < 50)).toEqual([]);
});

test('the faces own what is said of them, and their organisations are there', () => {
  for (const { quarter, place, idNumber, fullName, unit } of Object.values(FACES)) {
    const neighbourhood = neighbourhoods[quarter] as DemoNeighbourhood;
    expect(city.person(neighbourhood.quarter, place)).toMatchObject({ idNumber, fullName });
    const owned = neighbourhood.titles.filter(({ holdings }) => holdings.some(({ owner }) => owner === place));
    const names = owned.map(
      ({ building, unit: { entrance, room } }) => `quarters/${neighbourhood.quarter.code}/buildings/${building}/units/${entrance}-${room}`,
    );
    expect(names).toContain(unit);
  }
  const names = [...city.organisations()].map(({ uscc }) => `organisations/${uscc}`);
  expect(Object.values(FACE_ORGANISATIONS).filter(({ organisation }) => !names.includes(organisation))).toEqual([]);
});
