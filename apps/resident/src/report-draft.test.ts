import {
  caseReportOf,
  draftAfter,
  emptyDraft,
  isBegun,
  joinOf,
  mayDispute,
  missingInChoice,
  missingInContact,
  missingInText,
  numbersIn,
  repairReportOf,
  titleOf,
  type ReportDraft,
} from './report-draft.js';

const QUARTER = 'quarters/PJ-211103016-0001';
const UNIT = `${QUARTER}/buildings/003/units/02-0501`;
const draft = (overrides: Partial<ReportDraft> = {}): ReportDraft => ({
  ...emptyDraft(),
  category: 'ELEVATORS',
  quarter: QUARTER,
  unit: UNIT,
  text: ' 两部电梯都停了，老人下不了楼。 ',
  fullName: ' 张三 ',
  phone: '138 1234 8000',
  ...overrides,
});

test('the home goes along only when it is about the home, or a dispute over its fees', () => {
  expect(caseReportOf(draft(), false).report?.unit).toBe('');
  expect(caseReportOf(draft({ aboutHome: true }), false).report?.unit).toBe(UNIT);
  const disputed = caseReportOf(draft({ category: 'FEES', disputesFees: true }), false).report;
  expect([disputed?.unit, disputed?.disputesFees]).toEqual([UNIT, true]);
});

test('a dispute over fees that was ticked before the category changed is none', () => {
  const changed = draft({ disputesFees: true });
  expect([mayDispute(changed), caseReportOf(changed, false).report?.disputesFees]).toEqual([false, false]);
  expect(mayDispute(draft({ category: 'FEES', unit: '' }))).toBe(false);
});

test('of somebody anonymous neither name nor telephone is sent, whatever he wrote before', () => {
  const anonymous = draft({ disclosure: 'ANONYMOUS', joins: 'cases/c' });
  expect(caseReportOf(anonymous, false).report).toMatchObject({ disclosure: 'ANONYMOUS', fullName: '', phone: '' });
  expect(joinOf(anonymous)).toMatchObject({ name: 'cases/c', fullName: '', phone: '' });
  expect(missingInContact(draft({ disclosure: 'ANONYMOUS', fullName: '' }), 'case')).toEqual([]);
  expect(missingInContact(draft({ disclosure: 'ANONYMOUS', fullName: '' }), 'repair')).toEqual(['fullName']);
});

test('what is sent has no blanks at its ends, and the id that the draft keeps', () => {
  const kept = draft({ part: 'ELEVATOR' });
  const { report, requestId, channel } = caseReportOf(kept, true);
  expect([report?.text, report?.fullName, report?.phone, requestId, channel]).toEqual([
    '两部电梯都停了，老人下不了楼。',
    '张三',
    '13812348000',
    kept.requestId,
    'WECHAT',
  ]);
  expect(repairReportOf(kept, false)).toMatchObject({
    report: { part: 'ELEVATOR', unit: '', phone: '13812348000' },
    channel: 'WEB',
    requestId: kept.requestId,
  });
});

test('a title that is not written is the beginning of the text', () => {
  expect(titleOf(draft())).toBe('两部电梯都停了，老人下不了楼。');
  expect(titleOf(draft({ title: ' 电梯停运 ' }))).toBe('电梯停运');
  expect(titleOf(draft({ text: '长'.repeat(50) }))).toHaveLength(20);
});

test('what is missing is told step by step', () => {
  expect(missingInChoice(emptyDraft(), 'case')).toEqual(['category', 'quarter']);
  expect(missingInChoice(emptyDraft(), 'repair')).toEqual(['part', 'quarter']);
  expect([missingInText(draft({ text: '坏了' }), 'case'), missingInText(draft({ text: '坏了' }), 'repair')]).toEqual([['text'], []]);
  expect([isBegun(emptyDraft()), isBegun(draft())]).toEqual([false, true]);
});

test('whoever reports again need not write who he is, unless he was anonymous', () => {
  const after = draftAfter(draft());
  expect(after).toEqual({ ...emptyDraft(), requestId: after.requestId, fullName: ' 张三 ', phone: '138 1234 8000' });
  expect(isBegun(after)).toBe(false);
  expect(draftAfter(draft({ disclosure: 'ANONYMOUS' }))).toMatchObject({ fullName: '', phone: '' });
});

test('the numbers to call stand in the advice', () => {
  expect(numbersIn('有人被困请立即拨打 96333 或 119，不要强行扒门；再拨 119。')).toEqual(['96333', '119']);
});
