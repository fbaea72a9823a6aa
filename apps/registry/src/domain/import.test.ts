import {
  advanceCheck,
  advanceCommit,
  cancelImport,
  clearContent,
  commitImport,
  endCheck,
  endCommit,
  expectedEnd,
  failImport,
  openImport,
  receiveContent,
  restartCheck,
  type Import,
  type Step,
} from './import.js';

const AT = new Date('2026-11-23T02:00:00Z');
const LATER = new Date('2026-11-23T02:01:00Z');
const NEW = openImport('0'.repeat(26), { kind: 'UNITS', fileName: '房屋.csv', division: '211103' }, 'u-county', AT);
const CONTENT = { contentId: 'u', contentPieceCount: 2, contentSizeBytes: 300_000, encoding: 'UTF-8', format: 'CSV' };
const CHECKING = receiveContent(NEW, CONTENT, AT);
const STEP: Step = { doneCount: 500, acceptedCount: 498, rejectedCount: 2, keptRejectionCount: 3, committedCount: 0, lastLine: 501 };
const CHECKED = endCheck(advanceCheck(CHECKING, STEP, AT), AT);
const COMMITTING = commitImport(CHECKED, 'u-head', AT);
const COMMIT_STEP: Step = { ...STEP, acceptedCount: -1, rejectedCount: 1, keptRejectionCount: 1, committedCount: 497 };
const COMMITTED = endCommit(advanceCommit(COMMITTING, COMMIT_STEP, AT), AT);
const CANCELLED = cancelImport(COMMITTING, AT);
const FAILED = failImport(CHECKING, '缺少列。', AT);

const notAllowed = (state: string) => expect.objectContaining({ reason: 'IMPORT_STATE_NOT_ALLOWED', facts: { name: NEW.name, state } });
function thrownBy(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

test('an import waits for its content, is checked, waits for a person, is registered, and has ended', () => {
  expect([NEW, CHECKING, CHECKED, COMMITTING, COMMITTED].map(({ state, due }) => [state, due])).toEqual([
    ['AWAITING_CONTENT', false],
    ['CHECKING', true],
    ['CHECKED', false],
    ['COMMITTING', true],
    ['COMMITTED', true],
  ]);
});

test('the dry run counts rows; their number is known at its end', () => {
  expect(CHECKED).toMatchObject({ rowCount: 500, doneCount: 500, acceptedCount: 498, rejectedCount: 2, committedCount: 0 });
});

test('registering counts anew from the first row, and takes back what is not accepted any more', () => {
  expect(COMMITTING).toMatchObject({ doneCount: 0, cursorLine: 0, commitTime: AT });
  expect(COMMITTED).toMatchObject({ doneCount: 500, cursorLine: 501, acceptedCount: 497, rejectedCount: 3, committedCount: 497 });
});

test('an interrupted dry run begins again with nothing counted', () => {
  expect(restartCheck(advanceCheck(CHECKING, STEP, AT), LATER)).toEqual({ ...CHECKING, updateTime: LATER });
});

test('content is taken once', () => {
  for (const other of [CHECKING, CHECKED, COMMITTING, COMMITTED, CANCELLED, FAILED]) {
    expect(thrownBy(() => receiveContent(other, CONTENT, AT))).toEqual(notAllowed(other.state));
  }
});

test('only a checked import is confirmed', () => {
  for (const other of [NEW, CHECKING, COMMITTING, COMMITTED, CANCELLED, FAILED]) {
    expect(thrownBy(() => commitImport(other, 'u-head', AT))).toEqual(notAllowed(other.state));
  }
});

test('an import is cancelled at any time before its end, and not after', () => {
  for (const running of [NEW, CHECKING, CHECKED, COMMITTING]) expect(cancelImport(running, AT).state).toBe('CANCELLED');
  for (const ended of [COMMITTED, CANCELLED, FAILED]) expect(thrownBy(() => cancelImport(ended, AT))).toEqual(notAllowed(ended.state));
});

test('work that ends after the import was cancelled changes nothing, but rows it registered are counted', () => {
  const cancelled = cancelImport(CHECKING, AT);
  for (const late of [
    restartCheck(cancelled, LATER),
    advanceCheck(cancelled, STEP, LATER),
    endCheck(cancelled, LATER),
    failImport(cancelled, 'x', LATER),
  ]) {
    expect(late).toBe(cancelled);
  }
  expect(endCommit(CANCELLED, LATER)).toBe(CANCELLED);
  expect(advanceCommit(CANCELLED, COMMIT_STEP, LATER)).toMatchObject({ state: 'CANCELLED', committedCount: 497 });
});

test('content is cleared away when an import has ended, not before', () => {
  for (const ended of [COMMITTED, CANCELLED, FAILED])
    expect(clearContent(ended)).toMatchObject({ due: false, contentId: '', contentPieceCount: 0 });
  for (const running of [CHECKING, CHECKED, COMMITTING]) expect(clearContent(running)).toBe(running);
});

test('a pass is expected to go on as fast as so far', () => {
  expect(expectedEnd(AT, 30_000, 250, 500)).toEqual(LATER);
  expect(expectedEnd(AT, 30_000, 500, 0)).toEqual(AT);
  expect(expectedEnd(AT, 30_000, 0, 500)).toBeUndefined();
  expect(expectedEnd(AT, 0, 1, 500)).toBeUndefined();
});

test('an expectation lasts until the next step or the end', () => {
  const expecting: Import = advanceCheck(CHECKING, { ...STEP, expectedEndTime: LATER }, AT);
  expect(expecting.expectedEndTime).toBe(LATER);
  expect(advanceCheck(expecting, STEP, AT)).not.toHaveProperty('expectedEndTime');
  expect(endCheck(expecting, AT)).not.toHaveProperty('expectedEndTime');
  expect(cancelImport(expecting, AT)).not.toHaveProperty('expectedEndTime');
});
