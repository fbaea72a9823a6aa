import { as, eventually, listIn, newSubject, refusalOf, type Facts } from '../support/scenario.js';

/** 业主身份随房屋权属：登记为业主即可办理本人事项，转让后即止。 */
describe('who becomes an owner may act as one, and loses that with the home', () => {
  let wang: string;
  let home: Facts;
  let record: Facts;
  beforeEach(async () => {
    wang = newSubject('wang');
    const quarter = await as('county').registersQuarter({ title: '苇海人家' });
    home = await as('county').registersHome(await as('county').registersBuilding(quarter), '0101');
    record = await as('county').registersPerson({ subject: wang });
  });
  const rolesOfWang = async (): Promise<readonly unknown[]> => listIn(await as(wang).reads('me'), 'roles').map(({ role }) => role);
  async function wangBuys(): Promise<void> {
    await as('county').recordsTransfer(home, '2021-01-01', record);
    await eventually('wang is an owner', async () => (await rolesOfWang()).includes('OWNER'), 60_000);
  }

  test('before, he is anybody', async () => {
    expect(await rolesOfWang()).toEqual(['PUBLIC']);
    expect(await refusalOf(as(wang).reads('me/homes'))).toEqual({
      reason: 'NOT_PERMITTED',
      zh: '您的岗位没有此项权限（registry.homes.readOwn）。',
      en: 'Your role lacks the permission registry.homes.readOwn.',
    });
  });

  test('once the home is his on the register, he signs in as its owner, and nobody had to grant it', async () => {
    await wangBuys();
    await eventually('he sees his home', async () => listIn(await as(wang).reads('me/homes'), 'homes').length === 1, 60_000);
    const [mine] = listIn(await as(wang).reads('me/homes'), 'homes');
    expect(mine).toMatchObject({ unit: { name: home.name }, quarterTitle: '苇海人家', relation: 'OWNED', shareNum: '1', shareDen: '1' });
  });

  test('he changes his own telephone, and nothing else of the register', async () => {
    await wangBuys();
    expect(await as(wang).does(record.name, 'updatePhone', { phone: '13900000001' })).toMatchObject({ phone: '139****0001' });
    expect(await refusalOf(as(wang).changes(home.name, { floor: 2 }))).toMatchObject({ reason: 'NOT_PERMITTED' });
  });

  test('of a neighbour he is told nothing', async () => {
    await wangBuys();
    const neighbour = await as('county').registersPerson();
    expect(await refusalOf(as(wang).reads(neighbour.name))).toEqual({
      reason: 'PERSON_NOT_FOUND',
      zh: `没有自然人 ${neighbour.name}，或不在您的管辖范围内。`,
      en: `There is no person ${neighbour.name}, or he is outside your territory.`,
    });
  });

  test('when he has sold, he is anybody again', async () => {
    await wangBuys();
    await as('county').recordsTransfer(home, '2022-01-01', await as('county').registersPerson());
    await eventually('wang is no owner', async () => !(await rolesOfWang()).includes('OWNER'), 60_000);
    expect(await refusalOf(as(wang).reads('me/homes'))).toMatchObject({ reason: 'NOT_PERMITTED' });
    const grants = await as('city-bureau').reads(`grants?subject=${wang}`);
    expect(listIn(grants, 'grants')).toMatchObject([{ role: 'OWNER', state: 'REVOKED', revokeReason: '房屋权属或账号关联变更' }]);
  });
});
