import fc from 'fast-check';
import { addDays } from '@heming/values';
import type { Organisation } from './organisation.js';
import { changeQuarterState, updateQuarter, type Quarter, type QuarterDescription } from './quarter.js';
import {
  assignCommittee,
  assignEnterprise,
  endCommitteeTerm,
  endEnterpriseService,
  presentEnterpriseTenure,
} from './quarter-engagement.js';
import { MAX_TENURES } from './quarter-tenure.js';

const NOON = new Date('2026-11-23T04:00:00Z');
const quarter = { name: 'quarters/PJ-211103016-0001', state: 'SERVED' } as Quarter;
const firm = (overrides: Partial<Organisation> = {}): Organisation =>
  ({ name: 'organisations/91211103MA0PJWY151', kind: 'PROPERTY_SERVICE_ENTERPRISE', state: 'ACTIVE', ...overrides }) as Organisation;
const committee = firm({ name: 'organisations/91211103MA0PJWY23U', kind: 'OWNERS_COMMITTEE' });
const start = (fromDay: string) => ({ fromDay, basis: '物业服务合同' });
const end = (toDay: string) => ({ toDay, endReason: '合同期满' });
const refusal = (reason: string, facts: object = {}) =>
  expect.objectContaining({ reason, facts: expect.objectContaining(facts) as object }) as Error;

test('a quarter is served by one enterprise at a time, one after the other, and keeps who served it', () => {
  const served = assignEnterprise(quarter, firm(), start('2024-01-01'), 3, NOON);
  const other = firm({ name: 'organisations/91211103MA0PJWY992' });
  expect(served).toMatchObject({ enterprise: firm().name, updateTime: NOON });
  expect(() => assignEnterprise(served, other, start('2026-01-01'), 3, NOON)).toThrow(
    refusal('QUARTER_HAS_ENTERPRISE', { enterprise: firm().name }),
  );
  const free = endEnterpriseService(served, end('2026-01-01'), NOON);
  expect('enterprise' in free).toBe(false);
  const next = assignEnterprise(free, other, start('2026-01-01'), 3, NOON);
  expect(next.enterpriseTenures?.map(({ organisation, fromDay, toDay }) => [organisation, fromDay, toDay])).toEqual([
    [firm().name, '2024-01-01', '2026-01-01'],
    [other.name, '2026-01-01', ''],
  ]);
  expect(presentEnterpriseTenure(next)).toMatchObject({ organisation: other.name });
  expect(presentEnterpriseTenure(free)).toBeUndefined();
});

test('an enterprise is of its kind and active: not registered only, suspended or gone', () => {
  expect(() => assignEnterprise(quarter, committee, start('2026-01-01'), 3, NOON)).toThrow(refusal('ORGANISATION_KIND_NOT_ALLOWED'));
  for (const state of ['REGISTERED', 'SUSPENDED', 'EXITED'] as const)
    expect(() => assignEnterprise(quarter, firm({ state }), start('2026-01-01'), 3, NOON)).toThrow(
      refusal('ORGANISATION_NOT_ACTIVE', { state }),
    );
});

test('a committee is in office beside the enterprise, one at a time', () => {
  const both = assignCommittee(assignEnterprise(quarter, firm(), start('2024-01-01'), 3, NOON), committee, start('2025-01-01'), NOON);
  expect(both).toMatchObject({ enterprise: firm().name, committee: committee.name });
  expect(() => assignCommittee(both, committee, start('2026-01-01'), NOON)).toThrow(refusal('QUARTER_HAS_COMMITTEE'));
  expect(() => assignCommittee(quarter, firm(), start('2026-01-01'), NOON)).toThrow(refusal('ORGANISATION_KIND_NOT_ALLOWED'));
  const left = endCommitteeTerm(both, end('2026-01-01'), NOON);
  expect('committee' in left).toBe(false);
  expect(left).toMatchObject({ enterprise: firm().name, committeeTenures: [{ toDay: '2026-01-01', endReason: '合同期满' }] });
  expect(() => endCommitteeTerm(left, end('2026-01-02'), NOON)).toThrow(refusal('QUARTER_WITHOUT_COMMITTEE'));
});

test('tenures begin and end on days there were, after one another, and last a day at least', () => {
  expect(() => assignEnterprise(quarter, firm(), start('2026-11-24'), 3, NOON)).toThrow(refusal('TENURE_IN_FUTURE'));
  expect(() => assignEnterprise(quarter, firm(), start('2026-02-30'), 3, NOON)).toThrow(refusal('DATE_INVALID', { field: 'fromDay' }));
  const served = assignEnterprise(quarter, firm(), start('2026-01-01'), 3, NOON);
  expect(() => endEnterpriseService(served, end('2026-01-01'), NOON)).toThrow(refusal('TENURE_DAYS_INVALID', { earliest: '2026-01-02' }));
  const free = endEnterpriseService(served, end('2026-05-01'), NOON);
  expect(() => assignEnterprise(free, firm(), start('2026-04-30'), 3, NOON)).toThrow(
    refusal('TENURE_DAYS_INVALID', { earliest: '2026-05-01' }),
  );
  expect(() => endEnterpriseService(free, end('2026-05-02'), NOON)).toThrow(refusal('QUARTER_WITHOUT_ENTERPRISE'));
});

test('where a quarter has ended, nobody is assigned, and who was engaged is no more', () => {
  const both = assignCommittee(assignEnterprise(quarter, firm(), start('2024-01-01'), 3, NOON), committee, start('2026-11-23'), NOON);
  const ended = changeQuarterState(both, 'DEMOLISHED', '征收', NOON);
  expect([ended.enterprise, ended.committee]).toEqual([undefined, undefined]);
  expect(ended.enterpriseTenures).toEqual([expect.objectContaining({ toDay: '2026-11-23', endReason: '征收' })]);
  expect(() => assignEnterprise(ended, firm(), start('2026-11-23'), 3, NOON)).toThrow(refusal('QUARTER_ENDED'));
});

test('of any changes of enterprise, on every day at most one served, and the latest are kept', () => {
  const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 9 })), { maxLength: 120 });
  fc.assert(
    fc.property(changes, (steps) => {
      let [current, day] = [quarter, '2020-01-01'];
      for (const [gap, length] of steps) {
        const from = addDays(day, gap);
        day = addDays(from, length);
        current = endEnterpriseService(assignEnterprise(current, firm(), start(from), 3, NOON), end(day), NOON);
      }
      const tenures = current.enterpriseTenures ?? [];
      expect(tenures).toHaveLength(Math.min(steps.length, MAX_TENURES));
      for (const [i, { fromDay, toDay }] of tenures.entries())
        expect((tenures[i - 1]?.toDay ?? '') <= fromDay && fromDay < toDay).toBe(true);
    }),
    { numRuns: 40 },
  );
});

test('a grade of service is that of a contract: it comes with the enterprise, is said anew while one serves, and goes with it', () => {
  const served = assignEnterprise(quarter, firm(), start('2024-01-01'), 4, NOON);
  expect(served).toMatchObject({ serviceGrade: 4 });
  const said = { serviceGrade: 5 } as QuarterDescription;
  expect(updateQuarter(served, said, ['serviceGrade'], NOON)).toMatchObject({ serviceGrade: 5 });
  const left = endEnterpriseService(served, end('2026-01-01'), NOON);
  expect(left).not.toHaveProperty('serviceGrade');
  expect(() => updateQuarter(left, said, ['serviceGrade'], NOON)).toThrow(refusal('QUARTER_WITHOUT_ENTERPRISE'));
  expect(changeQuarterState(served, 'DEMOLISHED', '征收', NOON)).not.toHaveProperty('serviceGrade');
});
