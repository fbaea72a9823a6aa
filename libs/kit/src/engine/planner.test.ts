import type { Condition } from '../ports/document-store.js';
import { plan, type AccessPath, type Plan } from './planner.js';

const path = (fields: readonly string[], sparse = false): AccessPath => ({
  fields: [...fields, 'name'],
  many: undefined,
  sparse,
  unique: false,
});
const PATHS = [
  path([]),
  path(['division', 'createTime']),
  path(['open', 'division', 'createTime']),
  path(['open', 'division', 'dueDate']),
  path(['open', 'dueDate']),
  path(['waitingSince'], true),
];
const OF_COUNTY = { division: { prefix: '211103' } };

/** How what matches is counted. */
function counted(where: Readonly<Record<string, Condition>>): Plan<AccessPath> {
  return plan(PATHS, { collection: 'cases', conditions: new Map(Object.entries(where)), order: undefined });
}
const wayOf = ({ path: { fields }, residual }: Plan<AccessPath>) => ({ fields: fields.slice(0, -1), tested: [...residual.keys()] });

test('what a territory has within bounds is counted by an index alone, each division apart', () => {
  const chosen = counted({ open: { eq: true }, dueDate: { gte: '2026-11-26', lt: '2026-11-30' }, ...OF_COUNTY });
  expect(wayOf(chosen)).toEqual({ fields: ['open', 'division', 'dueDate'], tested: [] });
  expect(chosen.steps).toEqual([
    { field: 'open', values: [true] },
    { field: 'division', within: '211103' },
  ]);
});

test('a territory as a whole is counted as one stretch', () => {
  const chosen = counted({ open: { eq: true }, ...OF_COUNTY });
  expect(wayOf(chosen)).toEqual({ fields: ['open', 'division', 'createTime'], tested: [] });
  expect(chosen.steps).toEqual([{ field: 'open', values: [true] }]);
});

test('of two ways as good the one is taken that leaves out what has no value', () => {
  expect(wayOf(counted({ waitingSince: { exists: true }, ...OF_COUNTY }))).toEqual({ fields: ['waitingSince'], tested: ['division'] });
});
