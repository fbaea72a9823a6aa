import { as, refusalOf, type Facts } from '../support/scenario.js';

/** 登记事项的更正：一人申请，另一人审批，旧值留存。 */
describe('a recorded fact is corrected by two officers, and the old value is kept', () => {
  const wanted = { updateMask: 'registeredAreaCenti', reason: '录入有误', basis: '不动产权证' };
  let home: Facts;
  beforeEach(async () => {
    const quarter = await as('county').registersQuarter();
    home = await as('county').registersHome(await as('county').registersBuilding(quarter), '0101');
  });
  const asks = (registeredAreaCenti: string): Promise<Facts> =>
    as('county').does(home.name, 'requestCorrection', { unit: { registeredAreaCenti }, ...wanted });

  test('until it is decided, nothing has changed', async () => {
    const asked = await asks('9250');
    expect(asked).toMatchObject({ registeredAreaCenti: '9520', pendingCorrection: { state: 'REQUESTED', requestedBy: 'county' } });
    expect(await refusalOf(asks('9300'))).toMatchObject({ reason: 'CORRECTION_PENDING' });
  });

  test('who asked for it does not decide', async () => {
    const { etag } = await asks('9250');
    expect(await refusalOf(as('county').does(home.name, 'decideCorrection', { approved: true, etag }))).toEqual({
      reason: 'SAME_OFFICER',
      zh: '申请人不得审批本人提出的更正。',
      en: 'Who asked for a correction cannot decide on it.',
    });
  });

  test('approved, the right value stands, with the old one, the reason, the basis and both officers behind it', async () => {
    const { etag } = await asks('9250');
    const corrected = await as('county-colleague').does(home.name, 'decideCorrection', { approved: true, etag });
    expect(corrected).toMatchObject({
      registeredAreaCenti: '9250',
      legalAreaCenti: '9250',
      corrections: [
        {
          ...{ state: 'APPROVED', requestedBy: 'county', decidedBy: 'county-colleague', reason: '录入有误', basis: '不动产权证' },
          values: [{ field: 'registeredAreaCenti', oldValue: '9520', newValue: '9250' }],
        },
      ],
    });
  });

  test('a rejection says why, and leaves everything as it was', async () => {
    const { etag } = await asks('9250');
    const rejects = (remark: string): Promise<Facts> =>
      as('county-colleague').does(home.name, 'decideCorrection', { approved: false, remark, etag });
    expect(await refusalOf(rejects(''))).toMatchObject({ reason: 'REMARK_MISSING', zh: '驳回更正应当说明理由。' });
    expect(await rejects('与测绘报告不符')).toMatchObject({
      registeredAreaCenti: '9520',
      corrections: [{ state: 'REJECTED', remark: '与测绘报告不符' }],
    });
  });
});
