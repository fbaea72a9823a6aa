import { readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Subscription } from '@heming/kit';
import { eventually, OtlpCollector } from '@heming/testing';
import pino from 'pino';
import { EXPECTED_ACCESS } from './expected-access.js';
import { accessRequest, type AccessSample } from './access-requests.js';
import { restCall } from './fuzz/rest-call.js';
import { jsonOf, type Json, type RestAnswer, type RestRequest } from './rest-client.js';
import { HERE, nameOf } from './sample-register.js';
import { SettledCity } from './settled-city.js';

jest.setTimeout(120_000);

/** Personal data as they could be, found nowhere else: of a resident, of a guest, and a new telephone. */
const MARKS = ['宇文鹤鸣', '211103198808087710', '13877001122', '完颜芦苇', 'E77990011', '13977003344'] as const;
const [NAME, ID_NUMBER, PHONE, GUEST, PASSPORT, NEW_PHONE] = MARKS;
/** Personal data in a table that is no place for them: the table, and what was wrong with it, are shown to whom the import belongs, and kept until then. */
const ROW = ['211103197505057310', '欧阳蓼花', '13677005566'] as const;
/** What may show them, and to whom. */
const SHOWS = new Set(['RevealPerson', 'RevealPersonContact', 'RevealBinding']);
/** Everything that nobody is shown by the way. */
const ALL: readonly string[] = [...MARKS, ...ROW];

/** All that a span may say of its work. */
const FACTS = new Set([
  'http.request.method',
  'http.route',
  'http.response.status_code',
  'rpc.system',
  'rpc.service',
  'rpc.method',
  'rpc.grpc.status_code',
  'db.collection.name',
  'db.operation.name',
  'messaging.operation.type',
  'messaging.destination.name',
  'messaging.consumer.group.name',
  'heming.event.type',
  'heming.event.attempt',
  'heming.schedule',
  'heming.service',
  'error.type',
]);

/** Who is anybody until he is bound to his home. */
const RESIDENT = 'dev-police-211103016';

const lines: string[] = [];
/** Every event as it was published. */
const published: Buffer[] = [];
/** Answers with a mark that none was to hold. */
const leaks: string[] = [];
/** Every request is traced, to here. */
let collector: OtlpCollector;
let city: SettledCity;
let sample: AccessSample;
let subscription: Subscription;
let answers = 0;
let shown = 0;

const marksIn = (text: string): readonly string[] => ALL.filter((mark) => text.includes(mark) || text.includes(encodeURIComponent(mark)));

beforeAll(async () => {
  process.env['OTEL_BSP_SCHEDULE_DELAY'] = '50';
  process.env['OTEL_BSP_MAX_QUEUE_SIZE'] = '100000';
  collector = await OtlpCollector.start();
  const logger = pino({ level: 'trace' }, { write: (line) => void lines.push(line) });
  city = await SettledCity.start(logger, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint, OTEL_TRACES_SAMPLER: 'always_on' });
  const { contract, log } = city.running.city.platform;
  subscription = await log.subscribe({
    group: 'marks',
    topics: [...new Set([...contract.events.values()].map(({ topic }) => topic))],
    retry: { attempts: 1, initialMs: 1, factor: 1, maxMs: 1 },
    handler: ({ key, data }) => Promise.resolve(void published.push(Buffer.from(key), Buffer.from(data))),
  });
  sample = await city.settle(HERE, '锦绣');
});
afterAll(async () => {
  await city.stop();
  await collector.stop();
});

/** Sends a request and looks through all that comes back. */
async function sent(what: string, request: RestRequest, mayShow = false): Promise<RestAnswer> {
  const answer = await city.rest.send({ token: HERE.token, ...request });
  answers += 1;
  const found = marksIn(`${answer.text}\n${JSON.stringify(answer.headers)}`);
  if (found.length > 0 && mayShow && answer.status === 200) shown += 1;
  else if (found.length > 0) leaks.push(`${what} ${answer.status}: ${found.join()} in ${answer.text.slice(0, 300)}`);
  return answer;
}
const made = async (path: string, body: Json): Promise<string> => {
  const answer = await sent(path, { verb: 'POST', path: `/v1/${path}`, body });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
  return nameOf(jsonOf(answer));
};

/** Two people with marks: one owns a home, one uses it. */
async function marked(): Promise<{ readonly person: string; readonly guest: string }> {
  const division = `divisions/${HERE.community}`;
  const person = await made('persons', { idType: 'RESIDENT_ID', idNumber: ID_NUMBER, fullName: NAME, phone: PHONE, division });
  const guest = await made('persons', { idType: 'PASSPORT', idNumber: PASSPORT, fullName: GUEST, phone: PHONE, division });
  return { person, guest };
}

test('what was said of people in a whole run stands in no log, no event, no metric, no trace, no refusal, no file, and in no answer but those that reveal', async () => {
  const { person, guest } = await marked();
  const { home, title } = sample.people;
  const share = { owner: person, shareNum: '1', shareDen: '1', basis: 'REGISTERED' };
  const etag = String(jsonOf(await sent('GetTitle', { path: `/v1/${title}` }))['etag']);
  const decided = await sent('decide', {
    verb: 'POST',
    path: `/v1/${title}:decideCorrection`,
    token: 'dev-county-211103016',
    body: { approved: false, etag, remark: '证据不足' },
  });
  if (decided.status !== 200) throw new Error(decided.text);
  const transfer = await sent('transfer', {
    verb: 'POST',
    path: `/v1/${home}/title:transfer`,
    body: { fromDay: '2023-01-01', holdings: [share] },
  });
  await made(`${home}/occupancies`, { person: guest, kind: 'TENANT', fromDay: '2023-02-01' });
  await sent('recusal', {
    verb: 'POST',
    path: '/v1/recusals',
    body: { party: person, reason: '近亲属', division: `divisions/${HERE.community}` },
  });
  await sent('phone', { verb: 'PATCH', path: `/v1/${person}?updateMask=phone`, body: { phone: NEW_PHONE } });
  for (const body of [{ idNumber: ID_NUMBER }, { phone: NEW_PHONE }, { idNumber: ID_NUMBER, phone: NEW_PHONE }, { idNumber: `${NAME}!` }])
    await sent('search', { verb: 'POST', path: '/v1/persons:search', body });
  await wrongInput(person);
  await badRows();
  await talkativeHeaders(person);
  const binding = await bound(home);
  const seen: AccessSample = { ...sample, binding, people: { ...sample.people, owner: person } };
  await everybodyAsks(seen);
  expect((await sent('revealed', reveal(person, 'dev-community-211103016005'), true)).text).toContain(NAME);
  await approved(binding, person);
  const lonely = await made('persons', {
    idType: 'PASSPORT',
    idNumber: `${PASSPORT}2`,
    fullName: GUEST,
    phone: PHONE,
    division: `divisions/${HERE.community}`,
  });
  await sent('erase', { verb: 'POST', path: `/v1/${lonely}:erase`, body: { reason: '本人申请' } });
  expect([transfer.status === 200 ? 200 : transfer.text, '', leaks]).toEqual([200, '', []]);
  expect(shown).toBeGreaterThan(0);

  await eventually('the transfer is heard', () => published.some((bytes) => bytes.includes(person)));
  const metrics = await city.rest.send({ path: '/metrics' });
  expect([metrics.status, marksIn(metrics.text)]).toEqual([200, []]);
  await eventually('spans of the last requests are there', () => collector.spans.some(({ name }) => name.endsWith('/ErasePerson')));
  expect(collector.spans.length).toBeGreaterThan(answers);
  expect(marksIn(collector.bytes.toString())).toEqual([]);
  expect([...new Set(collector.spans.flatMap(({ attributes }) => Object.keys(attributes)))].filter((key) => !FACTS.has(key))).toEqual([]);
  // No name of a resource either: only what contracts and declarations are called.
  expect(collector.bytes.includes(person)).toBe(false);
  const audited = await city.rest.send({ path: `/v1/registry/auditRecords?pageSize=200`, token: 'dev-auditor' });
  expect([audited.status, marksIn(audited.text)]).toEqual([200, []]);
  // Little is logged while all goes well: this line shows that what is looked at is the log of the services.
  city.running.city.platform.logger.trace('a line of the lowest level');
  expect(lines.some((line) => line.includes('a line of the lowest level'))).toBe(true);
  expect(lines.filter((line) => marksIn(line).length > 0)).toEqual([]);
  expect(published.filter((bytes) => marksIn(bytes.toString()).length > 0)).toEqual([]);
  await subscription.stop();
  const files = filesOf(city.running.folder);
  expect(files.some(({ bytes }) => bytes.includes(person))).toBe(true);
  expect(files.flatMap(({ path, bytes }) => MARKS.filter((mark) => bytes.includes(mark)).map((mark) => `${mark} in ${path}`))).toEqual([]);
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  writeSync(1, `marks: ${answers} answers, ${lines.length} log lines, ${published.length / 2} events, ${size} bytes of files\n`);
});

function reveal(person: string, token: string): RestRequest {
  const headers = { 'x-purpose': encodeURIComponent('核对业主名册'), 'x-case': 'TS-20261123-000001' };
  return { ...restCall(city.method('RevealPerson').http[0]!, { name: person }), token, headers };
}

/** The resident asks to be bound to his home, at first in wrong ways. @returns the name of the request */
async function bound(unit: string): Promise<string> {
  const said = {
    unit,
    standing: 'OWNER',
    idType: 'RESIDENT_ID',
    idNumber: ID_NUMBER,
    fullName: NAME,
    phone: NEW_PHONE,
    note: `${GUEST}同住`,
  };
  const wrong: readonly Json[] = [
    { ...said, idNumber: `${ID_NUMBER.slice(0, -1)}1` },
    { ...said, phone: `${PHONE} ${NAME}` },
    { ...said, fullName: [NAME] },
    { ...said, note: NAME.repeat(80) },
  ];
  for (const body of wrong) await sent('wrong binding', { verb: 'POST', path: '/v1/bindings', token: RESIDENT, body });
  const answer = await sent('binding', { verb: 'POST', path: '/v1/bindings', token: RESIDENT, body: said });
  if (answer.status !== 200) throw new Error(answer.text);
  await sent('bindings', { path: '/v1/me/bindings', token: RESIDENT });
  return nameOf(jsonOf(answer));
}

/** The community approves the request, and the person is linked. */
async function approved(binding: string, person: string): Promise<void> {
  const token = 'dev-community-211103016005';
  const { etag } = jsonOf(await sent('GetBinding', { path: `/v1/${binding}`, token }));
  const body = { approved: true, remark: `${NAME}已核对`, etag };
  const answer = await sent('DecideBinding', { verb: 'POST', path: `/v1/${binding}:decide`, token, body }, true);
  if (answer.status !== 200) throw new Error(answer.text);
  await eventually('he is linked', async () => jsonOf(await sent('GetPerson', { path: `/v1/${person}` }))['subject'] === RESIDENT);
}

/** Personal data where they do not belong: in wrong members, wrong types, wrong forms, in addresses and headers. */
async function wrongInput(person: string): Promise<void> {
  const right = { idType: 'RESIDENT_ID', idNumber: ID_NUMBER, fullName: NAME, phone: PHONE, division: `divisions/${HERE.community}` };
  const wrong: readonly Json[] = [
    right,
    { ...right, idNumber: `${ID_NUMBER.slice(0, -1)}1` },
    { ...right, idNumber: { $ne: ID_NUMBER } },
    { ...right, phone: `${PHONE} ${NAME}` },
    { ...right, fullName: [NAME] },
    { ...right, fullName: NAME.repeat(40) },
    { ...right, idType: NAME },
    { ...right, birthYear: PHONE },
    { ...right, birthYear: 1950 },
    { ...right, division: 'divisions/211102002005' },
    { ...right, createTime: NAME },
  ];
  for (const body of wrong) await sent(`wrong ${JSON.stringify(body)}`, { verb: 'POST', path: '/v1/persons', body });
  const broken = `{"idNumber":"${ID_NUMBER}","fullName":"${NAME}",,}`;
  await sent('broken JSON', { verb: 'POST', path: '/v1/persons', body: broken, headers: { 'content-type': 'application/json' } });
  await sent('occupant', { verb: 'POST', path: `/v1/${sample.people.home}/occupancies`, body: { person: NAME, kind: PHONE } });
  await sent('mask', { verb: 'PATCH', path: `/v1/${person}?updateMask=fullName`, body: { fullName: NAME } });
}

/** Personal data in what travels beside a request, where tracing looks. */
async function talkativeHeaders(person: string): Promise<void> {
  const traceparent = `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`;
  const told = { 'user-agent': PHONE, baggage: `name=${encodeURIComponent(NAME)}`, referer: `/${ID_NUMBER}`, cookie: `id=${PASSPORT}` };
  for (const headers of [
    { traceparent: `${traceparent}-${PHONE}`, ...told },
    { traceparent, tracestate: `phone=${PHONE}`, ...told },
  ])
    await sent('headers', { path: `/v1/${person}?phone=${PHONE}`, headers });
}

/** A table whose cells hold what its columns do not want. */
async function badRows(): Promise<void> {
  const importName = await made('imports', { kind: 'QUARTERS', fileName: '小区.csv', division: `divisions/${HERE.township}` });
  const table = `小区编号,小区名称,所属社区代码,户数\n${ROW.join()},${ROW[2]}\n`;
  await sent('upload', { verb: 'POST', path: `/v1/${importName}:upload`, body: table, headers: { 'content-type': 'text/csv' } });
  await eventually('the dry run is over', async () => jsonOf(await sent('import', { path: `/v1/${importName}` }))['state'] !== 'CHECKING');
  expect((await sent('rejections', { path: `/v1/${importName}/rejections` }, true)).text).toContain(ROW[0]);
}

/** Every RPC as every role. */
async function everybodyAsks(of: AccessSample): Promise<void> {
  const id = of.people.owner.slice('persons/'.length);
  const tokens = ['dev-county-211103', 'dev-county-211102', 'dev-city', 'dev-community-211103016005', 'dev-auditor', 'dev-operator'];
  for (const token of [...tokens, `dev-owner-${HERE.community}-${id}`, undefined]) {
    for (const { rpc } of EXPECTED_ACCESS.filter((row) => row.rpc !== 'ErasePerson')) {
      const method = city.method(rpc);
      const { message, purpose = '', caseId = '' } = accessRequest(rpc, HERE, of);
      const call = restCall(method.http[0]!, message);
      const headers = purpose === '' ? {} : { 'x-purpose': encodeURIComponent(purpose), 'x-case': caseId };
      const body = method.kind === 'client-stream' ? 'x' : call.body;
      await sent(`${rpc} as ${String(token)}`, { ...call, body, headers, token: token as string }, SHOWS.has(rpc));
    }
  }
}

/** All files below a folder. */
function filesOf(folder: string): readonly { readonly path: string; readonly bytes: Buffer }[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: readFileSync(path) }));
}
