import type { MethodContract } from '@heming/contracts';
import { newTraceparent, type Principal } from '@heming/kit';
import { eventually } from '@heming/testing';
import type { Logger } from 'pino';
import sharp from 'sharp';
import type { AccessSample } from './access-requests.js';
import { GrpcWire, type Patience } from './grpc-wire.js';
import { RestClient, type Json } from './rest-client.js';
import { RunningCity } from './running-city.js';
import { COLLEAGUE, nameOf, SampleRegister, type Place, type Sample } from './sample-register.js';

/** Each answer counts here, however late it comes. */
/** How long its API key holds, in milliseconds. */
const KEY_LASTS_MS = 30 * 86_400_000;
const UNTIL_ANSWERED: Patience = { answerMs: 30_000, silenceMs: 30_000, requestsMs: 30_000 };

/** A running city in which places are brought to where nothing in `accessRequest` moves them on. */
export class SettledCity {
  readonly rest: RestClient;
  readonly wire: GrpcWire;
  readonly methods: ReadonlyMap<string, MethodContract>;

  private constructor(readonly running: RunningCity) {
    const { contract } = running.city.platform;
    this.rest = new RestClient(running.port);
    this.wire = new GrpcWire(running.grpcAddress, contract, UNTIL_ANSWERED);
    this.methods = new Map([...contract.services.values()].flatMap((service) => [...service.methods]));
  }

  /** Starts a city as `RunningCity.start` does. */
  static async start(logger?: Logger, variables?: Readonly<Record<string, string>>): Promise<SettledCity> {
    return new SettledCity(await RunningCity.start(logger, variables));
  }

  /** The method of an RPC. @throws RangeError when there is none */
  method(rpc: string): MethodContract {
    const method = this.methods.get(rpc);
    if (method === undefined) throw new RangeError(`there is no RPC ${rpc}`);
    return method;
  }

  /**
   * Registers one of everything, and brings it to rest: the quarter demarcated, the import cancelled after its dry run, grant and key taken back,
   * the recusal lifted, the export given up, the request to be bound taken back, the case not accepted, the supervision order
   * answered, the repair taken back, the credit record withdrawn.
   * @param mark stands in every title, and in the names of people
   */
  async settle(place: Place, mark: string, sequence = 1): Promise<AccessSample> {
    const { token, township } = place;
    const county = township.slice(0, 6);
    const post = (path: string, body: Json, as = token): Promise<Json> => this.rest.json({ verb: 'POST', path, token: as, body });
    const sample = await new SampleRegister(this.rest).everything(place, sequence, mark);
    const keeper = { subject: `keeper-${county}`, role: 'COUNTY', division: `divisions/${county}`, reason: mark };
    if (sequence === 1) await post('/v1/grants', keeper);
    const apiKey = await this.#keyOf(keeper.subject, county, mark);
    await post(`/v1/${apiKey}:revoke`, { reason: '停用' });
    const officer = { subject: `officer-${county}-${sequence}`, role: 'COMMUNITY', division: `divisions/${place.community}`, reason: mark };
    const grant = nameOf(await post('/v1/grants', officer));
    await post(`/v1/${grant}:revoke`, { reason: '离任' });
    await post(`/v1/${sample.quarter}:demarcate`, { decisionNo: '1号' });
    for (let state: unknown = 'CHECKING'; state === 'CHECKING';)
      ({ state } = await this.rest.json({ path: `/v1/${sample.importName}`, token }));
    await post(`/v1/${sample.importName}:cancel`, {});
    const recused = { party: sample.organisation, reason: mark, division: `divisions/${place.community}` };
    const recusal = nameOf(await post('/v1/recusals', recused));
    await post(`/v1/${recusal}:lift`, { reason: '已调离' }, 'dev-city');
    const exportName = nameOf(await post('/v1/exports', { kind: 'QUARTERS', division: `divisions/${place.community}` }));
    await post(`/v1/${exportName}:cancel`, {});
    const report = { kind: 'CONSULTATION', category: 'PARKING', quarter: sample.quarter, title: mark, text: `${mark}：车位怎么申请？` };
    const contact = { disclosure: 'CONFIDENTIAL', fullName: mark, phone: '13900000000' };
    const reportedCase = nameOf(await post('/v1/cases?channel=PHONE', { ...report, ...contact }));
    await post(`/v1/${reportedCase}:refuse`, { reason: 'NO_FACTS', explanation: mark });
    const order = await this.#orderAbout({ ...report, category: 'SERVICE_QUALITY', ...contact }, sample.organisation, place, mark);
    const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const photo = nameOf(await this.rest.json({ verb: 'POST', path: '/v1/photos:upload', token: COLLEAGUE, body: dot }));
    const broken = { part: 'INDOORS', quarter: sample.quarter, text: mark, photos: [photo], fullName: `${mark}人`, phone: '13812348000' };
    const repair = nameOf(await post('/v1/me/repairOrders', broken, COLLEAGUE));
    await post(`/v1/me/${repair}:cancel`, {}, COLLEAGUE);
    const creditRecord = await this.#creditRecordOf(sample, place, mark);
    const { owner, home } = sample.people;
    const binding = await this.#bindingTo(home, `dev-police-${township}`, mark);
    await this.#shown(home, `dev-owner-${place.community}-${owner.slice('persons/'.length)}`);
    await this.#shown(owner, `dev-enterprise-${county}-${sample.organisation.slice('organisations/'.length)}`);
    return { ...sample, grant, apiKey, recusal, exportName, binding, reportedCase, order, repair, photo, creditRecord };
  }

  /** What goes beside a gRPC call of a principal, who may say why he asks for personal data. */
  metadata(principal: Principal, { purpose = '', caseId = '' } = {}): Readonly<Record<string, string>> {
    return {
      'heming-principal': this.running.tokens.write(principal),
      traceparent: newTraceparent(),
      'heming-purpose': encodeURIComponent(purpose),
      'heming-case': encodeURIComponent(caseId),
    };
  }

  /** Stops everything and deletes the data. */
  async stop(): Promise<void> {
    this.wire.close();
    this.rest.close();
    await this.running.stop();
  }

  /** Waits until reactions have shown something to whom it concerns. */
  #shown(path: string, token: string): Promise<void> {
    return eventually(`${path} is shown to ${token}`, async () => (await this.rest.send({ path: `/v1/${path}`, token })).status === 200);
  }

  /** Asks to be bound to a home, as somebody who has nothing to do with it, and takes that back. @returns the name of the request */
  async #bindingTo(unit: string, token: string, mark: string): Promise<string> {
    const said = { standing: 'OWNER', idType: 'PASSPORT', idNumber: 'E9009', fullName: `${mark}人`, phone: '10012345678', note: mark };
    const name = nameOf(await this.rest.json({ verb: 'POST', path: '/v1/bindings', token, body: { unit, ...said } }));
    await this.rest.json({ verb: 'POST', path: `/v1/${name}:withdraw`, token, body: {} });
    return name;
  }

  /** Reports a fact against an enterprise, tells it, and withdraws that before it counts. @returns the name of the record */
  async #creditRecordOf({ organisation, quarter }: Sample, { token }: Place, mark: string): Promise<string> {
    const post = (path: string, body: Json, as = COLLEAGUE): Promise<Json> =>
      this.rest.json({ verb: 'POST', path: `/v1/${path}`, token: as, body });
    const report = { organisation, quarter, itemType: 'BD08', occurDate: '2026-01-05', facts: `${mark}：拒不参加联席会议。` };
    const name = nameOf(await post('creditRecords', report, token));
    await post(`${name}:verify`, {});
    await post(`${name}:withdraw`, { reason: `${mark}：申辩成立。` });
    return name;
  }

  /** Has an enterprise ordered to do something about a case, and lets it answer. @returns the name of the order */
  async #orderAbout(report: Json, enterprise: string, { token, township }: Place, mark: string): Promise<string> {
    const post = (path: string, body: Json, as = token): Promise<Json> => this.rest.json({ verb: 'POST', path, token: as, body });
    // An order names nobody who hides from whom it orders; the mark is also the name.
    const ordered = nameOf(await post('/v1/cases?channel=PHONE', { ...report, disclosure: 'NAMED' }));
    await post(`/v1/${ordered}:accept`, {});
    await post(`/v1/${ordered}:dispatch`, { lead: { body: 'ENTERPRISE', organisation: enterprise } });
    const order = nameOf(await post(`/v1/${ordered}:order`, { reason: mark, workingDays: 3 }));
    const manager = `dev-enterprise-${township.slice(0, 6)}-${enterprise.slice('organisations/'.length)}`;
    await post(`/v1/${order}:answer`, { answer: mark }, manager);
    return order;
  }

  /** Makes an API key of a county, which only somebody with a stored grant can. @returns its name */
  async #keyOf(subject: string, county: string, title: string): Promise<string> {
    const method = this.method('CreateApiKey');
    const scope = { role: 'COUNTY', division: `divisions/${county}`, permissions: ['registry.quarters.read'] };
    const now = Date.now();
    const message = { title, ...scope, validTo: new Date(now + KEY_LASTS_MS).toISOString() };
    const keeper = { subject, grants: [{ role: 'COUNTY', division: county }], authTime: now };
    const sent = [method.request.encode(method.request.fromJson(message))];
    const { answers, reason } = await this.wire.call(method, sent, this.metadata(keeper));
    if (answers[0] === undefined) throw new Error(`no API key was made: ${reason}`);
    const { apiKey } = method.response.toJson(method.response.decode(answers[0])) as { readonly apiKey: Json };
    return nameOf(apiKey);
  }
}
