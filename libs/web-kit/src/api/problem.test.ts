import { ApiProblem, asProblem, problemOf, toldIn, violationOf } from './problem.js';

test('an answer with problem details keeps its sentence, its law and its wrong fields', async () => {
  const details = {
    detail: '提交的内容有误',
    detailEn: 'not valid',
    reason: 'INVALID_REQUEST',
    law: '《个人信息保护法》第六条',
    violations: [{ field: 'quarter.title', detail: '必填', detailEn: 'required' }],
    traceId: 't1',
  };
  const { problem } = await problemOf(new Response(JSON.stringify(details), { status: 400 }));
  expect(problem).toEqual({ ...details, status: 400 });
  expect(violationOf(problem, 'title')?.detail).toBe('必填');
  expect(violationOf(problem, 'itle')).toBeUndefined();
});

test('an answer of a proxy, and no answer at all, are told as such', async () => {
  expect((await problemOf(new Response('<html>', { status: 502 }))).problem).toMatchObject({ status: 502, reason: 'NO_ANSWER' });
  expect(asProblem(new TypeError('fetch failed')).reason).toBe('NOT_REACHED');
});

test('whoever reads English is told in English that there is no network', () => {
  const lost = new ApiProblem(asProblem(new TypeError('fetch failed')));
  expect([toldIn('en', lost).problem.detail, toldIn('zh-CN', lost).problem.detail]).toEqual([
    'The service cannot be reached: check the network and try again.',
    '无法连接服务，请检查网络后重试。',
  ]);
});
