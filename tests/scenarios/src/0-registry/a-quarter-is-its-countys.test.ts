import { as, COMMUNITY, namesIn, refusalOf, type Facts } from '../support/scenario.js';

/** 每个小区只在本县区的登记簿上。 */
describe('every quarter is on the register of its county, and on nobody else’s', () => {
  let quarter: Facts;
  beforeAll(async () => {
    quarter = await as('county').registersQuarter({ title: '鹤翔花园' });
  });

  test('it begins as planned, and whoever is responsible for the place reads it: city, county, sub-district, community', async () => {
    expect(quarter).toMatchObject({ state: 'PLANNED', title: '鹤翔花园', initials: 'hxhy', division: COMMUNITY });
    for (const officer of ['city-bureau', 'county', 'sub-district', 'community'] as const)
      expect(await as(officer).reads(quarter.name)).toEqual(quarter);
  });

  test('for the next county, and for the next community, it does not exist', async () => {
    for (const officer of ['neighbouring-county', 'neighbouring-community'] as const) {
      expect(await refusalOf(as(officer).reads(quarter.name))).toEqual({
        reason: 'QUARTER_NOT_FOUND',
        zh: `没有小区 ${quarter.name}，或不在您的管辖范围内。`,
        en: `There is no quarter ${quarter.name}, or it is outside your territory.`,
      });
      expect(namesIn(await as(officer).reads(`quarters?query=${String(quarter['code'])}`), 'quarters')).toEqual([]);
    }
  });

  test('nobody registers a quarter in another county', async () => {
    expect(await refusalOf(as('neighbouring-county').registersQuarter())).toEqual({
      reason: 'OUTSIDE_TERRITORY',
      zh: '区划 211103016005 不在您的管辖范围内。',
      en: 'Division 211103016005 is outside your territory.',
    });
  });

  test('who only watches over it changes nothing in it', async () => {
    for (const officer of ['city-bureau', 'sub-district', 'community'] as const)
      expect(await refusalOf(as(officer).changes(quarter.name, { title: '苇海人家' }))).toMatchObject({ reason: 'NOT_PERMITTED' });
    expect(await as('county').reads(quarter.name)).toEqual(quarter);
  });
});
