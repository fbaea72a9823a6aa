import { as, eventually, listIn, newSubject, refusalOf, type Facts } from '../support/scenario.js';

/** 查阅个人信息须说明用途，本人可以看到谁查阅过。 */
describe('personal data are read for a purpose, and leave a trace that the person can see', () => {
  const CASE = { purpose: '信访核查', caseId: '盘信〔2026〕7号' };
  let sun: string;
  let person: Facts;
  beforeEach(async () => {
    sun = newSubject('sun');
    const quarter = await as('county').registersQuarter();
    const home = await as('county').registersHome(await as('county').registersBuilding(quarter), '0101');
    person = await as('county').registersPerson({ fullName: '孙福来', phone: '13812345678', subject: sun });
    await as('county').recordsTransfer(home, '2021-01-01', person);
  });

  test('whoever reads him sees him masked', async () => {
    const masked = { fullName: '孙**', phone: '138****5678' };
    for (const officer of ['county', 'community'] as const) expect(await as(officer).reads(person.name)).toMatchObject(masked);
  });

  test('in full he is shown to who says why', async () => {
    expect(await refusalOf(as('county').reveals(person.name, undefined))).toEqual({
      reason: 'PURPOSE_MISSING',
      zh: '查阅个人信息须说明用途。',
      en: 'State a purpose to read personal data.',
      law: '《中华人民共和国个人信息保护法》第六条',
    });
    const shown = await as('county').reveals(person.name, { purpose: '核对产权' });
    expect(shown).toMatchObject({ fullName: '孙福来', phone: '13812345678' });
  });

  test('the city bureau needs a case, too; the sub-district may not at all', async () => {
    expect(await refusalOf(as('city-bureau').reveals(person.name, { purpose: '核对产权' }))).toEqual({
      reason: 'CASE_MISSING',
      zh: '您的岗位只能因具体案件查阅个人信息，请填写案件编号。',
      en: 'Your role reads personal data for a case alone: name its number.',
      law: '《中华人民共和国个人信息保护法》第六条、第三十四条',
    });
    expect(await as('city-bureau').reveals(person.name, CASE)).toMatchObject({ fullName: '孙福来' });
    expect(await refusalOf(as('sub-district').reveals(person.name, CASE))).toMatchObject({ reason: 'NOT_PERMITTED' });
  });

  test('he himself sees who looked and why, and who tried; so does the auditor, and nobody else', async () => {
    await as('county').reveals(person.name, { purpose: '核对产权' });
    await refusalOf(as('county').reveals(person.name, undefined));
    await as('city-bureau').reveals(person.name, CASE);
    await eventually('sun may ask', async () => listIn(await as(sun).reads('me'), 'roles').some(({ role }) => role === 'OWNER'), 60_000);
    const lookups = listIn(await as(sun).reads('me/lookups'), 'lookups');
    const told = lookups.map(({ subject, purpose, caseId, outcome }) => [subject, purpose, caseId, outcome]);
    expect(told).toHaveLength(3);
    expect(told).toEqual(
      expect.arrayContaining([
        ['county', '核对产权', '', 'OK'],
        ['county', '', '', 'PURPOSE_MISSING'],
        ['city-bureau', CASE.purpose, CASE.caseId, 'OK'],
      ]),
    );
    expect(listIn(await as('auditor').reads(`${person.name}/lookups`), 'lookups')).toEqual(lookups);
    expect(await refusalOf(as('county').reads(`${person.name}/lookups`))).toMatchObject({ reason: 'NOT_PERMITTED' });
  });
});
