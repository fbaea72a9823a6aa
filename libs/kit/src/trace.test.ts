import { continueTrace, newTraceparent, traceIdOf } from './trace.js';

test('a valid traceparent is continued with a new span', () => {
  const parent = newTraceparent();
  const next = continueTrace(parent);
  expect(traceIdOf(next)).toBe(traceIdOf(parent));
  expect(next).not.toBe(parent);
});

test.each([
  '',
  'garbage',
  '00-00000000000000000000000000000000-0000000000000000-01',
  `00-${'g'.repeat(32)}-${'1'.repeat(16)}-01`,
  `ff-${'1'.repeat(32)}-${'1'.repeat(16)}-01`,
])('the traceparent “%s” begins a new trace', (traceparent) => {
  expect(continueTrace(traceparent)).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
});
