import { as, COMMUNITY, newPassport, refusalOf, type Facts } from '../support/scenario.js';

/** 导出只含申请人可以查看的内容，个人信息一律脱敏。 */
describe('a table that goes out holds what who asked for it may see, and personal data masked', () => {
  const passport = newPassport();
  let made: Facts;
  beforeAll(async () => {
    await as('county').registersPerson({ fullName: '欧阳晓岚', phone: '13812345678', idNumber: passport });
    made = await as('community').exports('PERSONS', { division: COMMUNITY });
  });

  test('the community has its persons, none in full', async () => {
    const table = await as('community').downloads(`${made.name}:download`);
    expect(table).toMatch(/^\W*证件类型,证件号码,姓名,/);
    expect(table).toContain('138****5678');
    for (const told of ['欧阳晓岚', '13812345678', passport]) expect(table).not.toContain(told);
  });

  test('nobody takes out what lies outside his territory', async () => {
    expect(await refusalOf(as('neighbouring-community').exports('PERSONS', { division: COMMUNITY }))).toMatchObject({
      reason: 'OUTSIDE_TERRITORY',
    });
  });

  test('nobody else downloads it who may read less: not the community next door, and not the city, which reads no persons', async () => {
    for (const officer of ['neighbouring-community', 'neighbouring-county'] as const) {
      expect(await refusalOf(as(officer).downloads(`${made.name}:download`))).toEqual({
        reason: 'EXPORT_NOT_FOUND',
        zh: `没有导出任务 ${made.name}，或不在您的管辖范围内。`,
        en: `There is no export ${made.name}, or it is outside your territory.`,
      });
    }
    expect(await refusalOf(as('city-bureau').exports('PERSONS', { division: COMMUNITY }))).toMatchObject({ reason: 'NOT_PERMITTED' });
  });
});
