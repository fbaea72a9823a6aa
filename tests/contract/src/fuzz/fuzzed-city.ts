import type { MethodContract } from '@heming/contracts';
import { ROLES } from '@heming/contracts';
import { newTraceparent, type Principal } from '@heming/kit';
import { seededRandom } from '@heming/testing';
import type { Type } from 'protobufjs';
import { GrpcWire } from '../grpc-wire.js';
import { RestClient, type RestAnswer, type RestRequest } from '../rest-client.js';
import { RunningCity } from '../running-city.js';
import { HERE, nameOf, SampleRegister, THERE, type Sample } from '../sample-register.js';
import { Chance } from './chance.js';
import { FittingTexts } from './fitting-texts.js';
import { MessageMaker, type Message } from './message-maker.js';
import { JSON_TEXT, WIRE, type Notation } from './notation.js';
import { ObservedValues } from './observed-values.js';
import { PRESENT_ETAG, rehearsals } from './rehearsals.js';
import { restCall } from './rest-call.js';
import { isSlow } from './slowness.js';
import { Verdicts } from './verdicts.js';

const MINUTE_MS = 60_000;
/** gRPC code of a resource that somebody changed meanwhile. */
const ABORTED = 10;
/** How often a rehearsed request is sent while reactions still change its resource. */
const MOST_ATTEMPTS = 20;
/** Whoever may do anything reaches the use cases: somebody with every role everywhere, just signed in; where a role acts for one party alone, for one of the sample register. */
const almighty = ({ organisation, people }: Sample): Principal => ({
  subject: 'fuzz',
  grants: Object.entries(ROLES).map(([role, { actsFor }]) => ({
    role,
    division: '',
    ...(actsFor !== undefined && { party: actsFor === 'persons' ? people.owner : organisation }),
  })),
  authTime: Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS,
});
/** How often a request is made anew until one succeeds. */
const TRIES = 30;
/** Most requests remembered per method that were answered with OK. */
const MOST_REMEMBERED = 12;

/** A city under fire: makes requests of every method, sends them over both transports, judges what comes back. */
export class FuzzedCity {
  readonly chance: Chance;
  readonly methods: readonly MethodContract[];
  readonly wire: GrpcWire;
  readonly rest: RestClient;
  #sample: Sample | undefined;
  readonly #makers: ReadonlyMap<Notation, MessageMaker>;
  readonly #observed = new ObservedValues();
  /** What no machine is slow with unless it is slow with everything. */
  readonly #control = () => this.rest.send({ path: '/readyz' });
  readonly #succeeded = new Map<string, Message[]>();
  /** gRPC paths of the methods whose use case has run. */
  readonly reached = new Set<string>();

  private constructor(
    readonly running: RunningCity,
    seed: number,
  ) {
    const { contract } = running.city.platform;
    this.chance = new Chance(seededRandom(seed));
    const texts = new FittingTexts(this.chance, this.#observed);
    this.#makers = new Map([WIRE, JSON_TEXT].map((notation) => [notation, new MessageMaker(this.chance, texts, notation)]));
    this.methods = [...contract.services.values()].flatMap(({ methods }) => [...methods.values()]);
    this.wire = new GrpcWire(running.grpcAddress, contract);
    this.rest = new RestClient(running.port);
    for (const day of ['2026-01-31', '2024-02-29', '1999-12-31', '9999-12-31']) this.#observed.add('day', day);
  }

  /** Starts a city that holds one of everything in two counties. */
  static async start(seed: number): Promise<FuzzedCity> {
    const fuzzed = new FuzzedCity(await RunningCity.start(), seed);
    const register = new SampleRegister(fuzzed.rest);
    const sample = await register.everything(HERE, 1, '样本');
    fuzzed.#sample = sample;
    await register.everything(THERE, 1, '样本');
    await fuzzed.#rehearse(sample, nameOf(await register.emptyImport(HERE, '演练.csv')));
    return fuzzed;
  }

  /** The descriptor of a method's request. */
  typeOf({ request }: MethodContract): Type {
    return this.running.city.platform.contract.root.lookupType(request.fullName);
  }

  /** A request: made anew, more or less hostile, or one that succeeded before with a single member changed. */
  request(method: MethodContract, notation: Notation): Message {
    const maker = this.#maker(notation);
    const type = this.typeOf(method);
    const before = this.#succeeded.get(keyOf(method, notation)) ?? [];
    if (before.length > 0 && this.chance.happens(0.5)) return maker.varied(type, this.chance.pick(before));
    return maker.message(type, this.chance.pick([0, 0, 0.1, 0.6]));
  }

  /** A request that keeps every rule of its fields. */
  honest(method: MethodContract, notation: Notation): Message {
    const before = this.#succeeded.get(keyOf(method, notation)) ?? [];
    return before.length > 0 ? this.chance.pick(before) : this.#maker(notation).message(this.typeOf(method), 0);
  }

  /** Requests with one member wrong: each member in turn, with each hostile value; the others are those of a request that succeeds, if one is found. */
  async nearlyHonest(method: MethodContract, verdicts: Verdicts): Promise<Iterable<Message>> {
    const [maker, type] = [this.#maker(WIRE), this.typeOf(method)];
    let honest = maker.honest(type);
    for (let tries = 0; tries < TRIES; tries += 1) {
      if ((await this.overGrpc(method, [this.encode(method, honest)], verdicts, honest)) === 0) break;
      honest = maker.honest(type);
    }
    return maker.withEachWrong(type, honest);
  }

  /** The bytes of a request, whatever it holds. */
  encode(method: MethodContract, message: Message): Buffer {
    return Buffer.from(this.typeOf(method).encode(message).finish());
  }

  /** Sends messages over gRPC; a slow answer must be slow again to count. @param metadata makes what goes beside each @returns the gRPC code */
  async overGrpc(
    method: MethodContract,
    messages: readonly Buffer[],
    verdicts: Verdicts,
    message?: Message,
    metadata = () => this.metadata(),
  ): Promise<number> {
    const sent = `${method.path} ${messages.map((bytes) => `${bytes.length} bytes ${bytes.subarray(0, 150).toString('hex')}`).join(' + ')}`;
    const send = () => this.wire.call(method, messages, metadata());
    const answer = await send();
    if (verdicts.grpc(sent, answer) && (await isSlow(send, this.#control))) verdicts.find(sent, `took ${answer.ms} ms, and so again`);
    if (answer.code === 0 || !AT_THE_DOOR.has(answer.reason)) this.reached.add(method.path);
    if (answer.code !== 0 || message === undefined) return answer.code;
    for (const bytes of answer.answers) this.#note(method, method.response.toJson(method.response.decode(bytes)));
    this.#remember(method, WIRE, message);
    return answer.code;
  }

  /** Sends a message over the first binding of its method. */
  async messageOverRest(method: MethodContract, message: Message, verdicts: Verdicts): Promise<void> {
    const [binding] = method.http;
    if (binding === undefined) return;
    const call = restCall(binding, message);
    const body = method.kind === 'client-stream' ? Buffer.from(String(call.body ?? ''), 'base64') : call.body;
    const answer = await this.overRest({ ...call, body, ...this.tokenFor(method) }, verdicts);
    if (answer?.status !== 200) return;
    if (answer.headers['content-type']?.startsWith('application/json')) this.#note(method, JSON.parse(answer.text));
    this.#remember(method, JSON_TEXT, message);
  }

  /** Sends a request over REST as it is; a slow answer must be slow again to count. @returns undefined when it could not be sent */
  async overRest(request: RestRequest, verdicts: Verdicts): Promise<RestAnswer | undefined> {
    const { verb, path, headers, body } = request;
    const sent = [verb ?? 'GET', path.slice(0, 200), JSON.stringify(headers ?? {}).slice(0, 100), shown(body)].join(' ');
    try {
      const answer = await this.rest.send(request);
      if (verdicts.rest(sent, answer, verb) && (await isSlow(() => this.rest.send(request), this.#control)))
        verdicts.find(sent, `took ${answer.ms} ms, and so again`);
      return answer;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!UNSENDABLE.has(code)) verdicts.find(sent, `the connection broke: ${String(error)}`);
      return undefined;
    }
  }

  /** A token whose role holds the method's permission, of a county or of the whole city; now and then somebody else's. */
  tokenFor({ access }: MethodContract): { readonly token?: string } {
    if (this.chance.happens(0.05)) return {};
    const holders = Object.keys(ROLES).filter((role) => role !== 'PUBLIC' && ROLES[role]?.permissions.includes(access.permission));
    const role = (
      this.chance.happens(0.05) || holders.length === 0 ? this.chance.pick(['CITY', 'COUNTY', 'OPERATOR']) : this.chance.pick(holders)
    ).toLowerCase();
    return { token: `dev-${role}-${this.chance.pick(['21', '2111', '211103', '211103'])}` };
  }

  /** What goes beside a gRPC request: mostly an almighty principal, now and then a forged or broken one. */
  metadata(): Readonly<Record<string, string>> {
    const principal = this.running.tokens.write(almighty(this.#known()));
    const odd = [
      {},
      { 'heming-principal': '.' },
      { 'heming-principal': `${principal}x` },
      { 'heming-principal': principal.split('.')[0] ?? '' },
    ];
    if (this.chance.happens(0.03)) return this.chance.pick(odd) as Readonly<Record<string, string>>;
    const trace = this.chance.happens(0.1) ? this.chance.pick(['', 'x', `00-${'0'.repeat(32)}-${'0'.repeat(16)}-00`]) : newTraceparent();
    return {
      'heming-principal': principal,
      traceparent: trace,
      'heming-purpose': this.chance.pick(['', '%', 'x', '%E6%9F%A5']),
      'heming-case': this.chance.pick(['', '%', 'x']),
    };
  }

  /** Frees connections, stops the city, deletes its data. */
  async stop(): Promise<void> {
    this.wire.close();
    this.rest.close();
    await this.running.stop();
  }

  /** Sends what needs more than luck, once. @throws Error when a rehearsed request is refused */
  async #rehearse(sample: Sample, emptyImport: string): Promise<void> {
    const now = this.running.city.platform.environment.clock.now();
    for (const { method: path, request } of rehearsals(now, sample, emptyImport)) {
      const method = this.methods.find((one) => one.path === path);
      if (method === undefined) throw new RangeError(`there is no method ${path}`);
      let code = ABORTED;
      for (let attempt = 0; code === ABORTED && attempt < MOST_ATTEMPTS; attempt++) {
        const message = this.typeOf(method).fromObject(await this.#upToDate(request)) as unknown as Message;
        code = await this.overGrpc(method, [this.encode(method, message)], new Verdicts(), message, () => this.#rightMetadata());
      }
      if (code !== 0) throw new Error(`the rehearsed request of ${path} is refused with gRPC code ${code}: put it right`);
    }
  }

  /** A rehearsed request with the etag that its resource has now, where it asks for that. */
  async #upToDate(request: object): Promise<object> {
    const { etag, name } = request as { etag?: unknown; name?: unknown };
    if (etag !== PRESENT_ETAG) return request;
    const resource = await this.rest.json({ path: `/v1/${String(name)}`, token: HERE.token });
    return { ...request, etag: resource['etag'] };
  }

  /** What is registered in the county. */
  #known(): Sample {
    if (this.#sample === undefined) throw new TypeError('the sample register is not there yet');
    return this.#sample;
  }

  #rightMetadata(): Readonly<Record<string, string>> {
    return { 'heming-principal': this.running.tokens.write(almighty(this.#known())), traceparent: newTraceparent() };
  }

  #note({ response }: MethodContract, json: unknown): void {
    this.#observed.note(this.running.city.platform.contract.root.lookupType(response.fullName), json);
  }

  #maker(notation: Notation): MessageMaker {
    return this.#makers.get(notation) as MessageMaker;
  }

  #remember(method: MethodContract, notation: Notation, message: Message): void {
    const key = keyOf(method, notation);
    const messages = [...(this.#succeeded.get(key) ?? []), message];
    this.#succeeded.set(key, messages.slice(-MOST_REMEMBERED));
  }
}

/** Refusals that come before the use case. */
const AT_THE_DOOR: ReadonlySet<string> = new Set([
  '',
  ...[
    'INVALID_REQUEST',
    'MALFORMED_REQUEST',
    'REQUEST_TOO_LARGE',
    'REQUEST_ID_REUSED',
    'NOT_SIGNED_IN',
    'NOT_PERMITTED',
    'PURPOSE_MISSING',
  ],
]);

/** What Node's own client refuses to send, so that the city never saw it. */
const UNSENDABLE: ReadonlySet<string> = new Set(['ERR_INVALID_CHAR', 'ERR_UNESCAPED_CHARACTERS', 'ERR_HTTP_INVALID_HEADER_VALUE']);

const keyOf = ({ path }: MethodContract, notation: Notation): string => `${path} ${notation === WIRE ? 'wire' : 'json'}`;

function shown(body: unknown): string {
  return (Buffer.isBuffer(body) ? body.toString('latin1') : typeof body === 'string' ? body : (JSON.stringify(body) ?? '')).slice(0, 300);
}
