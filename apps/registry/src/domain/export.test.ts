import {
  advanceExport,
  cancelExport,
  clearExport,
  countExport,
  endExport,
  failExport,
  forgetExport,
  mayRead,
  openExport,
  requireReady,
  scopeIn,
  type ExportRange,
} from './export.js';

const AT = new Date('2026-11-23T02:00:00Z');
const LATER = new Date('2026-11-23T03:00:00Z');
const DAY_MS = 86_400_000;
const RANGE: ExportRange = {
  kind: 'UNITS',
  format: 'XLSX',
  division: '211103',
  quarter: '',
  asOf: '2026-11-23',
  parkingAreaVotes: false,
  scope: ['211103'],
};
const opened = openExport('0'.repeat(26), RANGE, AT);
const step = { doneCount: 500, rowCount: 498, after: 'quarters/x/buildings/001/units/01-0101' };

test('an export gathers, is ready for seven days, and is forgotten', () => {
  const counted = countExport(opened, 700, AT);
  const further = advanceExport(counted, { ...step, expectedEndTime: LATER }, LATER);
  expect(further).toMatchObject({
    state: 'RUNNING',
    due: true,
    totalCount: 700,
    doneCount: 500,
    rowCount: 498,
    after: step.after,
    expectedEndTime: LATER,
  });
  const ready = endExport(further, LATER);
  expect(ready).toMatchObject({ state: 'READY', due: false, keptUntil: new Date(LATER.getTime() + 7 * DAY_MS) });
  expect(ready).not.toHaveProperty('expectedEndTime');
  expect(() => requireReady(ready, new Date(LATER.getTime() + 7 * DAY_MS - 1))).not.toThrow();
  expect(() => requireReady(ready, new Date(LATER.getTime() + 7 * DAY_MS))).toThrow('TABLE_FORGOTTEN');
  const forgotten = forgetExport(ready);
  expect(forgotten).not.toHaveProperty('keptUntil');
  expect(() => requireReady(forgotten, LATER)).toThrow('TABLE_FORGOTTEN');
});

test('one that was cancelled stays cancelled, whatever its run does meanwhile', () => {
  const cancelled = cancelExport(opened, LATER);
  expect(cancelled).toMatchObject({ state: 'CANCELLED', due: true });
  expect([
    countExport(cancelled, 7, LATER),
    advanceExport(cancelled, step, LATER),
    endExport(cancelled, LATER),
    failExport(cancelled, '多', LATER),
  ]).toEqual([cancelled, cancelled, cancelled, cancelled]);
  expect(clearExport(cancelled).due).toBe(false);
  expect(clearExport(opened)).toBe(opened);
  expect(() => cancelExport(cancelled, LATER)).toThrow('EXPORT_STATE_NOT_ALLOWED');
  expect(() => requireReady(cancelled, LATER)).toThrow('EXPORT_STATE_NOT_ALLOWED');
});

test('one that is ready can be given up and is then not forgotten a second time', () => {
  expect(cancelExport(endExport(opened, AT), LATER)).not.toHaveProperty('keptUntil');
});

const ASKED: readonly (readonly [string, Partial<ExportRange>])[] = [
  ['an owner register of a division', { kind: 'OWNER_REGISTER' }],
  ['persons of a quarter', { kind: 'PERSONS', quarter: 'quarters/PJ-211103016-0001' }],
  ['quarters of a quarter', { kind: 'QUARTERS', quarter: 'quarters/PJ-211103016-0001' }],
  ['units of nowhere', { division: '' }],
];

test.each(ASKED)('nobody is given %s', (_what, range) => {
  expect(() => openExport('0'.repeat(26), { ...RANGE, ...range }, AT)).toThrow('EXPORT_RANGE_INVALID');
});

test('the scope is what is asked for, as far as it may be read', () => {
  expect(scopeIn('211103016', ['211103'])).toEqual(['211103016']);
  expect(scopeIn('2111', ['211103', '211102016', '2112'])).toEqual(['211103', '211102016']);
  expect(scopeIn('211103', ['211102'])).toEqual([]);
  expect(scopeIn('211103', [''])).toEqual(['211103']);
});

test('a file goes to whoever may read all of its scope', () => {
  expect(mayRead({ scope: ['211103016', '211102'] }, ['2111'])).toBe(true);
  expect(mayRead({ scope: ['211103016', '211102'] }, ['211103'])).toBe(false);
  expect(mayRead({ scope: ['2111'] }, ['211103', '211102'])).toBe(false);
  expect(mayRead({ scope: ['211103'] }, [])).toBe(false);
});
