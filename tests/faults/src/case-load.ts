import { ConnectionBroken, json, listAll, send, type Json } from './rest-call.js';

const COMMUNITY = '211103001001';
const CODE = `PJ-${COMMUNITY.slice(0, 9)}-0001`;
const QUARTER = `quarters/${CODE}`;
const CLERKS = 6;
/** By one and the same, so that no cause troubles many. */
const REPORTER = { disclosure: 'NAMED', fullName: '王秀兰', phone: '13904270001' };
const REPORT = { kind: 'COMPLAINT', category: 'PRIVACY', quarter: QUARTER, ...REPORTER };

/** What is done with a case, in this order, the state it is in afterwards, and the event that announces it. */
const STEPS = [
  { verb: 'report', state: 'SUBMITTED', event: 'CaseReported' },
  { verb: 'accept', state: 'ACCEPTED', event: 'CaseAccepted' },
  { verb: 'dispatch', state: 'DISPATCHED', event: 'CaseDispatched' },
  { verb: 'signFor', state: 'PROCESSING', event: '' },
  { verb: 'reply', state: 'REPLIED', event: 'CaseReplied' },
] as const;
const STATES: readonly unknown[] = STEPS.map(({ state }) => state);
const BODIES: Readonly<Record<string, Json>> = {
  dispatch: { lead: { body: 'COUNTY_BUREAU', division: 'divisions/211103' } },
  reply: { text: '已办理完毕。' },
};

/** A case as far as what was done with it is acknowledged. */
export interface KnownCase {
  /** Keys of its requests begin with it. */
  readonly key: string;
  /** Empty before the report is acknowledged. */
  name: string;
  number: string;
  /** How many steps are acknowledged. */
  steps: number;
}

/** Reports cases and handles each until it is answered, several at a time, until the city does not answer any more. */
export class CaseLoad {
  /** Told of every acknowledgement. */
  onAcknowledged: () => void = () => undefined;
  readonly #known: KnownCase[] = [];
  /** What each clerk has before him; after a broken connection he repeats the request that was not answered. */
  readonly #atHand = new Map<number, KnownCase>();

  /** Every case that is acknowledged, in the order of the first attempts to report them. */
  get acknowledged(): readonly KnownCase[] {
    return this.#known.filter(({ name }) => name !== '');
  }

  /** Registers the quarter that all is about; may be repeated. */
  async prepare(url: string): Promise<void> {
    const quarter = { code: CODE, title: '鹤翔花园', division: `divisions/${COMMUNITY}` };
    await json(url, { method: 'POST', path: '/v1/quarters', key: 'quarter', body: quarter });
    await json(url, { method: 'POST', path: `/v1/${QUARTER}:demarcate`, key: 'demarcation', body: { decisionNo: '1号' } });
  }

  /**
   * Works until the connection breaks or something is refused.
   * @returns the refusals; empty when all connections broke
   */
  async run(url: string): Promise<readonly Json[]> {
    const ends = await Promise.all(Array.from({ length: CLERKS }, (_, clerk) => this.#work(url, clerk)));
    return ends.filter((end) => end !== undefined);
  }

  /** Answers whatever was begun. */
  async finish(url: string): Promise<void> {
    for (const one of this.#atHand.values())
      while (one.steps < STEPS.length) {
        const refusal = await this.#step(url, one);
        if (refusal !== undefined) throw new Error(`${one.key} was refused: ${JSON.stringify(refusal)}`);
      }
  }

  /** Compares cases with what was acknowledged of them. @returns what is wrong; empty when all is well */
  async faults(url: string, cases: readonly KnownCase[]): Promise<readonly string[]> {
    const found: string[] = [];
    for (const { name, number, steps } of cases) {
      const { number: kept, state } = await json(url, { path: `/v1/${name}` });
      const done = STATES.indexOf(state) + 1;
      // What was not answered has happened or not.
      if (kept !== number || (done !== steps && done !== steps + 1))
        found.push(`${name} is ${String(kept)} ${String(state)}, after ${steps} steps`);
    }
    return found;
  }

  /** Names and numbers of all cases that the city has, whoever was told of them. */
  async kept(url: string): Promise<readonly Json[]> {
    return listAll(url, `/v1/cases?quarter=${QUARTER}`, 'cases');
  }

  async #work(url: string, clerk: number): Promise<Json | undefined> {
    try {
      for (;;) {
        const refusal = await this.#step(url, this.#before(clerk));
        if (refusal !== undefined) return refusal;
        this.onAcknowledged();
      }
    } catch (error) {
      if (!(error instanceof ConnectionBroken)) throw error;
      return undefined;
    }
  }

  /** The case a clerk goes on with. */
  #before(clerk: number): KnownCase {
    const present = this.#atHand.get(clerk);
    if (present !== undefined && present.steps < STEPS.length) return present;
    const next = { key: `case-${this.#known.length}`, name: '', number: '', steps: 0 };
    this.#known.push(next);
    this.#atHand.set(clerk, next);
    return next;
  }

  /** Takes a case one step on. @returns the refusal, if it is refused */
  async #step(url: string, one: KnownCase): Promise<Json | undefined> {
    const { verb, state } = STEPS[one.steps]!;
    const report = { ...REPORT, title: one.key, text: `${one.key}：摄像头对着家门。` };
    const [path, body] = verb === 'report' ? ['/v1/cases?channel=PHONE', report] : [`/v1/${one.name}:${verb}`, BODIES[verb] ?? {}];
    const { status, json: answer } = await send(url, { method: 'POST', path, key: `${one.key}-${verb}`, body });
    if (status !== 200) return answer;
    if (answer['state'] !== state) throw new Error(`${one.key} was answered with ${JSON.stringify(answer)}`);
    Object.assign(one, { name: String(answer['name']), number: String(answer['number']), steps: one.steps + 1 });
    return undefined;
  }
}

/** Types of the events that announce an answered case, in their order. */
export const ANNOUNCED = STEPS.flatMap(({ event }) => (event === '' ? [] : [`heming.complaints.v1.${event}`]));
