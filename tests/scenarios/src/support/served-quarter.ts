import { as, COUNTY, eventually, namesIn, newSubject, type Facts } from './scenario.js';

/** A quarter that an enterprise serves by a contract of the highest grade, and who acts for that enterprise. */
export interface ServedQuarter {
  readonly quarter: Facts;
  readonly enterprise: Facts;
  /** Under whom the enterprise signs in. */
  readonly manager: string;
}

/** Registers a quarter, an enterprise that serves it, and the manager of that. */
export async function servedQuarter(): Promise<ServedQuarter> {
  const planned = await as('county').registersQuarter();
  await as('county').does(planned.name, 'demarcate', { decisionNo: '盘住建〔2020〕2号' });
  const quarter = await as('county').does(planned.name, 'changeState', { state: 'PRE_MANAGED', reason: '前期物业服务合同备案' });
  const enterprise = await as('county').registersOrganisation('PROPERTY_SERVICE_ENTERPRISE', '鹤翔物业服务有限公司');
  const since = { fromDay: '2020-07-01', basis: '物业服务合同', serviceGrade: 5 };
  await as('county').does(quarter.name, 'assignEnterprise', { enterprise: enterprise.name, ...since });
  const manager = newSubject('manager');
  const grant = { subject: manager, role: 'ENTERPRISE', division: COUNTY, party: enterprise.name, reason: '备案' };
  await as('county').adds('grants', grant);
  const served = async (): Promise<readonly string[]> =>
    namesIn(
      await as(manager)
        .reads('quarters')
        .catch(() => ({ name: '', quarters: [] })),
      'quarters',
    );
  await eventually('the enterprise sees its quarter', async () => (await served()).includes(quarter.name), 60_000);
  return { quarter, enterprise, manager };
}
