import { as, refusalOf, type Facts } from '../support/scenario.js';

/** 删除个人信息：与房屋无关联者可以删除，产权历史不因此断裂。 */
describe('personal data are erased on request, and nobody is erased from the history of a home', () => {
  let home: Facts;
  let former: Facts;
  let present: Facts;
  beforeAll(async () => {
    const quarter = await as('county').registersQuarter();
    home = await as('county').registersHome(await as('county').registersBuilding(quarter), '0101');
    [former, present] = [await as('county').registersPerson(), await as('county').registersPerson()];
    await as('county').recordsTransfer(home, '2021-01-01', former);
    await as('county').recordsTransfer(home, '2024-05-01', present);
  });
  const erases = ({ name }: Facts): Promise<Facts> => as('county').does(name, 'erase', { reason: '本人申请' });

  test('who owns a home is not erased, nor who owned it before', async () => {
    for (const owner of [present, former]) {
      expect(await refusalOf(erases(owner))).toEqual({
        reason: 'PERSON_STILL_NEEDED',
        zh: `自然人 ${owner.name} 仍关联房屋 ${home.name}/title，不能删除个人信息。`,
        en: `Person ${owner.name} is still connected with ${home.name}/title: the data cannot be erased.`,
        law: '《个人信息保护法》第四十七条',
      });
    }
    expect((await as('county').reads(`${home.name}/title`))['holdings']).toMatchObject([
      { owner: former.name, fromDay: '2021-01-01', toDay: '2024-05-01' },
      { owner: present.name, fromDay: '2024-05-01', toDay: '' },
    ]);
  });

  test('who registered for nothing is erased for good, also for those who have a purpose', async () => {
    const visitor = await as('county').registersPerson();
    expect(await erases(visitor)).toMatchObject({ erased: true, fullName: '', idNumber: '', phone: '' });
    expect(await refusalOf(as('county').reveals(visitor.name, { purpose: '核对产权' }))).toEqual({
      reason: 'PERSON_ERASED',
      zh: `自然人 ${visitor.name} 的个人信息已删除。`,
      en: `The personal data of ${visitor.name} were erased.`,
      law: '《个人信息保护法》第四十七条',
    });
  });
});
