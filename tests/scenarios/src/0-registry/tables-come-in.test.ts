import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { as, listIn, refusalOf, type Facts } from '../support/scenario.js';

/** The sample tables of this repository: three quarters, 25 buildings, 1,000 homes of which two rows are wrong. */
const SAMPLES = join(__dirname, '../../../../docs/samples');

/** 基础信息成批导入：先核对，后登记，有错的行退回。 */
describe('tables come in by import, and the two bad rows come back', () => {
  const quarters: Facts[] = [];
  let units: Facts;
  beforeAll(async () => {
    for (let i = 0; i < 3; i++) quarters.push(await as('county').registersQuarter({ householdCount: 400 }));
    await as('county').commits(await as('county').uploads('BUILDINGS', sample('buildings.csv')));
    units = await as('county').uploads('UNITS', sample('units.csv'));
  });

  /** A sample that speaks of the quarters of this scenario. */
  function sample(file: string): string {
    const table = readFileSync(join(SAMPLES, file), 'utf8');
    return table.replaceAll(/PJ-211103016-000([123])/g, (_, number: string) => String(quarters[Number(number) - 1]?.['code']));
  }

  test('what is wrong is told by line, column and reason, in both languages', async () => {
    expect(listIn(await as('county').reads(`${units.name}/rejections`), 'rejections')).toEqual([
      {
        ...{ line: 18, field: '用途', value: '别墅', reason: 'IMPORT_CELL_INVALID' },
        ...{ messageZh: '“用途”的值无效：别墅。', messageEn: 'The value of use is not valid: 别墅.' },
      },
      {
        ...{ line: 413, field: '登记面积', value: '九十五点二', reason: 'IMPORT_CELL_INVALID' },
        ...{ messageZh: '“登记面积”的值无效：九十五点二。', messageEn: 'The value of registered area is not valid: 九十五点二.' },
      },
    ]);
  });

  test('a table is looked through first; then its good rows are registered, and the others, once they are mended', async () => {
    const county = as('county');
    expect(units).toMatchObject({ state: 'CHECKED', rowCount: 1000, acceptedCount: 998, rejectedCount: 2, committedCount: 0 });
    for (const { name } of quarters) expect(listIn(await county.reads(`${name}/buildings/-/units`), 'units')).toEqual([]);
    expect(await county.commits(units)).toMatchObject({ state: 'COMMITTED', committedCount: 998 });
    const rejected = await county.downloads(`${units.name}:downloadRejected`);
    expect(rejected.trim().split('\n')).toHaveLength(3);
    expect(rejected).toMatch(/^\W*错误原因,小区编号,/);
    const mended = await county.uploads('UNITS', rejected.replaceAll('别墅', '住宅').replaceAll('九十五点二', '95.20'));
    expect(await county.commits(mended)).toMatchObject({ rowCount: 2, committedCount: 2, rejectedCount: 0 });
    const { unitCount } = await county.reads(`${quarters[1]?.name ?? ''}/ownerRegister`);
    expect(unitCount).toBe('400');
  });

  test('a community, which may read, imports nothing', async () => {
    expect(await refusalOf(as('community').uploads('UNITS', sample('units.csv')))).toEqual({
      reason: 'NOT_PERMITTED',
      zh: '您的岗位没有此项权限（registry.imports.write）。',
      en: 'Your role lacks the permission registry.imports.write.',
    });
  });
});
