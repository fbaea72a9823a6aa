import { as, eventually, listIn, namesIn, refusalOf, type Facts } from '../support/scenario.js';

/** 物业服务企业退出：先交接，后退出；失管小区一查便知。 */
describe('an enterprise leaves, and its quarters are known to be unserved', () => {
  let quarter: Facts;
  let enterprise: Facts;
  beforeEach(async () => {
    const planned = await as('county').registersQuarter();
    await as('county').does(planned.name, 'demarcate', { decisionNo: '盘住建〔2020〕2号' });
    quarter = await as('county').does(planned.name, 'changeState', { state: 'PRE_MANAGED', reason: '前期物业服务合同备案' });
    enterprise = await as('county').registersOrganisation('PROPERTY_SERVICE_ENTERPRISE', '鹤翔物业服务有限公司');
    await engages(enterprise, '2020-07-01');
  });
  const engages = ({ name }: Facts, fromDay: string): Promise<Facts> =>
    as('county').does(quarter.name, 'assignEnterprise', { enterprise: name, fromDay, basis: '物业服务合同' });
  const leaves = (): Promise<Facts> => as('county').does(quarter.name, 'endEnterpriseService', { toDay: '2025-06-30', reason: '合同期满' });
  const exits = (): Promise<Facts> => as('county').does(enterprise.name, 'changeState', { state: 'EXITED', reason: '企业申请' });
  const unserved = async (): Promise<readonly string[]> =>
    namesIn(await as('city-bureau').reads(`quarters?state=UNMANAGED&query=${String(quarter['code'])}`), 'quarters');

  test('a quarter has one enterprise at a time', async () => {
    const rival = await as('county').registersOrganisation('PROPERTY_SERVICE_ENTERPRISE', '苇海物业服务有限公司');
    expect(await refusalOf(engages(rival, '2021-01-01'))).toEqual({
      reason: 'QUARTER_HAS_ENTERPRISE',
      zh: `小区 ${quarter.name} 由 ${enterprise.name} 提供物业服务，一个物业管理区域由一个物业服务企业实施物业管理。`,
      en: `Quarter ${quarter.name} is served by ${enterprise.name}: a management area has one enterprise.`,
      law: '《物业管理条例》第三十三条',
    });
  });

  test('while it serves a quarter, it does not exit', async () => {
    expect(await refusalOf(exits())).toEqual({
      reason: 'ORGANISATION_STILL_ENGAGED',
      zh: `组织机构 ${enterprise.name} 仍在 1 个小区任职（${quarter.name}），不能退出。`,
      en: `Organisation ${enterprise.name} is still engaged in 1 quarters (${quarter.name}): it cannot exit.`,
    });
  });

  test('its service ends on a day and for a reason, and with it ends who was in charge for it', async () => {
    const { name: person } = await as('county').registersPerson();
    const manager = { enterprise: enterprise.name, person, displayName: '孙经理', dutyPhone: '0427-2820001', fromDay: '2020-07-01' };
    const { name } = await as('county').adds(`${quarter.name}/projectManagers`, manager);
    const inCharge = async (): Promise<readonly string[]> =>
      namesIn(await as('county').reads(`${quarter.name}/projectManagers?inCharge=true`), 'projectManagers');
    expect(await inCharge()).toEqual([name]);
    expect(await leaves()).toMatchObject({
      enterprise: '',
      enterpriseTenures: [{ organisation: enterprise.name, fromDay: '2020-07-01', toDay: '2025-06-30', endReason: '合同期满' }],
    });
    await eventually('nobody is in charge', async () => (await inCharge()).length === 0, 60_000);
    expect(listIn(await as('county').reads(`${quarter.name}/projectManagers`), 'projectManagers')).toMatchObject([
      { name, toDay: '2025-06-30' },
    ]);
  });

  test('the quarter is unserved, and the city finds it', async () => {
    await leaves();
    expect(await unserved()).toEqual([]);
    await as('county').does(quarter.name, 'changeState', { state: 'UNMANAGED', reason: '物业服务企业撤出，尚未选聘' });
    expect(await unserved()).toEqual([quarter.name]);
  });

  test('then it exits, and takes on no quarter any more', async () => {
    await leaves();
    expect(await exits()).toMatchObject({ state: 'EXITED', stateReason: '企业申请' });
    expect(await refusalOf(engages(enterprise, '2025-07-01'))).toMatchObject({ reason: 'ORGANISATION_NOT_ACTIVE' });
  });
});
