import type { MethodContract } from '@heming/contracts';
import { ANONYMOUS, type Principal } from '@heming/kit';
import { accessRequest, type AccessSample } from './access-requests.js';
import { EXPECTED_ACCESS, type Outcome } from './expected-access.js';
import { restCall } from './fuzz/rest-call.js';
import type { GrpcWire } from './grpc-wire.js';
import { jsonOf, type RestClient, type Json, type RestAnswer, type RestRequest } from './rest-client.js';
import { HERE, nameOf, quarterCode, THERE, type Place } from './sample-register.js';
import { SettledCity } from './settled-city.js';

jest.setTimeout(120_000);

/** Stands in every title of county 211102, in the names of its people and on their certificates, and nowhere else. */
const CANARY = '金丝雀';
/** What its people are called where names are masked. */
const MASKED_CANARY = `${CANARY[0]!}*`;
/** Stands for any resource that does not exist and has a made-up name. */
const NO_ID = '0'.repeat(26);

const FRESH = Date.now();
const grant = (role: string, division = '', party?: string): Principal => ({
  subject: `${role} ${division}`,
  grants: [{ role, division, ...(party !== undefined && { party }) }],
  authTime: FRESH,
});
const STANDING_CALLERS: Readonly<Record<string, Caller>> = {
  anonymous: { principal: ANONYMOUS, token: undefined },
  // Over REST nobody signs in as a mere member of the public by a development token.
  public: { principal: grant('PUBLIC') },
  'county 211103': { principal: grant('COUNTY', '211103'), token: 'dev-county-211103' },
  'county 211102': { principal: grant('COUNTY', '211102'), token: 'dev-county-211102' },
  city: { principal: grant('CITY'), token: 'dev-city' },
  'sub-district 211103016': { principal: grant('SUBDISTRICT', '211103016'), token: 'dev-subdistrict-211103016' },
  'community 211103016005': { principal: grant('COMMUNITY', '211103016005'), token: 'dev-community-211103016005' },
  auditor: { principal: grant('AUDITOR'), token: 'dev-auditor' },
  operator: { principal: grant('OPERATOR'), token: 'dev-operator' },
};

/** Who calls: over gRPC as a principal, over REST with a token, if he can. */
interface Caller {
  readonly principal: Principal;
  readonly token?: string | undefined;
}

/** Everybody of the table: those above, and who acts for the enterprise and the developer of the quarter, which are one here, and for the owner of the home in county 211103. */
function callers(): Readonly<Record<string, Caller>> {
  const { organisation, people } = samples.get(HERE)!;
  const id = (name: string): string => name.slice(name.indexOf('/') + 1);
  return {
    ...STANDING_CALLERS,
    enterprise: { principal: grant('ENTERPRISE', '211103', organisation), token: `dev-enterprise-211103-${id(organisation)}` },
    developer: { principal: grant('DEVELOPER', '211103', organisation), token: `dev-developer-211103-${id(organisation)}` },
    owner: { principal: grant('OWNER', HERE.community, people.owner), token: `dev-owner-${HERE.community}-${id(people.owner)}` },
  };
}

let city: SettledCity;
let rest: RestClient;
let wire: GrpcWire;
let methods: ReadonlyMap<string, MethodContract>;
let samples: ReadonlyMap<Place, AccessSample>;

beforeAll(async () => {
  city = await SettledCity.start();
  ({ rest, wire, methods } = city);
  samples = new Map([
    [HERE, await city.settle(HERE, '锦绣')],
    [THERE, await city.settle(THERE, CANARY)],
  ]);
  const zone = { code: 'liaodongwan', title: '辽东湾新区', divisions: ['divisions/211103016', 'divisions/211102002'] };
  await rest.json({ verb: 'POST', path: '/v1/functionalZones', token: 'dev-city', body: zone });
});

afterAll(() => city.stop());

/** What a refusal says about access; everything else, be it a refusal of the subject, means that the caller may. */
function outcomeOf(code: number, reason: string, answer: string, shows: string | undefined): Outcome {
  if (reason === 'NOT_SIGNED_IN' || reason === 'SIGN_IN_NEEDED') return 'sign in';
  if (reason === 'NOT_PERMITTED') return 'no';
  if (reason === 'OUTSIDE_TERRITORY' || reason === 'NOT_A_PARTY') return 'outside';
  if (code === 5 || code === 404) return 'missing';
  return shows !== undefined && !answer.includes(shows) ? 'nothing' : 'yes';
}

async function overGrpc(method: MethodContract, place: Place, principal: Principal): Promise<Outcome> {
  const { message, shows, purpose = '', caseId = '' } = accessRequest(method.name, place, samples.get(place)!);
  const sent = [method.request.encode(method.request.fromJson(message))];
  const { code, reason, answers } = await wire.call(method, sent, city.metadata(principal, { purpose, caseId }));
  return outcomeOf(
    code,
    reason,
    answers.map((bytes) => JSON.stringify(method.response.toJson(method.response.decode(bytes)))).join(),
    shows,
  );
}

/** A request as it goes over REST, its purpose beside it. */
function restRequest(method: MethodContract, place: Place, sample: AccessSample): RestRequest {
  const { message, purpose = '', caseId = '' } = accessRequest(method.name, place, sample);
  const call = restCall(method.http[0]!, message);
  const body = method.kind === 'client-stream' ? 'x' : call.body;
  const why = { 'x-purpose': encodeURIComponent(purpose), 'x-case': encodeURIComponent(caseId) };
  return { ...call, body, ...(purpose !== '' && { headers: why }) };
}

async function overRest(method: MethodContract, place: Place, token: string | undefined): Promise<Outcome> {
  const { shows } = accessRequest(method.name, place, samples.get(place)!);
  const answer = await rest.send({ ...restRequest(method, place, samples.get(place)!), ...(token !== undefined && { token }) });
  const reason = answer.status >= 400 ? String(jsonOf(answer)['reason']) : '';
  return outcomeOf(answer.status, reason, answer.text, shows);
}

/** Everything that the matrix is about, as it is. */
async function snapshot(): Promise<readonly string[]> {
  const pathsOf = ({ people, ...sample }: AccessSample): readonly string[] => {
    const { apiKey: _listed, recusal: _listedToo, photo: _bytes, ...read } = sample;
    const { home, title, owner } = people;
    const lists = ['quarters', 'organisations', 'functionalZones', 'persons?division=divisions/2111', 'apiKeys', `${home}/occupancies`];
    return [...Object.values(read), home, title, owner, ...lists];
  };
  const asked = [HERE, THERE].flatMap((place) => pathsOf(samples.get(place)!).map((path) => [place, path] as const));
  const answers = await Promise.all(asked.map(([{ token }, path]) => rest.send({ path: `/v1/${path}`, token })));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  return answers.map(({ text }) => text);
}

test('the table speaks of every RPC there is, and of no other', () => {
  expect(EXPECTED_ACCESS.map(({ rpc }) => rpc).sort()).toEqual([...methods.keys()].sort());
});

/** What the matrix is about, as the last RPC of the table left it. */
let present: readonly string[] | undefined;

describe.each(EXPECTED_ACCESS)('$rpc', ({ rpc, cells }) => {
  const overGrpcSeen: Record<string, readonly Outcome[]> = {};

  beforeAll(async () => {
    present ??= await snapshot();
    for (const [caller, { principal }] of Object.entries(callers()))
      overGrpcSeen[caller] = [await overGrpc(methods.get(rpc)!, HERE, principal), await overGrpc(methods.get(rpc)!, THERE, principal)];
  });

  test('lets in over gRPC whom the table lets in, where it does', () => {
    expect(overGrpcSeen).toEqual(cells);
  });

  test('lets in over REST the same', async () => {
    const seen: Record<string, readonly Outcome[]> = {};
    for (const [caller, { token }] of Object.entries(callers()).filter(
      ([, { token: known, principal }]) => known !== undefined || principal === ANONYMOUS,
    )) {
      seen[caller] = [await overRest(methods.get(rpc)!, HERE, token), await overRest(methods.get(rpc)!, THERE, token)];
    }
    const { public: _notOverRest, ...expected } = cells;
    expect(seen).toEqual(expected);
  });

  test('changes nothing by being asked over either', async () => {
    const before = present;
    present = await snapshot();
    expect(present).toEqual(before);
  });
});

test.each(['county 211103', 'city'])('as %s, who hosts a demonstration as well may move its clock, and nothing else', async (office) => {
  const { principal } = callers()[office]!;
  const host = { ...principal, grants: [...principal.grants, { role: 'DEMONSTRATOR', division: '' }] };
  for (const { rpc, cells } of EXPECTED_ACCESS) {
    const seen = [await overGrpc(methods.get(rpc)!, HERE, host), await overGrpc(methods.get(rpc)!, THERE, host)];
    expect([rpc, seen]).toEqual([rpc, rpc === 'AdvanceClock' ? ['yes', 'yes'] : cells[office]]);
  }
});

test('nobody is shown the full data of a person without saying what for', async () => {
  for (const token of [HERE.token, 'dev-city', 'dev-community-211103016005']) {
    const { headers: _purpose, ...call } = restRequest(methods.get('RevealPerson')!, HERE, samples.get(HERE)!);
    const answer = await rest.send({ ...call, token });
    expect([token, jsonOf(answer)['reason']]).toEqual([token, 'PURPOSE_MISSING']);
  }
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

  const divisions = ['211102', '2111', THERE.community].map((code) => `division=divisions/${code}`);
  const query = (text: string): string => `query=${encodeURIComponent(text)}`;
  const searches = [
    ...['', 'division=divisions/21', 'state=DEMARCATED', 'correctionPending=true'],
    ...divisions,
    ...[CANARY, CANARY[0]!, 'jsq', 'j', 'PJ-211102', 'PJ-2111'].map((text) => query(text)),
  ];
  const lists = [
    ...searches.map((search) => `/v1/quarters?${search}`),
    ...divisions.map((search) => `/v1/persons?${search}`),
    ...divisions.map((search) => `/v1/persons?correctionPending=true&${search}`),
    ...[
      '/v1/quarters/-/facilities',
      '/v1/recusals',
      '/v1/imports',
      '/v1/exports',
      '/v1/grants',
      '/v1/grants?subject=keeper-211102',
      '/v1/grants?role=COUNTY',
      '/v1/apiKeys',
      '/v1/cases',
      '/v1/cases?dueFirst=true',
      '/v1/repairOrders',
      '/v1/creditRecords',
    ],
  ];
  const seesNothing = (what: string, text: string): void => {
    for (const mark of [CANARY, MASKED_CANARY]) expect([what, mark, text.includes(mark)]).toEqual([what, mark, false]);
  };

  test('never sees what another one has registered, through no list, search, read or watch', async () => {
    const there = samples.get(THERE)!;
    const hidden = EXPECTED_ACCESS.filter(({ rpc, cells }) => methods.get(rpc)!.reads && cells['county 211103']?.[1] !== 'yes');
    const calls = hidden.map(({ rpc }) => restRequest(methods.get(rpc)!, THERE, there));
    const reads = calls.filter(({ verb }) => verb === 'GET').map(({ path }) => path);
    reads.push(`/v1/${there.quarter}/buildings/-/units`);
    expect(reads.length).toBeGreaterThan(20);
    for (const path of [...lists, ...reads]) seesNothing(path, await allPages(path));
    for (const call of calls.filter(({ verb }) => verb !== 'GET')) seesNothing(call.path, (await asked(call)).text);
    seesNothing('reveal', (await asked(restRequest(methods.get('RevealPerson')!, THERE, there))).text);
  });

  test('finds no trace of the place, the people or the titles of another one in what it may list', async () => {
    const { organisation, people, ...others } = samples.get(THERE)!;
    const traces = ['211102', ...Object.values(people), ...Object.values(others)] as string[];
    const here = samples.get(HERE)!;
    lists.push('/v1/quarters/-/projectManagers', `/v1/quarters/-/projectManagers?enterprise=${organisation}`);
    const own = [
      `/v1/${here.quarter}/titles`,
      `/v1/${here.quarter}/ownerRegister/entries`,
      `/v1/${here.people.home}/occupancies`,
      `/v1/${here.quarter}/projectManagers`,
    ];
    for (const path of [...lists, ...own]) {
      const text = await allPages(path);
      for (const trace of traces) {
        expect([path, trace, text.includes(trace)]).toEqual([path, trace, false]);
      }
    }
    const found = await asked({ verb: 'POST', path: '/v1/persons:search', body: { idNumber: 'E1001' } });
    expect((jsonOf(found)['persons'] as readonly Json[]).map(nameOf)).toEqual([here.people.owner]);
  });

  test('sees the canary where it may, so that the tests above would notice', async () => {
    const { organisation, quarter, people } = samples.get(THERE)!;
    expect((await asked({ path: `/v1/${organisation}` })).text).toContain(CANARY);
    const seen = async (path: string): Promise<string> => (await rest.send({ path, token: THERE.token })).text;
    for (const path of [`/v1/${quarter}`, `/v1/${people.title}`, `/v1/${quarter}/titles`, '/v1/grants', '/v1/apiKeys', '/v1/cases'])
      expect(await seen(path)).toContain(CANARY);
    expect(await seen('/v1/persons?division=divisions/211102')).toContain(MASKED_CANARY);
    const revealed = await rest.send({ ...restRequest(methods.get('RevealPerson')!, THERE, samples.get(THERE)!), token: THERE.token });
    expect(revealed.text).toContain(CANARY);
  });

  test('is suggested a code elsewhere as if nothing were there', async () => {
    const path = `/v1/divisions/${THERE.township}:suggestQuarterCode`;
    expect(jsonOf(await asked({ path }))).toEqual({ code: quarterCode(THERE, 1) });
    expect(await rest.json({ path, token: THERE.token })).toEqual({ code: quarterCode(THERE, 2) });
  });

  /** Names like those of what is there, of things that do not exist. */
  function nowhere(): AccessSample {
    const { organisation, people, ...there } = samples.get(THERE)!;
    const [code, other] = [quarterCode(THERE, 1), quarterCode(THERE, 9_998)];
    const moved = (name: string): string => name.replace(code, other).replace(/(?<=\/)[0-9a-hjkmnp-tv-z]{26}$/, NO_ID);
    const {
      quarter,
      building,
      unit,
      importName,
      exportName,
      projectManager,
      facility,
      grant: grantName,
      apiKey,
      recusal,
      binding,
      reportedCase,
      order,
      repair,
      photo,
      creditRecord,
    } = there;
    const { home, title, owner, occupancy } = people;
    return {
      organisation,
      ...{ quarter: moved(quarter), building: moved(building), unit: moved(unit), importName: moved(importName) },
      ...{ grant: moved(grantName), apiKey: moved(apiKey), recusal: moved(recusal), exportName: moved(exportName) },
      ...{ projectManager: moved(projectManager), facility: moved(facility), binding: moved(binding) },
      ...{ reportedCase: moved(reportedCase), order: moved(order), repair: moved(repair), photo: moved(photo) },
      creditRecord: moved(creditRecord),
      people: { home: moved(home), title: moved(title), owner: moved(owner), occupancy: moved(occupancy) },
    };
  }

  test('is told of what is elsewhere the same, to the byte, as of what is nowhere', async () => {
    const [there, none] = [samples.get(THERE)!, nowhere()];
    const same = ({ status, headers, text }: RestAnswer): unknown => {
      const { 'x-trace-id': traceId, date: _date, 'ratelimit-remaining': _left, 'ratelimit-reset': _reset, ...rest } = headers;
      const ids = [
        there.importName,
        there.exportName,
        there.binding,
        there.grant,
        there.apiKey,
        there.recusal,
        there.projectManager,
        there.facility,
        there.reportedCase,
        there.order,
        there.repair,
        there.photo,
        there.creditRecord,
        there.people.owner,
        there.people.occupancy,
      ];
      const names = ids.reduce((left, name) => left.replaceAll(name.slice(-26), NO_ID), text);
      const codes = names.replaceAll(quarterCode(THERE, 1), quarterCode(THERE, 9_998));
      return { status, headers: rest, text: codes.replaceAll(String(traceId), 'trace') };
    };
    const hidden = EXPECTED_ACCESS.filter(({ cells }) => cells['county 211103']?.[1] === 'missing');
    expect(hidden.length).toBeGreaterThan(30);
    for (const { rpc } of hidden) {
      const [one, other] = [there, none].map((sample) => restRequest(methods.get(rpc)!, THERE, sample)) as [RestRequest, RestRequest];
      expect([rpc, same(await asked(one))]).toEqual([rpc, same(await asked(other))]);
    }
  });
});
