import { as, COUNTY, listIn, refusalOf, type Facts } from '../support/scenario.js';

/** 公务回避：涉及本人或近亲属的产权事项，由他人办理。 */
describe('an officer keeps out of what concerns himself or his relatives', () => {
  let home: Facts;
  let sister: Facts;
  let recusal: Facts;
  beforeEach(async () => {
    const quarter = await as('county').registersQuarter();
    home = await as('county').registersHome(await as('county').registersBuilding(quarter), '0101');
    sister = await as('county').registersPerson();
    recusal = await as('county').adds('recusals', { party: sister.name, reason: '近亲属', division: COUNTY });
  });

  test('what he declared is on record', async () => {
    expect(recusal).toMatchObject({ subject: 'county', party: sister.name, state: 'ACTIVE' });
    expect(listIn(await as('county-colleague').reads('recusals?subject=county'), 'recusals')).toContainEqual(recusal);
  });

  test('he records no title of hers; a colleague does', async () => {
    expect(await refusalOf(as('county').recordsTransfer(home, '2021-01-01', sister))).toEqual({
      reason: 'OWN_INTEREST',
      zh: `此事项涉及您本人或您已登记回避的 ${sister.name}，请由其他人员办理。`,
      en: `The matter concerns yourself or ${sister.name}, for whom you keep out: somebody else must handle it.`,
      law: '《中华人民共和国公务员法》第七十六条',
    });
    const title = await as('county-colleague').recordsTransfer(home, '2021-01-01', sister);
    expect(title['holdings']).toMatchObject([{ owner: sister.name }]);
  });

  test('of what he owns himself he keeps out without declaring anything', async () => {
    const quarter = await as('county').registersQuarter();
    const own = await as('county').registersHome(await as('county').registersBuilding(quarter), '0101');
    const himself = await as('county-colleague').registersPerson({ subject: 'county' });
    expect(await refusalOf(as('county').recordsTransfer(own, '2021-01-01', himself))).toMatchObject({ reason: 'OWN_INTEREST' });
  });

  test('he does not lift it himself', async () => {
    const lift = { reason: '关系解除' };
    expect(await refusalOf(as('county').does(recusal.name, 'lift', lift))).toMatchObject({ reason: 'SAME_OFFICER' });
    expect(await as('county-colleague').does(recusal.name, 'lift', lift)).toMatchObject({ state: 'LIFTED', liftedBy: 'county-colleague' });
  });
});
