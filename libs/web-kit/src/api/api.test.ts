import { Api, fileNameOf } from './api.js';

interface Sent {
  readonly target: string;
  readonly init: RequestInit;
}

/** An API whose answers are given; `sent` collects what it asks for. */
function givenApi(...answers: Response[]): { api: Api; sent: Sent[]; needed: boolean[] } {
  const [sent, needed]: [Sent[], boolean[]] = [[], []];
  globalThis.fetch = (target, init) => {
    sent.push({ target: String(target), init: init ?? {} });
    return Promise.resolve(answers.shift() ?? new Response('{}'));
  };
  const options = { token: () => Promise.resolve('t'), language: () => 'en', signInNeeded: (anew: boolean) => void needed.push(anew) };
  return { api: new Api(options), sent, needed };
}

const { fetch: original } = globalThis;
afterEach(() => void (globalThis.fetch = original));

test('a command carries the token, the language, why it is asked, and an id of its own', async () => {
  const { api, sent } = givenApi();
  await api.call('ChangeQuarterState', { name: 'quarters/PJ-211103016-0001', state: 'SERVED' }, { purpose: '核实 投诉', caseId: 'TS-1' });
  const headers = new Headers(sent[0]?.init.headers);
  expect(['authorization', 'accept-language', 'x-purpose', 'x-case', 'content-type'].map((name) => headers.get(name))).toEqual([
    'Bearer t',
    'en',
    '%E6%A0%B8%E5%AE%9E%20%E6%8A%95%E8%AF%89',
    'TS-1',
    'application/json',
  ]);
  expect(JSON.parse(String(sent[0]?.init.body))).toEqual({
    state: 'SERVED',
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
  });
});

test('a command whose resource is the body has its id in the address', async () => {
  const { api, sent } = givenApi();
  await api.call('CreateQuarter', { quarter: { title: '鹤鸣花园' } });
  expect(sent[0]?.target).toMatch(/^\/v1\/quarters\?requestId=[0-9a-f-]{36}$/);
});

test('who is not signed in is told so, and whether anew', async () => {
  const anew = JSON.stringify({ detail: '须重新登录', detailEn: 'sign in anew', reason: 'SIGN_IN_ANEW' });
  const { api, needed } = givenApi(new Response('{}', { status: 401 }), new Response(anew, { status: 401 }));
  await expect(api.call('GetMe', {})).rejects.toThrow('NO_ANSWER');
  await expect(api.call('GetMe', {})).rejects.toThrow('SIGN_IN_ANEW');
  expect(needed).toEqual([false, true]);
});

test('a file keeps its Chinese name', () => {
  expect(fileNameOf(`attachment; filename="__.xlsx"; filename*=UTF-8''%E9%80%80%E5%9B%9E.xlsx`)).toBe('退回.xlsx');
  expect(fileNameOf('attachment; filename="units.csv"')).toBe('units.csv');
});
