import { as, eventually, listIn, newSubject, refusalOf, type Facts } from '../support/scenario.js';
import { servedQuarter, type ServedQuarter } from '../support/served-quarter.js';

/** 信用评价依据查实的责任：未经核实、告知、陈述申辩，不得扣分。 */
describe('credit follows verified faults', () => {
  let served: ServedQuarter;
  beforeEach(async () => {
    served = await servedQuarter();
  });
  const uscc = (): string => served.enterprise.name.slice('organisations/'.length);
  const score = (who = 'city-bureau'): Promise<Facts> => as(who).reads(`creditScores/${uscc()}`);
  const recordsSeenBy = async (who: string): Promise<readonly Facts[]> =>
    listIn(await as(who).reads(`creditRecords?organisation=${served.enterprise.name}`), 'creditRecords');

  /** An office reports a fact of the quarter. */
  const reports = (who: string, facts: object = {}): Promise<Facts> =>
    as(who).adds('creditRecords', {
      ...{ organisation: served.enterprise.name, quarter: served.quarter.name, itemType: 'BD04' },
      ...{ occurDate: '2026-01-05', facts: '新签物业服务合同逾期未备案。', ...facts },
    });
  /** A fact that another officer has verified: the enterprise is told. */
  const announced = async (): Promise<Facts> => as('county').does((await reports('sub-district')).name, 'verify');

  describe('a complaint', () => {
    let zhao: string;
    beforeEach(() => {
      zhao = newSubject('zhao');
    });
    const complained = async (): Promise<string> => {
      const said = { title: '楼道堆放杂物', text: '三号楼一单元楼道堆放杂物两周。', fullName: '赵晓岚', phone: '13800000000' };
      const about = { kind: 'COMPLAINT', category: 'SERVICE_QUALITY', quarter: served.quarter.name };
      const { name } = await as(zhao).adds('me/cases?channel=WEB', { ...about, ...said });
      await as('county').does(name, 'accept');
      await as('county').does(name, 'dispatch', { lead: { body: 'ENTERPRISE', organisation: served.enterprise.name } });
      return name;
    };
    const isAnswered = async (name: string): Promise<void> => {
      await as(served.manager).does(name, 'signFor');
      await as(served.manager).does(name, 'reply', { text: '已清运杂物。', photos: [await as(served.manager).uploadsPhoto()] });
    };
    const isClosed = async (name: string, fault: 'VERIFIED' | 'NOT_VERIFIED'): Promise<void> => {
      await as('county').does(name, 'revisit', { reached: true, solved: true, attitude: 4 });
      await as('county').does(name, 'close', { fault });
    };
    const reopenedAndClosed = async (fault: 'VERIFIED' | 'NOT_VERIFIED'): Promise<string> => {
      const name = await complained();
      await isAnswered(name);
      await as(zhao).does(`me/${name}`, 'judge', { solved: false, attitude: 2, comment: '第二天又堆满了' });
      await isAnswered(name);
      await isClosed(name, fault);
      return name;
    };

    test('that was verified and had to be handled anew is reported, and waits for an officer; without a fault, nothing is', async () => {
      await reopenedAndClosed('NOT_VERIFIED');
      const verified = await reopenedAndClosed('VERIFIED');
      await eventually('it is reported', async () => (await recordsSeenBy('county')).length > 0, 60_000);
      expect(await recordsSeenBy('county')).toMatchObject([
        { itemType: 'BD07', pointsTenths: 20, state: 'REPORTED', source: 'CASE', case: verified, reporter: 'system' },
      ]);
      expect(await recordsSeenBy(served.manager)).toEqual([]);
      expect(await score()).toMatchObject({ badTenths: 0, grade: 'UNRATED' });
    });
  });

  test('whoever reported does not verify; somebody else does, and the enterprise is told by when to comment', async () => {
    const reported = await reports('county');
    const number = String(reported['number']);
    expect(await refusalOf(as('county').does(reported.name, 'verify'))).toEqual({
      reason: 'OWN_REPORT',
      zh: `信用信息 ${number} 由您报送，不得由您核实、处理。`,
      en: `You reported credit record ${number}; somebody else has to verify it and to decide.`,
    });
    expect(await refusalOf(as(served.manager).reads(reported.name))).toMatchObject({ reason: 'CREDIT_RECORD_NOT_FOUND' });
    await as('county-colleague').does(reported.name, 'verify');
    expect(await as(served.manager).reads(reported.name)).toMatchObject({
      ...{ state: 'NOTIFIED', legalBasis: '《物业管理条例》第三十二条、第三十四条', published: false },
      ...{ commentDueDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), deadline: { workingDaysLeft: 5 } },
      ...{ reporter: '', verifier: '' },
    });
  });

  test('what is grave is verified by the city', async () => {
    const { name } = await reports('sub-district', { itemType: 'BD09', facts: '合同终止后拒不移交资料。' });
    expect(await refusalOf(as('county').does(name, 'verify'))).toEqual({
      reason: 'HIGHER_AUTHORITY_NEEDED',
      zh: '事项 BD09 须由市住建局核实。',
      en: 'Item BD09 is verified by the city bureau.',
    });
    expect(await as('city-bureau').does(name, 'verify')).toMatchObject({ state: 'NOTIFIED', pointsTenths: 100 });
  });

  test('while the enterprise may comment, nothing counts and the public sees nothing; the forecast says what may follow', async () => {
    const { name } = await announced();
    expect(await score(served.manager)).toMatchObject({
      ...{ scoreTenths: 0, badTenths: 0, items: [], grade: 'UNRATED' },
      forecast: { badTenths: 20, grade: 'C', items: [{ record: name, itemType: 'BD04', pointsTenths: 20 }] },
    });
    expect(await as('anybody').reads(`publishedCreditScores/${uscc()}`)).toMatchObject({ badTenths: 0, items: [] });
    expect(await refusalOf(as(served.manager).does(name, 'object', { text: '该合同已按期备案。' }))).toMatchObject({
      reason: 'CREDIT_STATE_WRONG',
    });
  });

  test('the enterprise comments once, and an office that finds it right drops the record', async () => {
    const { name, ...record } = await announced();
    await as(served.manager).does(name, 'comment', { comment: '该合同已按期备案，受理回执可查。' });
    expect(await refusalOf(as(served.manager).does(name, 'comment', { comment: '再次说明。' }))).toEqual({
      reason: 'ALREADY_COMMENTED',
      zh: `信用信息 ${String(record['number'])} 已提交过陈述申辩。`,
      en: `A comment on credit record ${String(record['number'])} is on file already.`,
    });
    await as('county').does(name, 'withdraw', { reason: '申辩成立，不予记入。' });
    expect(await as(served.manager).reads(name)).toMatchObject({ state: 'WITHDRAWN', dropReason: '申辩成立，不予记入。' });
    expect(await score(served.manager)).not.toHaveProperty('forecast');
  });

  test('what the public is to read names nobody', async () => {
    expect(await refusalOf(reports('county', { facts: '经理电话13812348000，拒不备案。' }))).toEqual({
      reason: 'PERSONAL_DATA_IN_TEXT',
      zh: 'facts 含有疑似公民身份号码或手机号码，请删去。',
      en: 'facts seems to hold the number of a person or a mobile telephone; take it out.',
      law: '《个人信息保护法》第六条',
    });
  });

  test('a record is seen where it lies, and by its enterprise alone', async () => {
    const { name } = await announced();
    const other = await servedQuarter();
    for (const stranger of ['neighbouring-county', other.manager])
      expect(await refusalOf(as(stranger).reads(name))).toEqual({
        reason: 'CREDIT_RECORD_NOT_FOUND',
        zh: `没有信用信息 ${name}，或您无权查看。`,
        en: `There is no credit record ${name}, or it is not yours to see.`,
      });
    expect(await refusalOf(score(other.manager))).toMatchObject({ reason: 'CREDIT_SCORE_NOT_FOUND' });
    expect(await as('community').reads(name)).toMatchObject({ state: 'NOTIFIED' });
  });

  test('an auditor reads who did what', async () => {
    const { name } = await announced();
    const { auditRecords } = await as('auditor').reads(`credit/auditRecords?resource=${name}`);
    expect(auditRecords).toMatchObject([{ method: '/heming.credit.v1.CreditService/VerifyCreditRecord', outcome: 'OK' }]);
  });
});
