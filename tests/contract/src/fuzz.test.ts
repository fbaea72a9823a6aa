import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { MethodContract } from '@heming/contracts';
import { bombsFor, JSON_BOMBS } from './fuzz/bombs.js';
import { FuzzedCity } from './fuzz/fuzzed-city.js';
import { oddConnections, oddHeaders, oddPaths, oddQueries, oddVerbs } from './fuzz/http-oddities.js';
import { oddBodies } from './fuzz/json-oddities.js';
import { mutatedBytes } from './fuzz/mutated-bytes.js';
import { JSON_TEXT, WIRE } from './fuzz/notation.js';
import { brokenConnection, rawConnection } from './fuzz/raw-connection.js';
import { restCall } from './fuzz/rest-call.js';
import { Verdicts } from './fuzz/verdicts.js';

/** The same seed makes the same choices; another one explores others. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);
/** How often each method is shot at in each test, over each transport. */
const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? 20);
jest.setTimeout(300_000);

let fuzzed: FuzzedCity;
let verdicts: Verdicts;

beforeAll(async () => {
  fuzzed = await FuzzedCity.start(SEED);
});

afterAll(() => fuzzed.stop());

beforeEach(() => {
  verdicts = new Verdicts();
});

afterEach(() => {
  process.stdout.write(`FUZZ_SEED=${SEED}: ${verdicts.count} requests: ${expect.getState().currentTestName}\n`);
  if (process.env['FUZZ_OUTCOMES'] !== undefined) process.stdout.write(`${JSON.stringify([...verdicts.outcomes])}\n`);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(verdicts.findings.slice(0, 10)).toEqual([]);
});

/** The messages of one call: several where the method takes a stream of them. */
function messagesOf(method: MethodContract, first: Buffer, round: number): readonly Buffer[] {
  const more = method.kind === 'client-stream' ? round % 4 : 0;
  return [first, ...Array.from({ length: more }, () => fuzzed.encode(method, fuzzed.request(method, WIRE)))];
}

async function eachMethod(rounds: number, shoot: (method: MethodContract, round: number) => Promise<unknown>): Promise<void> {
  for (let round = 0; round < rounds; round += 1) for (const method of fuzzed.methods) await shoot(method, round);
}

/** One request of a method that keeps every rule, over its REST binding. */
function honestCall(method: MethodContract) {
  const binding = method.http[0]!;
  return { ...restCall(binding, fuzzed.honest(method, JSON_TEXT)), ...fuzzed.tokenFor(method) };
}

const withBody = (): readonly MethodContract[] => fuzzed.methods.filter(({ http }) => http[0]?.body !== '' && http[0] !== undefined);
const gets = (): readonly MethodContract[] => fuzzed.methods.filter(({ http }) => http[0]?.verb === 'get');

test('no message of the right types makes a service fail over gRPC, however hostile its values', async () => {
  await eachMethod(ROUNDS, (method, round) => {
    const message = fuzzed.request(method, WIRE);
    return fuzzed.overGrpc(method, messagesOf(method, fuzzed.encode(method, message), round), verdicts, message);
  });
});

test('no single hostile value in an honest request makes a service fail', async () => {
  for (const method of fuzzed.methods) {
    const messages = [...(await fuzzed.nearlyHonest(method, verdicts))].map((message) => fuzzed.encode(method, message));
    // Eight at a time: their writes share what they wait for, the disk.
    for (let from = 0; from < messages.length; from += 8) {
      await Promise.all(messages.slice(from, from + 8).map((bytes) => fuzzed.overGrpc(method, [bytes], verdicts)));
    }
  }
});

test('no bytes make a service fail', async () => {
  await eachMethod(ROUNDS, (method, round) => {
    const bytes = fuzzed.encode(method, fuzzed.request(method, WIRE));
    return fuzzed.overGrpc(method, messagesOf(method, mutatedBytes(fuzzed.chance, bytes), round), verdicts);
  });
});

test('no bomb keeps a service busy', async () => {
  for (const method of fuzzed.methods) {
    for (const { bytes } of bombsFor(fuzzed.typeOf(method))) await fuzzed.overGrpc(method, [bytes], verdicts);
  }
});

test('no message makes the gateway or a service fail over REST', async () => {
  await eachMethod(ROUNDS, (method) => fuzzed.messageOverRest(method, fuzzed.request(method, JSON_TEXT), verdicts));
});

test('no body that is odd JSON, or none, makes the gateway fail', async () => {
  for (const method of withBody()) {
    const { path, verb = '', body, ...rest } = honestCall(method);
    const json = JSON.stringify(body ?? {});
    const member = fuzzed.chance.pick([...Object.keys((body as object | undefined) ?? {}), 'name']);
    const odd = [
      ...oddBodies(json, member),
      ...JSON_BOMBS.map((bomb) => ({ body: bomb, headers: { 'content-type': 'application/json' } })),
    ];
    for (const { body: oddBody, headers = {} } of odd) await fuzzed.overRest({ ...rest, verb, path, body: oddBody, headers }, verdicts);
  }
});

test('no path, query or verb makes the gateway fail', async () => {
  for (const method of gets()) {
    const { path, ...rest } = honestCall(method);
    const [bare = ''] = path.split('?');
    const members = fuzzed.typeOf(method).fieldsArray.map(({ name }) => name);
    const paths = [...oddPaths(bare), ...oddQueries(members.slice(0, 3)).map((query) => `${bare}?${query}`)];
    for (const odd of paths) await fuzzed.overRest({ ...rest, path: odd }, verdicts);
    for (const request of oddVerbs(bare)) await fuzzed.overRest({ ...rest, ...request }, verdicts);
  }
});

test('no header makes the gateway fail', async () => {
  for (const headers of oddHeaders()) {
    for (const method of [fuzzed.chance.pick(gets()), fuzzed.chance.pick(withBody())]) {
      const { token, ...call } = honestCall(method);
      const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
      await fuzzed.overRest({ ...call, headers: { 'content-type': 'application/json', ...authorization, ...headers } }, verdicts);
    }
  }
});

test('bytes that are no HTTP are answered with a problem or with silence', async () => {
  for (const bytes of oddConnections('/v1/divisions')) {
    verdicts.count += 1;
    const answer = await rawConnection(fuzzed.running.port, bytes);
    if (/^HTTP\/1\.1 5(?!0[35])/.test(answer)) verdicts.find(JSON.stringify(bytes), answer.slice(0, 300));
    if (/^HTTP\/1\.1 4/.test(answer) && !/application\/problem\+json/.test(answer))
      verdicts.find(JSON.stringify(bytes), answer.slice(0, 300));
  }
  expect((await fuzzed.rest.send({ path: '/readyz' })).status).toBe(200);
});

test('callers who hang up in the middle leave nothing behind', async () => {
  await eachMethod(3, async (method) => {
    verdicts.count += 3;
    fuzzed.wire.abandon(method, fuzzed.encode(method, fuzzed.honest(method, WIRE)), fuzzed.metadata());
    const { verb, path, token = '', body } = honestCall(method);
    const json = JSON.stringify(body ?? {});
    const bytes = Buffer.byteLength(json);
    const head = `${verb} ${path} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\n`;
    await brokenConnection(fuzzed.running.port, `${head}content-length: ${bytes + 10}\r\n\r\n${json}`);
    await brokenConnection(fuzzed.running.port, `${head}content-length: ${bytes}\r\n\r\n${json}`);
  });
  expect((await fuzzed.rest.send({ path: '/readyz' })).status).toBe(200);
});

test('fifty callers at once make nothing fail that one does not', async () => {
  const calls = Array.from({ length: 50 * ROUNDS }, () => fuzzed.chance.pick(fuzzed.methods.filter(({ kind }) => kind === 'unary')));
  for (let from = 0; from < calls.length; from += 50) {
    await Promise.all(
      calls.slice(from, from + 50).map((method) => fuzzed.messageOverRest(method, fuzzed.request(method, JSON_TEXT), verdicts)),
    );
  }
});

test('memory stays when the same things are sent again and again', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const [method] = withBody();
  const bombs = bombsFor(fuzzed.typeOf(method!));
  const barrage = async (): Promise<number> => {
    for (let i = 0; i < 5; i += 1) {
      for (const { bytes } of bombs) await fuzzed.overGrpc(method!, [bytes], verdicts);
      for (const body of JSON_BOMBS)
        await fuzzed.overRest({ ...honestCall(method!), body, headers: { 'content-type': 'application/json' } }, verdicts);
    }
    collect();
    return process.memoryUsage().heapUsed;
  };
  await barrage();
  const before = await barrage();
  expect((await barrage()) - before).toBeLessThan(16 * 1024 * 1024);
});

test('the fuzz got past every door: the use case of each method has run', () => {
  expect(fuzzed.methods.filter(({ path }) => !fuzzed.reached.has(path)).map(({ name }) => name)).toEqual([]);
});
