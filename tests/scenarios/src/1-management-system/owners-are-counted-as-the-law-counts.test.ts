import { as, COMMUNITY, refusalOf, type Facts } from '../support/scenario.js';

/** Homes of the example: 1,062, of which 60 are not sold; three belong to Ms Li. */
const [SOLD, UNSOLD, OF_LI] = [1002, 60, 3];

/** 业主名册：按专有部分计业主人数，共有为一人，一人多套为一人，建设单位未售部分为一人。 */
describe('an owner register is counted as the law counts', () => {
  let quarter: Facts;
  let register: Facts;
  beforeAll(async () => {
    quarter = await as('county').registersQuarter({ householdCount: SOLD + UNSOLD });
    await as('county').registersBuilding(quarter);
    await registers('UNITS', '小区编号,幢号,单元,室号,楼层,用途,登记面积,销售状态,交付日期', [
      ...numbers(SOLD).map((n) => `${code()},001,01,${room(n)},,住宅,100.00,已交付,2020-06-22`),
      ...numbers(UNSOLD).map((n) => `${code()},001,01,${room(SOLD + n)},,住宅,100.00,未售,`),
    ]);
    const owners = numbers(SOLD - OF_LI + 1);
    await registers(
      'PERSONS',
      '证件类型,证件号码,姓名,所属社区代码',
      owners.map((n) => `护照,${passport(n)},业主${n},${COMMUNITY.slice(-12)}`),
    );
    await registers('TITLES', '小区编号,幢号,单元,室号,权利人证件号码,起始日期,产权依据', numbers(SOLD).map(titleOf));
    register = await as('county').reads(`${quarter.name}/ownerRegister?asOf=2024-11-01`);
  }, 300_000);

  const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1);
  const code = (): string => String(quarter['code']);
  const room = (n: number): string => String(n).padStart(4, '0');
  const passport = (n: number): string => `E${code().replaceAll('-', '')}${n}`;
  /** The first homes are Ms Li's, who is the first of the owners; then one each. */
  const titleOf = (n: number): string => `${code()},001,01,${room(n)},${passport(n <= OF_LI ? 1 : n - OF_LI + 1)},2020-06-22,不动产登记`;

  async function registers(kind: 'UNITS' | 'PERSONS' | 'TITLES', header: string, rows: readonly string[]): Promise<void> {
    const done = await as('county').commits(await as('county').uploads(kind, [header, ...rows, ''].join('\n')));
    expect(done).toMatchObject({ rowCount: rows.length, committedCount: rows.length });
  }

  test('1,062 homes are 1,001 heads: three homes of Ms Li are one, and the 60 that the developer has not sold are one', () => {
    expect(register).toMatchObject({ unitCount: '1062', headCount: '1001', areaCenti: '10620000', unknownOwnerCount: '0' });
  });

  test('all who count it on that day come to the same, down to the fingerprint', async () => {
    for (const officer of ['city-bureau', 'sub-district', 'community'] as const)
      expect(await as(officer).reads(`${quarter.name}/ownerRegister?asOf=2024-11-01`)).toEqual(register);
  });

  test('who sells later does not change the register of an earlier day', async () => {
    const fourth = `${quarter.name}/buildings/001/units/01-0004`;
    const { holdings } = await as('county').reads(`${quarter.name}/buildings/001/units/01-0001/title`);
    const [{ owner: li } = { owner: '' }] = holdings as readonly { owner: string }[];
    await as('county').recordsTransfer({ name: fourth }, '2024-11-10', { name: li });
    expect(await as('county').reads(`${quarter.name}/ownerRegister?asOf=2024-11-01`)).toEqual(register);
    expect(await as('county').reads(`${quarter.name}/ownerRegister?asOf=2024-11-10`)).toMatchObject({
      headCount: '1000',
      unitCount: '1062',
    });
  });

  test('several owners of one home have shares that make a whole', async () => {
    const home = `${quarter.name}/buildings/001/units/01-0005`;
    const [first, second] = [await as('county').registersPerson(), await as('county').registersPerson()];
    const third = { shareNum: '1', shareDen: '3', basis: 'INHERITANCE' };
    const holdings = [
      { owner: first.name, representative: true, ...third },
      { owner: second.name, ...third },
    ];
    expect(await refusalOf(as('county').does(`${home}/title`, 'transfer', { fromDay: '2024-11-10', holdings }))).toEqual({
      reason: 'TITLE_SHARES_NOT_WHOLE',
      zh: '2024-11-10 的产权份额之和为 2/3，应等于 1。',
      en: 'The shares on 2024-11-10 add up to 2/3 and not to 1.',
      law: '《民法典》第三百条',
    });
  });
});
