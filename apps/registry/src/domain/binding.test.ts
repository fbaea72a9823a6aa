import { citizenIdCheck } from '@heming/values';
import { decideBinding, forgetBinding, requestBinding, requireRoomFor, settleBinding, withdrawBinding, type Binding } from './binding.js';
import { countBinding, type BindingCount } from './binding-count.js';
import { BINDING_RULES, bindingRulesOn } from './policy.js';

/** A Thursday; the day after is worked, the two after that are not. */
const NOON = new Date('2026-11-26T04:00:00Z');
const DAY_MS = 86_400_000;
const BODY = '99999919850307001';
const NUMBER = `${BODY}${citizenIdCheck(BODY)}`;
const UNIT = 'quarters/PJ-211103016-0001/buildings/001/units/01-0101';
const FACTS = {
  unit: UNIT,
  standing: 'OWNER',
  idType: 'RESIDENT_ID',
  idNumber: NUMBER,
  fullName: ' 赵样例 ',
  phone: '10012345678',
  note: '',
} as const;
const PLACE = { subject: 'zhao at home', division: '211103016005', quarterTitle: '鹤翔花园' };
const [RULES] = BINDING_RULES;
const asked = requestBinding('1', FACTS, PLACE, NOON);
const officer = { rejection: 'REJECTION_UNSPECIFIED', remark: '', decidedBy: 'community worker' } as const;
const approved = decideBinding(asked, { ...officer, approved: true }, 'persons/p', NOON);
const refusal = (reason: string) => expect.objectContaining({ reason });

test('a request waits, and is to be decided in five working days', () => {
  expect(asked).toMatchObject({
    name: 'bindings/1',
    state: 'REQUESTED',
    dueOn: '2026-12-03',
    fullName: '赵样例',
    idNumber: NUMBER,
    ...PLACE,
  });
});

test('a number that does not check is refused, whoever has it', () => {
  expect(() => requestBinding('1', { ...FACTS, idNumber: `${BODY}${NUMBER.endsWith('0') ? '1' : '0'}` }, PLACE, NOON)).toThrow(
    refusal('ID_NUMBER_INVALID'),
  );
  expect(() => requestBinding('1', { ...FACTS, fullName: '赵**' }, PLACE, NOON)).toThrow(refusal('PERSON_FACTS_INVALID'));
});

test('one request waits for a home, and a few for an account', () => {
  const waiting = (count: number) => Array.from({ length: count }, (_, i) => ({ unit: `${UNIT}${i}` }));
  expect(() => requireRoomFor(UNIT, [asked], NOON)).toThrow(refusal('BINDING_WAITS'));
  expect(() => requireRoomFor(UNIT, waiting(RULES!.mostWaiting), NOON)).toThrow(refusal('TOO_MANY_BINDINGS_WAIT'));
  expect(() => requireRoomFor(UNIT, waiting(RULES!.mostWaiting - 1), NOON)).not.toThrow();
});

test('an account asks a few times in 24 hours, whatever becomes of its requests', () => {
  const none: BindingCount = { name: 'bindingCounts/1', division: '', times: [] };
  const times = Array.from({ length: RULES!.mostPerDay }, (_, i) => new Date(NOON.getTime() + i));
  const full = times.reduce(countBinding, none);
  expect(full.times).toEqual(times);
  expect(() => countBinding(full, new Date(NOON.getTime() + DAY_MS - 1))).toThrow(refusal('BINDING_QUOTA_EXCEEDED'));
  expect(countBinding(full, new Date(NOON.getTime() + DAY_MS)).times).toHaveLength(RULES!.mostPerDay);
});

test('who asked takes his request back while it waits; for others it is not there', () => {
  const withdrawn = withdrawBinding(asked, PLACE.subject, NOON);
  expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', endTime: NOON });
  expect(withdrawBinding(withdrawn, PLACE.subject, NOON)).toBe(withdrawn);
  expect(() => withdrawBinding(asked, 'somebody', NOON)).toThrow(refusal('BINDING_NOT_FOUND'));
  expect(() => withdrawBinding(approved, PLACE.subject, NOON)).toThrow(refusal('BINDING_ENDED'));
});

test('an officer decides once, never on his own request, and says why he turns one down', () => {
  const decide = (current: Binding, decision: Partial<Parameters<typeof decideBinding>[1]>) =>
    decideBinding(current, { ...officer, approved: false, ...decision }, '', NOON);
  expect(approved).toMatchObject({ state: 'APPROVED', person: 'persons/p', decidedBy: officer.decidedBy });
  expect(() => decide(approved, { rejection: 'WRONG_HOME' })).toThrow(refusal('BINDING_ENDED'));
  expect(() => decide(asked, { approved: true, decidedBy: PLACE.subject })).toThrow(refusal('OWN_BINDING'));
  expect(() => decide(asked, {})).toThrow(refusal('REJECTION_MISSING'));
  expect(() => decide(asked, { rejection: 'OTHER', remark: ' ' })).toThrow(refusal('REJECTION_MISSING'));
  expect(decide(asked, { rejection: 'NOT_ON_RECORD' })).toMatchObject({ state: 'REJECTED', rejection: 'NOT_ON_RECORD', person: '' });
});

test('an approval takes effect once, or falls when another account was faster', () => {
  const linked = settleBinding(approved, true, NOON);
  expect(linked).toMatchObject({ state: 'APPROVED', linkTime: NOON });
  expect(settleBinding(linked, false, NOON)).toBe(linked);
  expect(settleBinding(approved, false, NOON)).toMatchObject({ state: 'REJECTED', rejection: 'PROOF_NEEDED', person: '' });
  expect(settleBinding(asked, true, NOON)).toBe(asked);
});

test('what somebody said of himself is forgotten some days after the end, and a request that waits is kept', () => {
  expect(asked.forgetTime).toBeUndefined();
  expect(approved.forgetTime).toEqual(new Date(NOON.getTime() + RULES!.keptDays * DAY_MS));
  const forgotten = forgetBinding(approved, NOON);
  expect([forgotten.forgotten, 'forgetTime' in forgotten, forgetBinding(forgotten, NOON)]).toEqual([true, false, forgotten]);
});

test('the rules of a day are those in force on it', () => {
  expect([bindingRulesOn('2020-01-01'), bindingRulesOn('2026-11-26')]).toEqual([RULES, RULES]);
});
