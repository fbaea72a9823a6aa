import {
  decideCorrection,
  MAX_CORRECTIONS,
  requestCorrection,
  type Correctable,
  type CorrectionDecision,
  type TakeOver,
} from './correction.js';

const AT = new Date('2026-03-02T01:00:00Z');
const LATER = new Date('2026-03-03T01:00:00Z');
const GROUNDS = { reason: '复测', basis: '测绘报告', requestedBy: 'u-officer' };
const YES: CorrectionDecision = { approved: true, remark: '', decidedBy: 'u-colleague' };
const NO: CorrectionDecision = { approved: false, remark: '材料不全', decidedBy: 'u-colleague' };

interface Facts {
  readonly area: number;
  readonly kind: string;
}
interface Plot extends Facts, Correctable<Facts> {
  readonly limit: number;
}
const plot: Plot = { name: 'plots/1', area: 100, kind: 'A', limit: 1_000, updateTime: new Date(0), corrections: [] };
/** A plot is never larger than its limit. */
const takeOver: TakeOver<Facts, Plot> = (current, values) => {
  const next = { ...current, ...values };
  if (next.area > next.limit) throw new Error('OVER_LIMIT');
  return next;
};
const ask = (current: Plot, wanted: Partial<Facts>): Plot => requestCorrection<Facts, Plot>(current, wanted, GROUNDS, AT, takeOver);
const decide = (current: Plot, decision: CorrectionDecision): Plot => decideCorrection<Facts, Plot>(current, decision, LATER, takeOver);

test('what is asked for changes nothing but that it waits', () => {
  const asked = ask(plot, { kind: 'B', area: 90 });
  expect(asked).toEqual({
    ...plot,
    pendingCorrection: { values: { kind: 'B', area: 90 }, ...GROUNDS, requestTime: AT },
    pendingSince: AT,
    updateTime: AT,
  });
});

test('approved by another officer it takes effect, with old and new value of every field and who asked and decided', () => {
  const asked = ask(plot, { kind: 'B', area: 90 });
  expect(decide(asked, YES)).toEqual({
    ...plot,
    kind: 'B',
    area: 90,
    corrections: [
      {
        ...GROUNDS,
        requestTime: AT,
        state: 'APPROVED',
        values: [
          { field: 'kind', oldValue: 'A', newValue: 'B' },
          { field: 'area', oldValue: '100', newValue: '90' },
        ],
        decidedBy: 'u-colleague',
        decideTime: LATER,
        remark: '',
      },
    ],
    updateTime: LATER,
  });
});

test('rejected it changes nothing and says why', () => {
  const rejected = decide(ask(plot, { area: 90 }), NO);
  expect(rejected).toMatchObject({ area: 100, corrections: [{ state: 'REJECTED', remark: '材料不全' }] });
  expect(rejected).not.toHaveProperty('pendingCorrection');
  expect(rejected).not.toHaveProperty('pendingSince');
});

test('nobody decides what he asked for himself, neither way', () => {
  const asked = ask(plot, { area: 90 });
  for (const decision of [YES, NO]) expect(() => decide(asked, { ...decision, decidedBy: GROUNDS.requestedBy })).toThrow('SAME_OFFICER');
});

test('a rejection needs a remark that is more than blanks', () => {
  expect(() => decide(ask(plot, { area: 90 }), { ...NO, remark: ' ' })).toThrow('REMARK_MISSING');
});

test('while one waits no other is asked for; when none waits none is decided', () => {
  const asked = ask(plot, { area: 90 });
  expect(() => ask(asked, { area: 80 })).toThrow('CORRECTION_PENDING');
  expect(() => decide(plot, YES)).toThrow('CORRECTION_MISSING');
  expect(() => decide(decide(asked, YES), YES)).toThrow('CORRECTION_MISSING');
});

test('values that are right already are left out; when all are, there is nothing to correct', () => {
  expect(ask(plot, { area: 90, kind: 'A' }).pendingCorrection?.values).toEqual({ area: 90 });
  expect(() => ask(plot, { area: 100 })).toThrow('NOTHING_TO_CORRECT');
  expect(() => ask(plot, {})).toThrow('NOTHING_TO_CORRECT');
});

test('what could not be held is refused at once, and again when it could be held then but no longer', () => {
  expect(() => ask(plot, { area: 2_000 })).toThrow('OVER_LIMIT');
  const narrowed = { ...ask(plot, { area: 900 }), limit: 500 };
  expect(() => decide(narrowed, YES)).toThrow('OVER_LIMIT');
  expect(decide(narrowed, NO)).toMatchObject({ area: 100, corrections: [{ state: 'REJECTED' }] });
});

test('the latest hundred corrections are kept, oldest first', () => {
  let current = plot;
  for (let area = 1; area <= MAX_CORRECTIONS + 5; area++) current = decide(ask(current, { area: 200 + area }), YES);
  expect(current.corrections).toHaveLength(MAX_CORRECTIONS);
  expect(current.corrections[0]?.values[0]?.newValue).toBe('206');
  expect(current.corrections.at(-1)?.values[0]?.newValue).toBe('305');
});
