import type { QuarterState } from '@heming/contracts/registry/v1';
import { divisionOf, type Division } from './division.js';
import {
  changeQuarterState,
  decideQuarterCorrection,
  demarcateQuarter,
  QUARTER_TRANSITIONS,
  registerQuarter,
  requestQuarterCorrection,
  requireLiving,
  updateQuarter,
  type Quarter,
  type QuarterFacts,
} from './quarter.js';
import { quarterFacts } from '../testing/quarter-facts.js';

const DAY = new Date('2026-03-02T01:00:00Z');
const LATER = new Date('2026-03-03T01:00:00Z');
const GROUNDS = { reason: '复测', basis: '盘测字〔2026〕7号', requestedBy: 'u-officer' };
const YES = { approved: true, remark: '', decidedBy: 'u-colleague' };

const quarter = (overrides: Partial<Quarter> = {}): Quarter => ({ ...registerQuarter(quarterFacts(), DAY), ...overrides });

const refusal = (reason: string, facts: object = {}) =>
  expect.objectContaining({ reason, facts: expect.objectContaining(facts) as object }) as Error;

describe('registering', () => {
  test('a quarter is planned at first, under the name of its code', () => {
    expect(registerQuarter(quarterFacts(), DAY)).toEqual({
      ...quarterFacts(),
      name: 'quarters/PJ-211103016-0001',
      state: 'PLANNED',
      stateReason: '',
      demarcationDecisionNo: '',
      parties: [],
      corrections: [],
      createTime: DAY,
      updateTime: DAY,
    });
  });

  test('the township in the code is that of the community', () => {
    expect(() => registerQuarter(quarterFacts({ division: '211103015001' }), DAY)).toThrow(
      refusal('QUARTER_CODE_NOT_OF_DIVISION', { code: 'PJ-211103016-0001', division: '211103015001' }),
    );
  });

  test('a running number of zero is no quarter code', () => {
    expect(() => registerQuarter(quarterFacts({ code: 'PJ-211103016-0000' }), DAY)).toThrow(refusal('QUARTER_CODE_NOT_OF_DIVISION'));
  });

  test('a quarter is not built up before it was begun, but either year may be unknown', () => {
    expect(() => registerQuarter(quarterFacts({ builtFromYear: 2006, builtToYear: 2004 }), DAY)).toThrow(
      refusal('QUARTER_YEARS_REVERSED', { from: 2006, to: 2004 }),
    );
    expect(registerQuarter(quarterFacts({ builtFromYear: 2006, builtToYear: 0 }), DAY).builtToYear).toBe(0);
    expect(registerQuarter(quarterFacts({ builtFromYear: 2006, builtToYear: 2006 }), DAY).builtToYear).toBe(2006);
  });
});

describe('updating', () => {
  test('only what the mask names changes', () => {
    const next = updateQuarter(quarter(), quarterFacts({ address: '石油大街2号', hasElevator: true }), ['address'], LATER);
    expect(next).toEqual(quarter({ address: '石油大街2号', updateTime: LATER }));
  });

  test('with the title its initials follow', () => {
    const next = updateQuarter(quarter(), quarterFacts({ title: '辽河花园', initials: 'lhhy' }), ['title'], LATER);
    expect(next).toMatchObject({ title: '辽河花园', initials: 'lhhy' });
  });

  test('the initials stay when the title is not named', () => {
    expect(updateQuarter(quarter(), quarterFacts({ initials: '' }), ['oldQuarter'], LATER).initials).toBe('hmhy');
  });

  test('the same values leave the very same quarter', () => {
    const current = quarter();
    expect(updateQuarter(current, quarterFacts(), ['title', 'address'], LATER)).toBe(current);
  });

  test.each(['division', 'code', 'state', 'householdCount', 'createTime', 'nonsense', 'title.x'])('%s is not updatable', (field) => {
    expect(() => updateQuarter(quarter(), quarterFacts(), ['title', field], LATER)).toThrow(refusal('FIELD_NOT_UPDATABLE', { field }));
  });

  test('the years stay in order, also when only one is changed', () => {
    expect(() => updateQuarter(quarter(), quarterFacts({ builtToYear: 2003 }), ['builtToYear'], LATER)).toThrow(
      refusal('QUARTER_YEARS_REVERSED'),
    );
  });
});

describe('correcting', () => {
  const community: Division = divisionOf({ code: '211103015001', title: '样例社区', initials: 'ylsq', validFrom: '', source: '' });
  const ask = (overrides: Partial<QuarterFacts>, current = quarter(), into: Division | undefined = community): Quarter =>
    requestQuarterCorrection(current, quarterFacts(overrides), Object.keys(overrides), into, GROUNDS, DAY);

  test('keeps the old value when another officer approves', () => {
    const next = decideQuarterCorrection(ask({ householdCount: 1_060 }), YES, undefined, LATER);
    expect(next).toMatchObject({ householdCount: 1_060, updateTime: LATER });
    expect(next.corrections[0]?.values).toEqual([{ field: 'householdCount', oldValue: '1062', newValue: '1060' }]);
  });

  test('the community may be corrected across townships; the code stays', () => {
    const next = decideQuarterCorrection(ask({ division: '211103015001' }), YES, community, LATER);
    expect(next).toMatchObject({ division: '211103015001', code: 'PJ-211103016-0001' });
  });

  test('a community is in force when it is asked for, and still when it is approved', () => {
    const ended = { ...community, validTo: '2026-03-02' };
    const because = refusal('QUARTER_DIVISION_NOT_IN_FORCE', { division: '211103015001' });
    expect(() => ask({ division: '211103015001' }, quarter(), { ...community, validTo: '2026-03-01' })).toThrow(because);
    const asked = ask({ division: '211103015001' }, quarter(), ended);
    for (const into of [ended, undefined]) expect(() => decideQuarterCorrection(asked, YES, into, LATER)).toThrow(because);
    const rejected = decideQuarterCorrection(asked, { ...YES, approved: false, remark: '社区已撤销' }, ended, LATER);
    expect(rejected.division).toBe('211103016005');
  });

  test('a quarter that has ended meanwhile keeps its values; the correction can only be rejected', () => {
    const ended: Quarter = { ...ask({ householdCount: 1_060 }), state: 'DEMOLISHED' };
    expect(() => decideQuarterCorrection(ended, YES, undefined, LATER)).toThrow(refusal('QUARTER_ENDED'));
    expect(decideQuarterCorrection(ended, { ...YES, approved: false, remark: '已拆除' }, undefined, LATER).householdCount).toBe(1_062);
  });

  test.each(['title', 'code', 'demarcationDecisionNo'])('%s is not corrected this way', (field) => {
    expect(() => requestQuarterCorrection(quarter(), quarterFacts(), [field], undefined, GROUNDS, LATER)).toThrow(
      refusal('FIELD_NOT_UPDATABLE', { field }),
    );
  });
});

describe('the life of a quarter', () => {
  const STATES = Object.keys(QUARTER_TRANSITIONS) as QuarterState[];

  test('a planned quarter is demarcated by a decision', () => {
    expect(demarcateQuarter(quarter(), '盘住建划〔2026〕1号', LATER)).toEqual(
      quarter({ state: 'DEMARCATED', demarcationDecisionNo: '盘住建划〔2026〕1号', updateTime: LATER }),
    );
  });

  test('a quarter is demarcated once', () => {
    expect(() => demarcateQuarter(quarter({ state: 'SERVED' }), 'x', LATER)).toThrow(refusal('QUARTER_NOT_PLANNED'));
  });

  test('only a decision takes a quarter out of PLANNED', () => {
    for (const to of STATES) {
      expect(() => changeQuarterState(quarter(), to, 'x', LATER)).toThrow(refusal('QUARTER_STATE_NOT_ALLOWED', { from: 'PLANNED', to }));
    }
  });

  test('of all pairs of states, those of the table are allowed and no other', () => {
    const allowed: string[] = [];
    for (const from of STATES) {
      for (const to of STATES) {
        try {
          changeQuarterState(quarter({ state: from }), to, 'x', LATER);
          allowed.push(`${from} ${to}`);
        } catch (error) {
          expect(error).toEqual(refusal('QUARTER_STATE_NOT_ALLOWED', { from, to }));
        }
      }
    }
    const byDecision = ['MERGED', 'SPLIT'];
    const table = STATES.filter((from) => from !== 'PLANNED').flatMap((from) =>
      QUARTER_TRANSITIONS[from].filter((to) => !byDecision.includes(to)).map((to) => `${from} ${to}`),
    );
    expect(allowed.sort()).toEqual(table.sort());
  });

  test('the road from demarcation to service and to demolition can be gone', () => {
    const road: QuarterState[] = ['PRE_MANAGED', 'ASSEMBLY_FORMED', 'SERVED', 'UNMANAGED', 'EMERGENCY_SERVED', 'SERVED', 'DEMOLISHED'];
    const end = road.reduce((current, to) => changeQuarterState(current, to, '依法变更', LATER), quarter({ state: 'DEMARCATED' }));
    expect(end).toMatchObject({ state: 'DEMOLISHED', stateReason: '依法变更' });
  });

  test('no state is undone back into planning or demarcation, and none follows itself', () => {
    for (const from of STATES) {
      expect(QUARTER_TRANSITIONS[from]).not.toContain('PLANNED');
      expect(QUARTER_TRANSITIONS[from]).not.toContain(from);
      if (from !== 'PLANNED') expect(QUARTER_TRANSITIONS[from]).not.toContain('DEMARCATED');
    }
  });

  test.each(['MERGED', 'SPLIT', 'DEMOLISHED'] as const)('nothing is changed once it is %s', (state) => {
    const ended = quarter({ state });
    const because = refusal('QUARTER_ENDED', { name: ended.name, state });
    expect(() => updateQuarter(ended, quarterFacts(), ['title'], LATER)).toThrow(because);
    expect(() => requestQuarterCorrection(ended, quarterFacts(), ['division'], undefined, GROUNDS, LATER)).toThrow(because);
    expect(() => demarcateQuarter(ended, 'x', LATER)).toThrow(because);
    expect(() => requireLiving(ended)).toThrow(because);
  });
});
