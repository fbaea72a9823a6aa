import { calendarDateOf } from '@heming/values';
import { CALENDAR, china, notified, QUARTER, reported, reportOf, turned } from '../testing/given-record.js';
import { commentOn } from './commenting.js';
import { expire, publish, takeEffect, turnClock } from './clock.js';
import type { CreditRecord } from './credit-record.js';
import { dayAsked, lampOn } from './days.js';
import { decideObjection, extendObjection, objectTo } from './objecting.js';
import { creditRulesOf, creditRulesOn, itemTypeOf, CREDIT_RULES } from './policy.js';
import { decideRepair, applyForRepair } from './repairing.js';
import { reportRecord } from './reporting.js';
import { revokeRecord } from './revoking.js';
import { rejectRecord, verifyRecord, withdrawRecord } from './verifying.js';

/** A Monday, a week after which the comment has ended. */
const TOLD = china('2026-11-23T10:00');
const COUNTY = { subject: 'verifier', ofCity: false };
const CITY = { subject: 'chief', ofCity: true };
const because = (reason: string, facts: Readonly<Record<string, string>> = {}): Error =>
  expect.objectContaining({ reason, facts: expect.objectContaining(facts) }) as Error;

test('from the notice on all days follow: comment, effect, publicity, objection, end, repair', () => {
  expect(notified('BD06', TOLD)).toMatchObject({
    state: 'NOTIFIED',
    commentDueDate: '2026-11-30',
    effectiveDate: '2026-12-01',
    publicDate: '2026-12-09',
    objectionDueDate: '2026-12-14',
    expiryDate: '2027-11-30',
    repairFromDate: '2027-03-09',
    publishedDate: '',
    wakeTime: china('2026-12-01T00:00'),
  });
});

test('a period that begins before a holiday jumps over it, and a day off that is worked counts', () => {
  // The National Day of 2026 is off from 1 to 7 October; Saturday, 10 October is worked.
  expect(notified('BD06', china('2026-09-29T10:00'), { occurDate: '2026-09-28' }).commentDueDate).toBe('2026-10-12');
});

test('what is serious is public for a year before it can be repaired, and counts for three', () => {
  expect(notified('BD11', TOLD)).toMatchObject({ repairFromDate: '2027-12-09', expiryDate: '2029-11-30' });
});

test('what adds points is neither objected to nor repaired', () => {
  expect(notified('BA01', TOLD)).toMatchObject({ objectionDueDate: '', repairFromDate: '' });
  const effective = turned('BA01', TOLD, china('2026-12-01T08:00'));
  expect(() => objectTo(effective, '不符合事实。', china('2026-12-01T09:00'), CALENDAR)).toThrow(because('NOT_A_BAD_RECORD'));
  expect(() => applyForRepair(effective, '已整改完毕。', china('2027-05-01T09:00'), CALENDAR)).toThrow(because('NOT_A_BAD_RECORD'));
});

test('nothing takes effect on the last day of the comment, whoever asks', () => {
  const record = notified('BD06', TOLD);
  expect(() => takeEffect(record, china('2026-11-30T23:59'), CALENDAR)).toThrow(because('PERIOD_NOT_OVER', { until: '2026-11-30' }));
  expect(turnClock(record, china('2026-11-30T23:59'), CALENDAR)).toEqual({ next: record, turns: [] });
  expect(takeEffect(record, china('2026-12-01T00:00'), CALENDAR)).toMatchObject({ state: 'EFFECTIVE', effectiveDate: '2026-12-01' });
});

test('nothing is published before the days of publicity are over', () => {
  const effective = turned('BD06', TOLD, china('2026-12-08T23:59'));
  expect(effective).toMatchObject({ state: 'EFFECTIVE', publishedDate: '', wakeTime: china('2026-12-09T00:00') });
  expect(() => publish(effective, china('2026-12-08T23:59'), CALENDAR)).toThrow(because('PERIOD_NOT_OVER', { until: '2026-12-08' }));
  expect(publish(effective, china('2026-12-09T00:00'), CALENDAR)).toMatchObject({ publishedDate: '2026-12-09' });
});

test('a clock that comes late does what was due, on the days it was due', () => {
  const { next, turns } = turnClock(notified('BD06', TOLD), china('2027-12-24T09:00'), CALENDAR);
  expect(turns).toEqual(['TOOK_EFFECT', 'PUBLISHED', 'EXPIRED']);
  expect(next).toMatchObject({ state: 'EXPIRED', effectiveDate: '2026-12-01', publishedDate: '2026-12-09', expiryDate: '2027-11-30' });
  expect(next.wakeTime).toBeUndefined();
  expect(next.entries.map(({ kind, occurTime }) => [kind, calendarDateOf(occurTime)])).toEqual([
    ['REPORTED', '2026-11-23'],
    ['NOTIFIED', '2026-11-23'],
    ['TOOK_EFFECT', '2026-12-01'],
    ['PUBLISHED', '2026-12-09'],
    ['EXPIRED', '2027-12-01'],
  ]);
});

test('a record counts on its last day', () => {
  const effective = turned('BD06', TOLD, china('2026-12-10T00:00'));
  expect(() => expire(effective, china('2027-11-30T23:59'))).toThrow(because('PERIOD_NOT_OVER'));
  expect(expire(effective, china('2027-12-01T00:00')).state).toBe('EXPIRED');
});

test('a comment is given once, on the last day at the latest', () => {
  const record = notified('BD06', TOLD);
  const commented = commentOn(record, '当日已派人处理。', china('2026-11-30T23:00'));
  expect(commented).toMatchObject({ state: 'NOTIFIED', comment: '当日已派人处理。' });
  expect(() => commentOn(commented, '再次说明。', china('2026-11-30T23:30'))).toThrow(because('ALREADY_COMMENTED'));
  expect(() => commentOn(record, '当日已派人处理。', china('2026-12-01T00:00'))).toThrow(
    because('COMMENT_PERIOD_OVER', { due_date: '2026-11-30' }),
  );
  expect(() => commentOn(turned('BD06', TOLD, china('2026-12-01T00:00')), '迟到了。', china('2026-12-01T08:00'))).toThrow(
    because('COMMENT_PERIOD_OVER'),
  );
});

test('whoever reported a record does not verify it, nor reject it', () => {
  const record = reported('BD06', TOLD, {}, 'verifier');
  expect(() => verifyRecord(record, COUNTY, TOLD, CALENDAR)).toThrow(because('OWN_REPORT'));
  expect(() => rejectRecord(record, '查无此事。', COUNTY, TOLD)).toThrow(because('OWN_REPORT'));
  expect(rejectRecord(record, '查无此事。', CITY, TOLD)).toMatchObject({ state: 'REJECTED', dropReason: '查无此事。', parties: [] });
});

test('what is grave is verified by the city alone', () => {
  const record = reported('BD11', TOLD);
  expect(() => verifyRecord(record, COUNTY, TOLD, CALENDAR)).toThrow(because('HIGHER_AUTHORITY_NEEDED'));
  expect(() => withdrawRecord(record, '报送有误。', COUNTY, TOLD)).toThrow(because('HIGHER_AUTHORITY_NEEDED'));
  expect(verifyRecord(record, CITY, TOLD, CALENDAR).state).toBe('NOTIFIED');
});

test('a record is dropped before it takes effect, and not after', () => {
  const dropped = withdrawRecord(notified('BD06', TOLD), '申辩成立。', COUNTY, china('2026-11-27T09:00'));
  expect(dropped).toMatchObject({ state: 'WITHDRAWN', dropReason: '申辩成立。' });
  expect(dropped.wakeTime).toBeUndefined();
  expect(() => withdrawRecord(turned('BD06', TOLD, china('2026-12-01T00:00')), '迟到了。', CITY, china('2026-12-01T08:00'))).toThrow(
    because('CREDIT_STATE_WRONG'),
  );
});

const EFFECTIVE = turned('BD02', TOLD, china('2026-12-01T00:00'));
const OBJECTION_TIME = china('2026-12-14T23:00');
const objected = (): CreditRecord => objectTo(EFFECTIVE, '处罚对象有误。', OBJECTION_TIME, CALENDAR);

test('an objection is raised once, on the fifteenth working day after the notice at the latest', () => {
  expect(objected()).toMatchObject({ state: 'OBJECTED', decisionDueDate: '2026-12-28' });
  expect(() => objectTo(EFFECTIVE, '处罚对象有误。', china('2026-12-15T00:00'), CALENDAR)).toThrow(
    because('OBJECTION_PERIOD_OVER', { due_date: '2026-12-14' }),
  );
  const kept = decideObjection(objected(), { outcome: 'KEPT', answer: '处罚对象无误。', correctedPointsTenths: 0 }, 'chief', TOLD);
  expect(() => objectTo(kept, '仍有异议。', OBJECTION_TIME, CALENDAR)).toThrow(because('ALREADY_OBJECTED'));
});

test('the decision is put off once, by five working days', () => {
  const extended = extendObjection(objected(), '需向处罚机关核实。', 'chief', china('2026-12-20T09:00'), CALENDAR);
  expect(extended).toMatchObject({ decisionDueDate: '2027-01-05', objection: { extended: true, decisionDueDate: '2027-01-05' } });
  expect(() => extendObjection(extended, '再延长。', 'chief', china('2026-12-21T09:00'), CALENDAR)).toThrow(because('ALREADY_EXTENDED'));
});

test('neither whoever reported nor whoever verified decides an objection', () => {
  const kept = { outcome: 'KEPT', answer: '事实清楚。', correctedPointsTenths: 0 } as const;
  expect(() => decideObjection(objected(), kept, 'reporter', OBJECTION_TIME)).toThrow(because('OWN_REPORT'));
  expect(() => decideObjection(objected(), kept, 'verifier', OBJECTION_TIME)).toThrow(because('OWN_VERIFICATION'));
  expect(decideObjection(objected(), kept, 'chief', OBJECTION_TIME)).toMatchObject({
    ...{ state: 'EFFECTIVE', pointsTenths: 50, decisionDueDate: '', objection: { outcome: 'KEPT', decider: 'chief' } },
  });
});

test('a corrected record counts fewer points and remembers those before; a correction that takes nothing or all off is none', () => {
  const correct = (points: number) =>
    decideObjection(objected(), { outcome: 'CORRECTED', answer: '罚款额有误。', correctedPointsTenths: points }, 'chief', OBJECTION_TIME);
  expect(correct(30)).toMatchObject({ state: 'EFFECTIVE', pointsTenths: 30, originalPointsTenths: 50 });
  for (const points of [0, 50, 51]) expect(() => correct(points)).toThrow(because('CORRECTED_POINTS_WRONG', { points: '50' }));
  const kept = { outcome: 'KEPT', answer: '事实清楚。', correctedPointsTenths: 30 } as const;
  expect(() => decideObjection(objected(), kept, 'chief', OBJECTION_TIME)).toThrow(because('CORRECTED_POINTS_WRONG'));
});

test('an objection that is right revokes the record', () => {
  const revoked = decideObjection(
    objected(),
    { outcome: 'REVOKED', answer: '处罚已被撤销。', correctedPointsTenths: 0 },
    'chief',
    OBJECTION_TIME,
  );
  expect(revoked).toMatchObject({ state: 'REVOKED', revocation: { reason: '处罚已被撤销。' } });
});

test('an objection is answered after the record has ended, and then it ends', () => {
  const { next, turns } = turnClock(objected(), china('2028-01-10T09:00'), CALENDAR);
  expect([next.state, turns]).toEqual(['OBJECTED', ['PUBLISHED']]);
  const kept = decideObjection(
    next,
    { outcome: 'KEPT', answer: '事实清楚。', correctedPointsTenths: 0 },
    'chief',
    china('2028-01-10T10:00'),
  );
  expect(turnClock(kept, china('2028-01-10T10:00'), CALENDAR).turns).toEqual(['EXPIRED']);
});

test('a repair is applied for after the months of publication, decided by somebody else than who reported, and may be refused', () => {
  const shown = turned('BD02', TOLD, china('2027-03-09T00:00'));
  expect(() => applyForRepair(shown, '已整改完毕。', china('2027-03-08T23:00'), CALENDAR)).toThrow(
    because('REPAIR_TOO_EARLY', { from_date: '2027-03-09' }),
  );
  const applied = applyForRepair(shown, '已整改完毕。', china('2027-03-09T10:00'), CALENDAR);
  expect(applied).toMatchObject({ state: 'REPAIR_APPLIED', decisionDueDate: '2027-03-23' });
  const decide = (outcome: 'GRANTED' | 'REFUSED', officer: string) =>
    decideRepair(applied, { outcome, answer: '现场核查。' }, officer, china('2027-03-15T10:00'));
  expect(() => decide('GRANTED', 'reporter')).toThrow(because('OWN_REPORT'));
  expect(decide('REFUSED', 'chief')).toMatchObject({ state: 'EFFECTIVE', repairDate: '', decisionDueDate: '' });
  expect(decide('GRANTED', 'chief')).toMatchObject({ state: 'REPAIRED', repairDate: '2027-03-15' });
});

test('a record whose basis fell is revoked, even one that was put right or has ended', () => {
  const annulled = { reason: '处罚决定被复议机关撤销。', basis: '盘政复决〔2027〕3号', officer: 'chief' };
  for (const until of ['2026-12-02T09:00', '2028-02-01T09:00'])
    expect(revokeRecord(turned('BD02', TOLD, china(until)), annulled, china(until))).toMatchObject({
      state: 'REVOKED',
      revocation: { basis: '盘政复决〔2027〕3号' },
    });
});

describe('a report', () => {
  const identity = { name: 'creditRecords/x', number: 'XY-20261123-000001' };
  const register = { enterprise: { title: '鹤鸣物业' }, quarter: { found: QUARTER } };
  const nowhere = { enterprise: register.enterprise, quarter: undefined };
  const report = (itemType: string, more: Parameters<typeof reportOf>[1] = {}, known: Parameters<typeof reportRecord>[1] = register) =>
    reportRecord(reportOf(itemType, more), known, identity, 'clerk', TOLD);

  test('keeps what was said, and where it happened', () => {
    expect(report('BD04')).toMatchObject({
      ...{ state: 'REPORTED', pointsTenths: 20, ruleSet: CREDIT_RULES[0]!.ruleSet, reporter: 'clerk', source: 'OFFICER' },
      ...{ division: QUARTER.division, quarter: QUARTER.name, quarterTitle: '鹤翔花园', organisationTitle: '鹤鸣物业', parties: [] },
    });
    expect(report('BD08', { quarter: '', division: 'divisions/211103' }, nowhere)).toMatchObject({ division: '211103', quarter: '' });
  });

  test.each([
    ['NOT_AN_ENTERPRISE', () => report('BD04', {}, { ...register, enterprise: undefined }), {}],
    ['ITEM_TYPE_UNKNOWN', () => report('ZZ99'), { item_type: 'ZZ99' }],
    ['DATE_INVALID', () => report('BD04', { occurDate: '2026-02-30' }), { field: 'occur_date' }],
    ['DATE_IN_FUTURE', () => report('BD04', { decideDate: '2026-11-24' }), { field: 'decide_date' }],
    ['DATES_REVERSED', () => report('BD04', { occurDate: '2026-10-08', decideDate: '2026-10-07' }), {}],
    ['EVIDENCE_NEEDED', () => report('BD01', { evidence: [] }), { evidence: '行政处罚决定书' }],
    ['QUARTER_NEEDED', () => report('BD04', { quarter: '', division: 'divisions/211103' }, nowhere), {}],
    ['QUARTER_NOT_KNOWN', () => report('BD04', {}, { ...register, quarter: { found: undefined } }), {}],
    ['DIVISION_NEEDED', () => report('BD08', { quarter: '' }, nowhere), {}],
    ['PERSONAL_DATA_IN_TEXT', () => report('BD04', { facts: '联系人电话13812348000。' }), { field: 'facts' }],
    ['PERSONAL_DATA_IN_TEXT', () => report('BD04', { evidence: ['身份证11010519491231002X复印件'] }), { field: 'evidence' }],
  ])('is refused: %s', (reason, made, facts) => {
    expect(made).toThrow(because(reason, facts));
  });

  test('may hold numbers that are none of a person', () => {
    expect(
      report('BD01', { facts: '罚款20000元，统一社会信用代码91211103MA0PJWY10A。', documentNumber: '盘住建罚〔2026〕17号' }),
    ).toBeDefined();
  });
});

test('a lamp is yellow from the working day before the last, and red after it', () => {
  const lamps = ['2026-11-26', '2026-11-27', '2026-11-29', '2026-11-30', '2026-12-01'].map((day) => lampOn(day, '2026-11-30', CALENDAR));
  expect(lamps).toEqual(['GREEN', 'YELLOW', 'YELLOW', 'YELLOW', 'RED']);
});

test('a day that is asked for exists', () => {
  expect(dayAsked('', TOLD)).toBe('2026-11-23');
  expect(() => dayAsked('2026-13-01', TOLD)).toThrow(because('DATE_INVALID', { field: 'as_of_date', value: '2026-13-01' }));
});

test('rules are those of the day; before the first there are the first, and a record names its own', () => {
  const [first] = CREDIT_RULES;
  expect(creditRulesOn('2026-11-26')).toBe(first);
  expect(creditRulesOn('2001-01-01')).toBe(first);
  expect(creditRulesOf(first!.ruleSet)).toBe(first);
  expect(() => creditRulesOf('CREDIT-PJ-0')).toThrow(RangeError);
});

test('every item of the catalogue rests on a law or document, and stands in the order of its code', () => {
  for (const { itemTypes } of CREDIT_RULES) {
    expect(itemTypes.every(({ legalBasis, title, titleEn }) => legalBasis !== '' && title !== '' && titleEn !== '')).toBe(true);
    expect(new Set(itemTypes.map(({ code }) => code)).size).toBe(itemTypes.length);
    expect(itemTypes.every(({ capGroup, capTenths }) => (capGroup === '') === (capTenths === 0))).toBe(true);
  }
  for (const rules of CREDIT_RULES)
    for (const code of [rules.lateComplaintItemType, rules.repeatedComplaintItemType]) expect(itemTypeOf(rules, code).category).toBe('BAD');
});
