import { as, eventually, listIn, namesIn, refusalOf, type Facts } from '../support/scenario.js';

/** 物业服务企业退出：先交接，后退出；失管小区一查便知。 */
describe('an enterprise leaves, and its quarters are known to be unserved', () => {
  let quarter: Facts;
  let enterprise: Facts;
  beforeAll(async () => {
    const planned = await as('county').registersQuarter();
    await as('county').does(planned.name, 'demarcate', { decisionNo: '盘住建〔2020〕2号' });
    quarter = await as('county').does(planned.name, 'changeState', { state: 'PRE_MANAGED', reason: '前期物业服务合同备案' });
    enterprise = await as('county').registersOrganisation('PROPERTY_SERVICE_ENTERPRISE', '鹤翔物业服务有限公司');
    const service = { enterprise: enterprise.name, fromDay: '2020-07-01', basis: '前期物业服务合同' };
    await as('county').does(quarter.name, 'assignEnterprise', service);
    const { name: person } = await as('county').registersPerson();
    const manager = { enterprise: enterprise.name, person, displayName: '孙经理', dutyPhone: '0427-2820001', fromDay: '2020-07-01' };
    await as('county').adds(`${quarter.name}/projectManagers`, manager);
  });
  const exits = (): Promise<Facts> => as('county').does(enterprise.name, 'changeState', { state: 'EXITED', reason: '企业申请' });
  const unserved = async (): Promise<readonly string[]> =>
    namesIn(await as('city-bureau').reads(`quarters?state=UNMANAGED&query=${String(quarter['code'])}`), 'quarters');

  test('a quarter has one enterprise at a time', async () => {
    const rival = await as('county').registersOrganisation('PROPERTY_SERVICE_ENTERPRISE', '苇海物业服务有限公司');
    const service = { enterprise: rival.name, fromDay: '2021-01-01', basis: '物业服务合同' };
    expect(await refusalOf(as('county').does(quarter.name, 'assignEnterprise', service))).toEqual({
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
    expect(await unserved()).toEqual([]);
  });

  test('its service ends on a day and for a reason, and with it ends who was in charge for it', async () => {
    const left = await as('county').does(quarter.name, 'endEnterpriseService', { toDay: '2026-06-30', reason: '合同期满' });
    expect(left).toMatchObject({
      enterprise: '',
      enterpriseTenures: [{ organisation: enterprise.name, fromDay: '2020-07-01', toDay: '2026-06-30', endReason: '合同期满' }],
    });
    await eventually(
      'nobody is in charge',
      async () => listIn(await as('county').reads(`${quarter.name}/projectManagers?inCharge=true`), 'projectManagers').length === 0,
      60_000,
    );
  });

  test('the quarter is unserved, and the city finds it', async () => {
    await as('county').does(quarter.name, 'changeState', { state: 'UNMANAGED', reason: '物业服务企业撤出，尚未选聘' });
    expect(await unserved()).toEqual([quarter.name]);
    expect(namesIn(await as('neighbouring-county').reads('quarters?state=UNMANAGED'), 'quarters')).not.toContain(quarter.name);
  });

  test('then it exits, and stays readable with all it did; it takes on no quarter any more', async () => {
    expect(await exits()).toMatchObject({ state: 'EXITED', stateReason: '企业申请' });
    const service = { enterprise: enterprise.name, fromDay: '2026-07-01', basis: '物业服务合同' };
    expect(await refusalOf(as('county').does(quarter.name, 'assignEnterprise', service))).toMatchObject({
      reason: 'ORGANISATION_NOT_ACTIVE',
    });
  });
});
