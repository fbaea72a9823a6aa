import { as, refusalOf, type Facts } from '../support/scenario.js';

/** 未售或者未交付的房屋归建设单位；交付之后才有业主。 */
describe('a home is sold, then handed over, then owned', () => {
  let home: Facts;
  beforeEach(async () => {
    const quarter = await as('county').registersQuarter();
    const building = await as('county').registersBuilding(quarter);
    home = await as('county').registersHome(building, '0101', { saleState: 'UNSOLD', deliveredOn: '' });
  });
  const handsOver = (): Promise<Facts> => as('county').does(home.name, 'deliver', { deliveredOn: '2024-06-30' });
  const isSold = (): Promise<Facts> => as('county').changes(home.name, { saleState: 'SOLD_UNDELIVERED' });
  const buys = async (fromDay: string): Promise<Facts> => as('county').recordsTransfer(home, fromDay, await as('county').registersPerson());

  test('what is not sold is not handed over', async () => {
    expect(await refusalOf(handsOver())).toEqual({
      reason: 'UNIT_NOT_SOLD',
      zh: `房屋 ${home.name} 尚未售出，不能交付。`,
      en: `Unit ${home.name} is not sold: it cannot be handed over.`,
      law: '《物业管理条例》第四十一条',
    });
  });

  test('sold but not handed over, it is still the developer’s', async () => {
    await isSold();
    expect(await refusalOf(buys('2024-07-01'))).toEqual({
      reason: 'UNIT_NOT_DELIVERED',
      zh: `房屋 ${home.name} 在 2024-07-01 尚未交付，归建设单位。`,
      en: `Unit ${home.name} is not handed over on 2024-07-01: it is the developer's.`,
      law: '《物业管理条例》第四十一条',
    });
  });

  test('handed over, it has an owner from that day on, and not before', async () => {
    await isSold();
    expect(await handsOver()).toMatchObject({ saleState: 'DELIVERED', deliveredOn: '2024-06-30' });
    expect(await refusalOf(buys('2024-06-29'))).toMatchObject({ reason: 'UNIT_NOT_DELIVERED' });
    expect((await buys('2024-06-30'))['holdings']).toMatchObject([{ fromDay: '2024-06-30', toDay: '' }]);
  });
});
