import { loadContract, Refusal } from '@heming/contracts';
import { RpcFailure } from '@heming/kit';
import { failureOf } from './failure-of.js';
import { meaningOf } from './grpc-status.js';
import { HttpRefusal } from './http-refusal.js';
import { problemOfFailure, problemOfHttpRefusal, type Occasion } from './problem.js';

const CONTRACT = loadContract();
const OCCASION: Occasion = { traceId: 'f'.repeat(32), path: '/v1/quarters/q1', english: false, conditional: false };
const REASON = 'heming.registry.v1.Reason';

function problemOf(failure: RpcFailure, occasion: Partial<Occasion> = {}) {
  return problemOfFailure(CONTRACT, failure, { ...OCCASION, ...occasion });
}

test('a reason of the contract brings its sentences, facts and law', () => {
  const failure = new RpcFailure(9, 'x', { domain: REASON, reason: 'UNIT_NOT_SOLD', facts: { name: 'units/1' } });
  expect(problemOf(failure).problem).toEqual({
    type: 'urn:heming:problem:heming.registry.v1.Reason:UNIT_NOT_SOLD',
    title: 'Failed precondition',
    status: 400,
    detail: '房屋 units/1 尚未售出，不能交付。',
    detailEn: 'Unit units/1 is not sold: it cannot be handed over.',
    reason: 'UNIT_NOT_SOLD',
    domain: REASON,
    facts: { name: 'units/1' },
    law: '《物业管理条例》第四十一条',
    traceId: OCCASION.traceId,
    instance: '/v1/quarters/q1',
  });
});

test('who prefers English gets the English sentences', () => {
  const violations = [{ field: 'name', rule: 'required', zh: '必填', en: 'is required' }];
  const { problem } = problemOf(new RpcFailure(3, '', { zh: '有误。', en: 'Wrong.', violations }), { english: true });
  expect(problem).toMatchObject({ detail: 'Wrong.', detailEn: 'Wrong.' });
  expect(problem.violations).toEqual([{ field: 'name', rule: 'required', detail: 'is required', detailEn: 'is required' }]);
});

test('the message of a failure is never shown', () => {
  for (let code = 0; code <= 20; code += 1) {
    expect(JSON.stringify(problemOf(new RpcFailure(code, 'connect ECONNREFUSED 10.0.0.7')))).not.toContain('10.0.0.7');
  }
});

test.each([
  [1, 499],
  [2, 500],
  [3, 400],
  [4, 504],
  [5, 404],
  [6, 409],
  [7, 403],
  [8, 429],
  [9, 400],
  [10, 409],
  [11, 400],
  [12, 501],
  [13, 500],
  [14, 503],
  [15, 500],
  [16, 401],
  [99, 500],
])('gRPC code %i is HTTP status %i', (code, status) => expect(meaningOf(code).http).toBe(status));

test('a change that lost against another is 412 when the caller made it conditional', () => {
  expect(problemOf(new RpcFailure(10, ''), { conditional: true }).problem.status).toBe(412);
  expect(problemOf(new RpcFailure(9, ''), { conditional: true }).problem.status).toBe(400);
});

test('a delay is told in whole seconds, and a missing sign-in how to sign in', () => {
  expect(problemOf(new RpcFailure(14, '', { retryDelayMs: 1_200 })).headers).toEqual({ 'retry-after': '2' });
  expect(problemOf(new RpcFailure(16, '')).headers).toEqual({ 'www-authenticate': 'Bearer realm="heming"' });
});

test('refusals become failures; a reason that the contract does not know is a fault', () => {
  expect(failureOf(CONTRACT, new Refusal(REASON, 'UNIT_NOT_SOLD', { name: 1 }))).toMatchObject({
    code: 9,
    details: { facts: { name: '1' } },
  });
  expect(failureOf(CONTRACT, new Refusal(REASON, 'NO_SUCH_REASON'))).toBeUndefined();
  expect(failureOf(CONTRACT, new Error('bug'))).toBeUndefined();
});

test('the gateway uses the contract’s reasons where they fit, and its own where only HTTP knows', () => {
  const shared = problemOfHttpRefusal(CONTRACT, new HttpRefusal('REQUEST_TOO_LARGE', { limit: '10' }), OCCASION).problem;
  expect(shared).toMatchObject({ status: 413, domain: 'heming.type.v1.Reason', detail: '提交的内容超过 10 字节的上限。' });
  const own = problemOfHttpRefusal(CONTRACT, new HttpRefusal('METHOD_NOT_ALLOWED', { allow: 'GET' }), OCCASION).problem;
  expect(own).toMatchObject({ status: 405, domain: 'heming.gateway', detailEn: 'This path takes GET only.' });
});
