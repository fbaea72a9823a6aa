import { isSampled, newTraceparent, receivedContext, traceIdOf } from './trace.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT = `00-${TRACE}-00f067aa0ba902b7-01`;
const stateOf = (tracestate: string | readonly string[]): string | undefined => receivedContext(PARENT, tracestate)?.tracestate;

describe('a traceparent', () => {
  test('that is valid is read, and says whether its trace is recorded', () => {
    expect(receivedContext(PARENT)).toEqual({ traceparent: PARENT });
    expect(traceIdOf(PARENT)).toBe(TRACE);
    expect([isSampled(PARENT), isSampled(`00-${TRACE}-00f067aa0ba902b7-00`)]).toEqual([true, false]);
  });

  test.each([
    ['of a later version is read as far as it is known', `cc-${TRACE}-00f067aa0ba902b7-01-what-comes.next`, PARENT],
    ['of a later version need not go on', `01-${TRACE}-00f067aa0ba902b7-01`, PARENT],
    ['passes on the flag of sampling alone', `00-${TRACE}-00f067aa0ba902b7-ff`, PARENT],
    ['with other flags is not sampled by them', `00-${TRACE}-00f067aa0ba902b7-02`, `00-${TRACE}-00f067aa0ba902b7-00`],
  ])('%s', (_what, given, read) => {
    expect(receivedContext(given)).toEqual({ traceparent: read });
  });

  test.each([
    undefined,
    '',
    'garbage',
    '00-0-0-0',
    `00-${'0'.repeat(32)}-${'1'.repeat(16)}-01`,
    `00-${'1'.repeat(32)}-${'0'.repeat(16)}-01`,
    `00-${'g'.repeat(32)}-${'1'.repeat(16)}-01`,
    `00-${'A'.repeat(32)}-${'b'.repeat(16)}-01`,
    `00-${'1'.repeat(31)}-${'1'.repeat(16)}-01`,
    `00-${'1'.repeat(33)}-${'1'.repeat(16)}-01`,
    `00-${'1'.repeat(32)}-${'1'.repeat(15)}-01`,
    `00-${'1'.repeat(32)}-${'1'.repeat(16)}-1`,
    `00-${'1'.repeat(32)}-${'1'.repeat(16)}-0g`,
    `00-${'1'.repeat(32)}-${'1'.repeat(16)}-01-`,
    `00-${'1'.repeat(32)}-${'1'.repeat(16)}-01-extra`,
    `00-${'1'.repeat(32)}-${'1'.repeat(16)}-01.extra`,
    `cc-${'1'.repeat(32)}-${'1'.repeat(16)}-01.extra`,
    `ff-${'1'.repeat(32)}-${'1'.repeat(16)}-01`,
    `0-${'1'.repeat(32)}-${'1'.repeat(16)}-01`,
    `00_${'1'.repeat(32)}_${'1'.repeat(16)}_01`,
    ` 00-${'1'.repeat(32)}-${'1'.repeat(16)}-01`,
    `00-${'1'.repeat(32)}-${'1'.repeat(16)}-01\n`,
    `${PARENT}, ${PARENT}`,
    `${PARENT}${'-x'.repeat(5_000)}`,
  ])('“%s” is not one, and a tracestate beside it is of no use', (traceparent) => {
    expect(receivedContext(traceparent, 'a=1')).toBeUndefined();
  });
});

describe('a tracestate', () => {
  test.each([
    ['a=1', 'a=1'],
    ['a=1,b=2', 'a=1,b=2'],
    [' a=1 ,\tb=2\t,, ,', 'a=1,b=2'],
    ['fw529a3039@dt=FfAAAAAAAAAB,rojo=00f067aa0ba902b7', 'fw529a3039@dt=FfAAAAAAAAAB,rojo=00f067aa0ba902b7'],
    ['0t@system=x', '0t@system=x'],
    ['a_-*/9=!"#$%&()*+-./:;<>?@[]^_`{|}~', 'a_-*/9=!"#$%&()*+-./:;<>?@[]^_`{|}~'],
    ['a= inner  space', 'a= inner  space'],
    [`${'k'.repeat(256)}=${'v'.repeat(255)}`, `${'k'.repeat(256)}=${'v'.repeat(255)}`],
  ])('“%s” is passed on', (given, passed) => {
    expect(stateOf(given)).toBe(passed);
  });

  test('of several headers is theirs in order', () => {
    expect(stateOf(['a=1,b=2', 'c=3', ' d=4'])).toBe('a=1,b=2,c=3,d=4');
    expect(stateOf(['b=2', 'a=1'])).toBe('b=2,a=1');
  });

  test('of as many members and characters as the W3C allows is passed on, of one more it is dropped', () => {
    const members = (count: number): string => Array.from({ length: count }, (_, i) => `k${i}=v`).join();
    expect([stateOf(members(32)), stateOf(members(33))]).toEqual([members(32), undefined]);
    const over = `a=${'x'.repeat(250)},b=${'y'.repeat(250)},c=${'z'.repeat(5)}`;
    expect([over.length, stateOf(over)]).toEqual([513, undefined]);
    expect(stateOf(over.slice(0, -1))).toHaveLength(512);
  });

  test.each([
    '',
    ' ',
    ',,,',
    'a',
    'a=',
    '=1',
    'A=1',
    'a b=1',
    'a =1',
    '1a=1',
    'ä=1',
    'a=ä',
    'a=宇文',
    'a=1=2',
    'a=x\u0000',
    'a=x\ty',
    '@system=1',
    'tenant@=1',
    'tenant@1system=1',
    'tenant@fifteenletters1=1',
    'a@b@c=1',
    `${'k'.repeat(257)}=1`,
    `${'k'.repeat(242)}@s=1`,
    `a=${'v'.repeat(257)}`,
    'a=1,a=2',
    'a=1,b=2,a=1',
    'a=1,B=2',
  ])('“%s” is dropped whole, and the traceparent is kept', (tracestate) => {
    expect(receivedContext(PARENT, tracestate)).toEqual({ traceparent: PARENT });
  });

  test('of several headers is dropped whole when one of them is wrong, or repeats a key', () => {
    expect([stateOf(['a=1', 'B=2']), stateOf(['a=1', 'a=1']), stateOf(['', ''])]).toEqual([undefined, undefined, undefined]);
  });
});

test('a new trace is one that nobody records', () => {
  const [one, other] = [newTraceparent(), newTraceparent()];
  expect(one).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  expect(receivedContext(one)).toEqual({ traceparent: one });
  expect(traceIdOf(one)).not.toBe(traceIdOf(other));
});
