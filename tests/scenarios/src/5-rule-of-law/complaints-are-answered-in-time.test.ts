import { as, listIn, newSubject, refusalOf, type Facts } from '../support/scenario.js';
import { servedQuarter, type ServedQuarter } from '../support/served-quarter.js';

/** 投诉须受理、派单、答复、回访，不满意须重办；逾期由上级督办。 */
describe('a complaint is answered in time, and by whoever is in charge', () => {
  let zhao: string;
  let served: ServedQuarter;
  let reported: Facts;
  beforeEach(async () => {
    zhao = newSubject('zhao');
    served = await servedQuarter();
    reported = await reports({ photos: [await as(zhao).uploadsPhoto()] });
  });
  const reports = (facts: object = {}): Promise<Facts> => {
    const said = { title: '楼道堆放杂物', text: '三号楼一单元楼道堆放杂物两周。', place: '3号楼1单元' };
    const about = { kind: 'COMPLAINT', category: 'SANITATION', quarter: served.quarter.name, ...said };
    return as(zhao).adds('me/cases?channel=WEB', { ...about, fullName: '赵晓岚', phone: '13800000000', ...facts });
  };
  const county = (verb: string, facts: object = {}): Promise<Facts> => as('county').does(reported.name, verb, facts);
  const enterprise = (verb: string, facts: object = {}): Promise<Facts> => as(served.manager).does(reported.name, verb, facts);
  const reporter = (verb: string, facts: object = {}): Promise<Facts> => as(zhao).does(`me/${reported.name}`, verb, facts);
  const handles = async (): Promise<void> => {
    await county('accept');
    await county('dispatch');
    await enterprise('signFor');
  };
  const answers = async (): Promise<Facts> =>
    enterprise('reply', { text: '已清运杂物。', photos: [await as(served.manager).uploadsPhoto()] });
  const number = (): string => String(reported['number']);

  test('it has a number and a deadline from the first moment', () => {
    expect(reported).toMatchObject({ number: expect.stringMatching(/^TS-\d{8}-\d{6}$/), state: 'SUBMITTED' });
    expect(reported['deadline']).toMatchObject({ dueDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), workingDaysLeft: 1 });
  });

  test('its category says who is in charge: the enterprise of the quarter, and an office assists', async () => {
    expect(await county('accept')).toMatchObject({ state: 'ACCEPTED', replyDeadline: { workingDaysLeft: 10 } });
    expect(await county('dispatch')).toMatchObject({
      state: 'DISPATCHED',
      lead: { body: 'ENTERPRISE', organisation: served.enterprise.name },
      assistants: [{ body: 'URBAN_MANAGEMENT' }],
    });
    expect(await enterprise('signFor')).toMatchObject({ state: 'PROCESSING' });
  });

  test('nobody else sees it', async () => {
    await handles();
    const other = await servedQuarter();
    for (const stranger of ['neighbouring-county', other.manager]) {
      expect(await refusalOf(as(stranger).reads(reported.name))).toEqual({
        reason: 'CASE_NOT_FOUND',
        zh: `没有诉求工单 ${reported.name}，或您无权查看。`,
        en: `There is no case ${reported.name}, or it is not yours to see.`,
      });
    }
  });

  test('it is given back once; then the dispatch is binding', async () => {
    await county('accept');
    await county('dispatch');
    expect(await enterprise('return', { reason: '不属本单位职责' })).toMatchObject({ state: 'RETURNED' });
    expect(await county('dispatch')).toMatchObject({ state: 'DISPATCHED', binding: true });
    expect(await refusalOf(enterprise('return', { reason: '仍不属本单位职责' }))).toEqual({
      reason: 'RETURNED_BEFORE',
      zh: `工单 ${number()} 已退回过一次，重新派单为指定承办，不得再退。`,
      en: `Case ${number()} was returned before; its dispatch is binding.`,
    });
  });

  test('the period is made longer by somebody else than who asked', async () => {
    await handles();
    const asked = await enterprise('requestExtension', { reason: '须调运车辆', workingDays: 3 });
    expect(asked).toMatchObject({ extensions: [{ state: 'REQUESTED', workingDays: 3 }] });
    expect(await refusalOf(enterprise('decideExtension', { granted: true }))).toMatchObject({ reason: 'NOT_PERMITTED' });
    expect(await county('decideExtension', { granted: true })).toMatchObject({
      extensions: [{ state: 'GRANTED', workingDays: 3 }],
      replyDeadline: { workingDaysLeft: 13 },
    });
  });

  test('what can be seen is answered with a photo', async () => {
    await handles();
    expect(await refusalOf(enterprise('reply', { text: '已清运杂物。' }))).toEqual({
      reason: 'EVIDENCE_NEEDED',
      zh: '此类诉求的答复须附现场照片。',
      en: 'An answer of this category needs a photo.',
    });
    expect(await answers()).toMatchObject({ state: 'REPLIED', reply: '已清运杂物。' });
  });

  test('no case is closed without an answer, nor before the reporter was heard', async () => {
    await handles();
    expect(await refusalOf(county('close'))).toEqual({
      reason: 'REPLY_NEEDED',
      zh: `工单 ${number()} 尚未答复，不能办结。`,
      en: `Case ${number()} has no answer; it cannot be closed.`,
    });
    await answers();
    expect(await refusalOf(county('close'))).toMatchObject({ reason: 'VERDICT_PENDING' });
  });

  test('what is not solved is handled anew, until the reporter is content', async () => {
    await handles();
    await answers();
    expect(await refusalOf(reporter('judge', { solved: false, attitude: 2 }))).toMatchObject({ reason: 'COMMENT_NEEDED' });
    expect(await reporter('judge', { solved: false, attitude: 2, comment: '第二天又堆满了' })).toMatchObject({ state: 'REOPENED' });
    await enterprise('signFor');
    await answers();
    expect(await reporter('judge', { solved: true, attitude: 5 })).toMatchObject({ state: 'CLOSED', outcome: 'SOLVED' });
  });

  test('whoever waits may urge once a day', async () => {
    await handles();
    await reporter('urge');
    expect(await refusalOf(reporter('urge'))).toEqual({
      reason: 'URGED_TODAY',
      zh: `今日已催办工单 ${number()}，请明日再试。`,
      en: `Case ${number()} was urged today; try again tomorrow.`,
    });
  });

  test('the county orders whoever is in charge, with a number and a document; he answers', async () => {
    await handles();
    const order = await county('order', { reason: '多次催办仍未整改。', workingDays: 5 });
    expect(order).toMatchObject({
      number: expect.stringMatching(/^盘兴住建物督〔\d{4}〕\d+号$/),
      recipient: { organisation: served.enterprise.name },
      automatic: false,
      state: 'ISSUED',
    });
    expect(await as('county').downloads(`${order.name}:download`)).toMatch(/^%PDF-/);
    expect(await as(served.manager).does(order.name, 'answer', { answer: '已安排专人清运。' })).toMatchObject({ state: 'ANSWERED' });
  });

  test('the reporter follows what happened, and sees no note of offices', async () => {
    await handles();
    await county('note', { text: '此小区近期同类诉求较多。' });
    const kinds = async (who: string, name: string): Promise<readonly unknown[]> =>
      listIn(await as(who).reads(name), 'entries').map(({ kind }) => kind);
    expect(await kinds('county', reported.name)).toContain('NOTED');
    expect(await kinds(zhao, `me/${reported.name}`)).toEqual(['REPORTED', 'ACCEPTED', 'DISPATCHED', 'SIGNED']);
  });
});
