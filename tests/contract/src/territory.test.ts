import type { MethodContract } from '@heming/contracts';
import { ANONYMOUS, newTraceparent, type Principal } from '@heming/kit';
import { accessRequest } from './access-requests.js';
import { EXPECTED_ACCESS, type Outcome } from './expected-access.js';
import { restCall } from './fuzz/rest-call.js';
import { GrpcWire } from './grpc-wire.js';
import { jsonOf, RestClient, type RestAnswer, type RestRequest } from './rest-client.js';
import { RunningCity } from './running-city.js';
import { HERE, quarterCode, SampleRegister, THERE, type Place, type Sample } from './sample-register.js';

jest.setTimeout(120_000);

/** Stands in every title of county 211102, and nowhere else. */
const CANARY = '金丝雀';

const grant = (role: string, division = ''): Principal => ({ subject: `${role} ${division}`, grants: [{ role, division }] });
const CALLERS: Readonly<Record<string, { readonly principal: Principal; readonly token?: string | undefined }>> = {
  anonymous: { principal: ANONYMOUS, token: undefined },
  // Over REST nobody signs in as a mere member of the public while there is no identity provider.
  public: { principal: grant('PUBLIC') },
  'county 211103': { principal: grant('COUNTY', '211103'), token: 'dev-county-211103' },
  'county 211102': { principal: grant('COUNTY', '211102'), token: 'dev-county-211102' },
  city: { principal: grant('CITY'), token: 'dev-city' },
  'sub-district 211103016': { principal: grant('SUBDISTRICT', '211103016'), token: 'dev-subdistrict-211103016' },
  operator: { principal: grant('OPERATOR'), token: 'dev-operator' },
};

let running: RunningCity;
let rest: RestClient;
let wire: GrpcWire;
let methods: ReadonlyMap<string, MethodContract>;
let samples: ReadonlyMap<Place, Sample>;

beforeAll(async () => {
  running = await RunningCity.start();
  rest = new RestClient(running.port);
  const { contract } = running.city.platform;
  wire = new GrpcWire(running.grpcAddress, contract);
  methods = new Map([...contract.services.values()].flatMap((service) => [...service.methods]));
  samples = new Map([
    [HERE, await settled(HERE, '锦绣')],
    [THERE, await settled(THERE, CANARY)],
  ]);
  const zone = { code: 'liaodongwan', title: '辽东湾新区', divisions: ['divisions/211103016', 'divisions/211102002'] };
  await rest.json({ verb: 'POST', path: '/v1/functionalZones', token: 'dev-city', body: zone });
});

afterAll(async () => {
  wire.close();
  rest.close();
  await running.stop();
});

/** One of everything, brought to where nothing in `accessRequest` moves it on: the quarter demarcated, the import cancelled after its dry run. */
async function settled(place: Place, mark: string): Promise<Sample> {
  const sample = await new SampleRegister(rest).everything(place, 1, mark);
  const { token } = place;
  await rest.json({ verb: 'POST', path: `/v1/${sample.quarter}:demarcate`, token, body: { decisionNo: '1号' } });
  for (let state: unknown = 'CHECKING'; state === 'CHECKING';) ({ state } = await rest.json({ path: `/v1/${sample.importName}`, token }));
  await rest.json({ verb: 'POST', path: `/v1/${sample.importName}:cancel`, token, body: {} });
  return sample;
}

/** What a refusal says about access; everything else, be it a refusal of the subject, means that the caller may. */
function outcomeOf(code: number, reason: string, answer: string, shows: string | undefined): Outcome {
  if (reason === 'NOT_SIGNED_IN') return 'sign in';
  if (reason === 'NOT_PERMITTED') return 'no';
  if (reason === 'OUTSIDE_TERRITORY') return 'outside';
  if (code === 5 || code === 404) return 'missing';
  return shows !== undefined && !answer.includes(shows) ? 'nothing' : 'yes';
}

async function overGrpc(method: MethodContract, place: Place, principal: Principal): Promise<Outcome> {
  const { message, shows } = accessRequest(method.name, place, samples.get(place)!);
  const metadata = { 'heming-principal': running.tokens.write(principal), traceparent: newTraceparent() };
  const { code, reason, answers } = await wire.call(method, [method.request.encode(method.request.fromJson(message))], metadata);
  return outcomeOf(
    code,
    reason,
    answers.map((bytes) => JSON.stringify(method.response.toJson(method.response.decode(bytes)))).join(),
    shows,
  );
}

async function overRest(method: MethodContract, place: Place, token: string | undefined): Promise<Outcome> {
  const { message, shows } = accessRequest(method.name, place, samples.get(place)!);
  const call = restCall(method.http[0]!, message);
  const body = method.kind === 'client-stream' ? String(call.body) : call.body;
  const answer = await rest.send({ ...call, body, ...(token !== undefined && { token }) });
  const reason = answer.status >= 400 ? String(jsonOf(answer)['reason']) : '';
  return outcomeOf(answer.status, reason, answer.text, shows);
}

/** Everything in the register that the matrix is about, as it is. */
async function snapshot(): Promise<readonly string[]> {
  const paths = [HERE, THERE].flatMap((place) => Object.values(samples.get(place)!).map((name: string) => [place, `/v1/${name}`] as const));
  const lists = [HERE, THERE].flatMap((place) =>
    ['/v1/quarters', '/v1/organisations', '/v1/functionalZones'].map((path) => [place, path] as const),
  );
  return Promise.all([...paths, ...lists].map(async ([{ token }, path]) => (await rest.send({ path, token })).text));
}

test('the table speaks of every RPC there is, and of no other', () => {
  expect(EXPECTED_ACCESS.map(({ rpc }) => rpc).sort()).toEqual([...methods.keys()].sort());
});

describe.each(EXPECTED_ACCESS)('$rpc', ({ rpc, cells }) => {
  test('lets in over gRPC whom the table lets in, where it does', async () => {
    const seen: Record<string, readonly Outcome[]> = {};
    for (const [caller, { principal }] of Object.entries(CALLERS)) {
      seen[caller] = [await overGrpc(methods.get(rpc)!, HERE, principal), await overGrpc(methods.get(rpc)!, THERE, principal)];
    }
    expect(seen).toEqual(cells);
  });

  test('lets in over REST the same', async () => {
    const seen: Record<string, readonly Outcome[]> = {};
    for (const [caller, { token }] of Object.entries(CALLERS).filter(
      ([, { token: known, principal }]) => known !== undefined || principal === ANONYMOUS,
    )) {
      seen[caller] = [await overRest(methods.get(rpc)!, HERE, token), await overRest(methods.get(rpc)!, THERE, token)];
    }
    const { public: _notOverRest, ...expected } = cells;
    expect(seen).toEqual(expected);
  });

  test('changes nothing by being asked', async () => {
    const before = await snapshot();
    for (const place of [HERE, THERE])
      for (const { principal } of Object.values(CALLERS)) await overGrpc(methods.get(rpc)!, place, principal);
    expect(await snapshot()).toEqual(before);
  });
});

describe('a county', () => {
  const asked = (request: RestRequest): Promise<RestAnswer> => rest.send({ ...request, token: HERE.token });

  /** Walks through all pages. */
  async function allPages(path: string): Promise<string> {
    let text = '';
    for (let pageToken = ''; ;) {
      const answer = await asked({ path: `${path}${path.includes('?') ? '&' : '?'}pageSize=3&pageToken=${pageToken}` });
      text += answer.text;
      pageToken = answer.status === 200 ? String(jsonOf(answer)['nextPageToken'] ?? '') : '';
      if (pageToken === '') return text;
    }
  }

  test('never sees what another one has registered, through no list, search, read or watch', async () => {
    const there = samples.get(THERE)!;
    const query = (text: string): string => encodeURIComponent(text);
    const lists = [
      ...['', '?division=divisions/211102', '?division=divisions/2111', '?division=divisions/21', `?division=divisions/${THERE.community}`],
      ...[
        '?state=DEMARCATED',
        `?query=${query(CANARY)}`,
        `?query=${query(CANARY[0]!)}`,
        '?query=jsq',
        '?query=j',
        '?query=PJ-211102',
        '?query=PJ-2111',
      ],
    ].map((search) => `/v1/quarters${search}`);
    const hidden = EXPECTED_ACCESS.filter(({ rpc, cells }) => methods.get(rpc)!.reads && cells['county 211103']?.[1] !== 'yes');
    const reads = hidden.map(({ rpc }) => restCall(methods.get(rpc)!.http[0]!, accessRequest(rpc, THERE, there).message).path);
    reads.push(`/v1/${there.quarter}/buildings/-/units`);
    expect(reads.length).toBeGreaterThan(9);
    for (const path of [...lists, ...reads]) {
      const text = await allPages(path);
      expect([path, text.includes(CANARY)]).toEqual([path, false]);
    }
    for (const path of [...lists, '/v1/imports']) expect([path, (await allPages(path)).includes('211102')]).toEqual([path, false]);
  });

  test('sees the canary where it may, so that the test above would notice', async () => {
    const { organisation, quarter } = samples.get(THERE)!;
    expect((await asked({ path: `/v1/${organisation}` })).text).toContain(CANARY);
    expect((await rest.send({ path: `/v1/${quarter}`, token: THERE.token })).text).toContain(CANARY);
  });

  test('is suggested a code elsewhere as if nothing were there', async () => {
    const path = `/v1/divisions/${THERE.township}:suggestQuarterCode`;
    expect(jsonOf(await asked({ path }))).toEqual({ code: quarterCode(THERE, 1) });
    expect(await rest.json({ path, token: THERE.token })).toEqual({ code: quarterCode(THERE, 2) });
  });

  /** Every request about something there, and the same about what does not exist. */
  const twins = (): readonly (readonly [what: string, there: RestRequest, nowhere: RestRequest])[] => {
    const there = samples.get(THERE)!;
    const nowhere: Sample = {
      quarter: `quarters/${quarterCode(THERE, 9_998)}`,
      building: `quarters/${quarterCode(THERE, 9_998)}/buildings/001`,
      unit: `quarters/${quarterCode(THERE, 9_998)}/buildings/001/units/01-0101`,
      organisation: there.organisation,
      importName: `imports/${'0'.repeat(26)}`,
    };
    const hidden = EXPECTED_ACCESS.filter(({ cells }) => cells['county 211103']?.[1] === 'missing');
    return hidden.map(({ rpc }) => {
      const [one, other] = [there, nowhere].map((sample) => {
        const call = restCall(methods.get(rpc)!.http[0]!, accessRequest(rpc, THERE, sample).message);
        return rpc === 'UploadImportContent' ? { ...call, body: 'x' } : call;
      }) as [RestRequest, RestRequest];
      return [rpc, one, other] as const;
    });
  };

  test('is told of what is elsewhere the same, to the byte, as of what is nowhere', async () => {
    const [there, nowhere] = [quarterCode(THERE, 1), quarterCode(THERE, 9_998)];
    const same = ({ status, headers, text }: RestAnswer): unknown => {
      const { 'x-trace-id': traceId, date: _date, 'ratelimit-remaining': _left, 'ratelimit-reset': _reset, ...rest } = headers;
      const names = text.replaceAll(there, nowhere).replaceAll(samples.get(THERE)!.importName, `imports/${'0'.repeat(26)}`);
      return { status, headers: rest, text: names.replaceAll(String(traceId), 'trace') };
    };
    expect(twins().length).toBeGreaterThan(15);
    for (const [rpc, one, other] of twins()) {
      expect([rpc, same(await asked(one))]).toEqual([rpc, same(await asked(other))]);
    }
  });
});
