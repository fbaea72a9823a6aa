import { randomUUID } from 'node:crypto';
import type { MethodContract } from '@heming/contracts';
import { RegistryService } from '@heming/contracts/registry/v1';
import { newTraceparent, type ChannelOptions, type RpcFailure } from '@heming/kit';
import { GrpcChannel } from '@heming/kit/grpc';
import { EventWitness } from './event-witness.js';
import { jsonOf, RestClient, type RestAnswer, type RestRequest } from './rest-client.js';
import { RunningCity } from './running-city.js';
import { COLLEAGUE, HERE, nameOf, quarterCode, usccOf } from './sample-register.js';

jest.setTimeout(60_000);

let running: RunningCity;
let rest: RestClient;
let sequence = 0;

beforeAll(async () => {
  running = await RunningCity.start();
  rest = new RestClient(running.port);
});

afterAll(async () => {
  rest.close();
  await running.stop();
});

const division = `divisions/${HERE.community}`;
const nextCode = (): string => quarterCode(HERE, (sequence += 1));

/** Sends a command with a key, as the county's bureau. */
function command(key: string, { path, body, verb = 'POST' }: RestRequest): Promise<RestAnswer> {
  return rest.send({ verb, path, body, token: HERE.token, headers: { 'idempotency-key': key } });
}

const creation = (code: string, title = '锦绣家园'): RestRequest => ({ path: '/v1/quarters', body: { code, title, division } });
const demarcation = (name: string, decisionNo = '1号'): RestRequest => ({ path: `/v1/${name}:demarcate`, body: { decisionNo } });
const reasonOf = (answer: RestAnswer): readonly unknown[] => [answer.status, jsonOf(answer)['reason']];
const REUSED = [409, 'REQUEST_ID_REUSED'];

describe('the same key and the same body', () => {
  test('give the same answer, and one resource', async () => {
    const [key, wanted] = [randomUUID(), creation(nextCode())];
    const answers = [await command(key, wanted), await command(key, wanted), await command(key, wanted)];
    expect(answers.map(({ status, text }) => [status, text])).toEqual(answers.map(() => [200, answers[0]?.text]));
    expect(jsonOf(answers[0]!)['etag']).toBe('1');
  });

  test('give a resource whose name nobody chose the same name', async () => {
    const [key, wanted] = [randomUUID(), { path: '/v1/imports', body: { kind: 'UNITS', fileName: 'x.csv', division } }];
    const [first, second] = [await command(key, wanted), await command(key, wanted)];
    expect(second?.text).toBe(first?.text);
    expect(jsonOf(await command(randomUUID(), wanted))['name']).not.toBe(jsonOf(first!)['name']);
  });

  test('change a resource once', async () => {
    const name = nameOf(jsonOf(await command(randomUUID(), creation(nextCode()))));
    const key = randomUUID();
    const answers = [await command(key, demarcation(name)), await command(key, demarcation(name))];
    expect(answers.map(({ status, text }) => [status, text])).toEqual(answers.map(() => [200, answers[0]?.text]));
    expect(reasonOf(await command(randomUUID(), demarcation(name)))).toEqual([400, 'QUARTER_NOT_PLANNED']);
  });

  test('ask for one correction', async () => {
    const name = nameOf(jsonOf(await command(randomUUID(), creation(nextCode()))));
    const body = { quarter: { householdCount: 300 }, updateMask: 'householdCount', reason: '实测', basis: '盘住建〔2026〕12号' };
    const [key, request] = [randomUUID(), { path: `/v1/${name}:requestCorrection`, body }];
    const asked = [await command(key, request), await command(key, request)];
    expect(asked[1]?.text).toBe(asked[0]?.text);
    const decision = { approved: true, etag: jsonOf(asked[0]!)['etag'] };
    await rest.json({ verb: 'POST', path: `/v1/${name}:decideCorrection`, token: COLLEAGUE, body: decision });
    // A late repetition finds what has happened since, and asks for nothing anew.
    const late = jsonOf(await command(key, request));
    expect(late).toMatchObject({ householdCount: 300, etag: '3' });
    expect(late['corrections']).toHaveLength(1);
    expect(late['pendingCorrection'] ?? undefined).toBeUndefined();
  });

  test('move the clock once', async () => {
    const timeOf = async (): Promise<number> =>
      Date.parse(String((await rest.json({ path: '/v1/operations/clock', token: 'dev-operator' }))['time']));
    const before = await timeOf();
    const headers = { 'idempotency-key': randomUUID() };
    const advance = { verb: 'POST', path: '/v1/operations/clock:advance', token: 'dev-operator', headers, body: { days: 3 } };
    for (let times = 0; times < 3; times += 1) await rest.json(advance);
    expect(Math.floor(((await timeOf()) - before) / 86_400_000)).toBe(3);
  });

  test('mean nothing to somebody else: keys are each caller’s own', async () => {
    const [key, wanted] = [randomUUID(), { uscc: usccOf(1), title: '甲物业', kind: 'PROPERTY_SERVICE_ENTERPRISE', division }];
    expect((await command(key, { path: '/v1/organisations', body: wanted })).status).toBe(200);
    const other = { verb: 'POST', path: '/v1/organisations', token: 'dev-city', headers: { 'idempotency-key': key } };
    expect((await rest.send({ ...other, body: { ...wanted, uscc: usccOf(2) } })).status).toBe(200);
  });
});

describe('the same key and something else', () => {
  test('are refused, and have no effect', async () => {
    const [key, code] = [randomUUID(), nextCode()];
    await command(key, creation(code));
    expect(reasonOf(await command(key, creation(code, '另一个名称')))).toEqual(REUSED);
    const path = `/v1/quarters/${code}`;
    expect(await rest.json({ path, token: HERE.token })).toMatchObject({ title: '锦绣家园', etag: '1' });
  });

  test('are refused when the target is another one', async () => {
    const key = randomUUID();
    const other = nextCode();
    await command(key, creation(nextCode()));
    expect(reasonOf(await command(key, creation(other)))).toEqual(REUSED);
    expect((await rest.send({ path: `/v1/quarters/${other}`, token: HERE.token })).status).toBe(404);
  });

  test('are refused when the method is another one', async () => {
    const key = randomUUID();
    const name = nameOf(jsonOf(await command(key, creation(nextCode()))));
    expect(reasonOf(await command(key, demarcation(name)))).toEqual(REUSED);
    expect(await rest.json({ path: `/v1/${name}`, token: HERE.token })).toMatchObject({ state: 'PLANNED', etag: '1' });
  });

  test('are refused when the first of them was refused, too', async () => {
    const key = randomUUID();
    const name = `quarters/${quarterCode(HERE, 9_999)}`;
    expect(reasonOf(await command(key, demarcation(name)))).toEqual([404, 'QUARTER_NOT_FOUND']);
    expect(reasonOf(await command(key, demarcation(name, '2号')))).toEqual(REUSED);
  });

  test('are refused when the key comes by header and in the body', async () => {
    const name = nameOf(jsonOf(await command(randomUUID(), creation(nextCode()))));
    const body = { decisionNo: '1号', requestId: 'another' };
    expect(reasonOf(await command('one', { path: `/v1/${name}:demarcate`, body }))).toEqual([400, 'INVALID_REQUEST']);
  });
});

test('fifty at once have one effect: one resource at its first version, one event, one answer', async () => {
  const witness = await EventWitness.of(running.city.platform, 'fifty');
  const [key, wanted] = [randomUUID(), creation(nextCode())];
  const answers = await Promise.all(Array.from({ length: 50 }, () => command(key, wanted)));
  const [first] = answers;
  expect([...new Set(answers.map(({ status, text }) => `${status} ${text}`))]).toEqual([`200 ${first?.text}`]);
  const { name, etag } = jsonOf(first!);
  expect(etag).toBe('1');
  await command(randomUUID(), demarcation(String(name)));
  expect(await witness.until(String(name), 'QuarterDemarcated')).toEqual(['QuarterRegistered', 'QuarterDemarcated']);
  await witness.stop();
});

test('fifty changes at once with fifty keys happen one after the other, each once', async () => {
  const name = nameOf(jsonOf(await command(randomUUID(), creation(nextCode()))));
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      command(randomUUID(), { verb: 'PATCH', path: `/v1/${name}`, body: { address: `石油大街${i}号` } }),
    ),
  );
  const done = answers.filter(({ status }) => status === 200);
  const lost = answers.filter(({ status }) => status !== 200);
  expect(new Set(done.map((answer) => jsonOf(answer)['etag'])).size).toBe(done.length);
  expect(new Set(lost.map((answer) => String(reasonOf(answer))))).toEqual(new Set(lost.length === 0 ? [] : ['409,CHANGED_MEANWHILE']));
  const { etag } = await rest.json({ path: `/v1/${name}`, token: HERE.token });
  expect(parseInt(String(etag), 36)).toBe(1 + done.length);
});

test('over gRPC the same: one effect, the same answer, another request refused', async () => {
  const { contract } = running.city.platform;
  const channel = new GrpcChannel(running.grpcAddress, contract, running.tokens);
  const method = (name: string): MethodContract => contract.services.get(RegistryService.fullName)!.methods.get(name)!;
  const options = (): ChannelOptions => ({
    principal: { subject: 'over-grpc', grants: [{ role: 'COUNTY', division: '211103' }] },
    traceparent: newTraceparent(),
    deadline: Date.now() + 10_000,
  });
  const codec = method('CreateQuarter').request;
  const request = codec.fromJson({ quarter: { code: nextCode(), title: '锦绣家园', division }, requestId: randomUUID() });
  const answers = await Promise.all(Array.from({ length: 50 }, () => channel.unary(method('CreateQuarter'), request, options())));
  answers.forEach((answer) => expect(answer).toEqual(answers[0]));
  expect(answers[0]).toMatchObject({ etag: '1' });
  const other = { ...request, quarter: { ...(request as { quarter: object }).quarter, title: '另一个名称' } };
  const failure = await channel.unary(method('CreateQuarter'), other, options()).catch((error: unknown) => error as RpcFailure);
  expect(failure).toMatchObject({ code: 6, details: { reason: 'REQUEST_ID_REUSED' } });
  channel.close();
});

test('keys outlast a restart of the city', async () => {
  const [key, moved, wanted] = [randomUUID(), randomUUID(), creation(nextCode())];
  const before = await command(key, wanted);
  const name = nameOf(jsonOf(before));
  const demarcated = await command(moved, demarcation(name));
  rest.close();
  await running.restart();
  rest = new RestClient(running.port);
  const witness = await EventWitness.of(running.city.platform, 'restarted');
  expect(reasonOf(await command(key, creation(nextCode())))).toEqual(REUSED);
  expect(jsonOf(await command(key, wanted))).toMatchObject({ name, state: 'DEMARCATED', etag: '2' });
  expect((await command(moved, demarcation(name))).text).toBe(demarcated.text);
  await command(randomUUID(), { path: `/v1/${name}:changeState`, body: { state: 'PRE_MANAGED', reason: '前期' } });
  expect(await witness.until(name, 'QuarterStateChanged')).toEqual(['QuarterRegistered', 'QuarterDemarcated', 'QuarterStateChanged']);
  expect(witness.repeated()).toEqual([]);
  await witness.stop();
});
