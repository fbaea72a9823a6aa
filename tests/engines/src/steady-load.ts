import type { Json } from './city-on-kafka.js';
import type { PatientClient, Repeatable } from './patient-client.js';

const COMMUNITY = 'divisions/211103001001';
/** Where homes are sold. */
const ESTATE = 'quarters/PJ-211103001-9999';
const WRITERS = 3;
const SELLERS = 1;
const READERS = 3;
/** Changes made to each quarter after it is registered. */
const CHANGES = 3;

/** Registers and changes quarters, sells homes, and reads, on and on; knows what must be there in the end. */
export class SteadyLoad {
  /** Events that each quarter must have, by its code. */
  readonly events = new Map<string, number>();
  /** The address that each quarter must have, by its code. */
  readonly addresses = new Map<string, string>();
  /** Subjects of those who must be owners. */
  readonly owners: string[] = [];
  readonly #client: PatientClient;
  #running: Promise<unknown> = Promise.resolve();
  #stopping = false;
  #numbers = 0;

  constructor(client: PatientClient) {
    this.#client = client;
  }

  /** Writes that were acknowledged and reads that were answered. */
  get answered(): number {
    return this.#client.requests - this.#client.failures.length;
  }

  /** Registers where homes are sold, then begins. */
  async begin(): Promise<void> {
    const estate = { code: ESTATE.slice('quarters/'.length), title: '鹤鸣花园', division: COMMUNITY };
    await this.#write('estate', { method: 'POST', path: '/v1/quarters', body: estate });
    await this.#write('building', { method: 'POST', path: `/v1/${ESTATE}/buildings`, body: { number: '001', use: 'RESIDENTIAL' } });
    const several = (count: number, step: () => Promise<void>): readonly Promise<void>[] =>
      Array.from({ length: count }, () => this.#repeat(step));
    this.#running = Promise.all([
      ...several(WRITERS, () => this.#registers()),
      ...several(SELLERS, () => this.#sells()),
      ...several(READERS, () => this.#reads()),
    ]);
  }

  /** Resolves when the last request is answered. */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#running;
  }

  async #repeat(step: () => Promise<void>): Promise<void> {
    while (!this.#stopping && this.#client.failures.length === 0) await step();
  }

  async #registers(): Promise<void> {
    const number = ++this.#numbers;
    const code = `PJ-211103001-${String(number).padStart(4, '0')}`;
    const body = { code, title: `花园${number}`, division: COMMUNITY };
    if (!(await this.#write(code, { method: 'POST', path: '/v1/quarters', body }))) return;
    this.events.set(code, 1);
    for (let change = 1; change <= CHANGES; change++) {
      const address = `创新街${change}号`;
      const changing = { method: 'PATCH', path: `/v1/quarters/${code}?updateMask=address`, body: { address } } as const;
      if (!(await this.#write(`${code}-${change}`, changing))) return;
      this.events.set(code, 1 + change);
      this.addresses.set(code, address);
    }
  }

  async #sells(): Promise<void> {
    const number = ++this.#numbers;
    const subject = `owner-${number}`;
    const home = {
      entrance: '01',
      room: String(number).padStart(4, '0'),
      use: 'RESIDENCE',
      saleState: 'DELIVERED',
      deliveredOn: '2020-06-22',
    };
    const facts = { ...home, registeredAreaCenti: '9000' };
    const unit = await this.#write(`home-${number}`, { method: 'POST', path: `/v1/${ESTATE}/buildings/001/units`, body: facts });
    const somebody = { idType: 'PASSPORT', idNumber: `E${1_000 + number}`, fullName: '业主', division: COMMUNITY, subject };
    const person = await this.#write(`person-${number}`, { method: 'POST', path: '/v1/persons', body: somebody });
    if (!unit || !person) return;
    const holdings = [{ owner: person['name'], shareNum: '1', shareDen: '1', basis: 'REGISTERED' }];
    const transfer = {
      method: 'POST',
      path: `/v1/${String(unit['name'])}/title:transfer`,
      body: { fromDay: '2021-01-01', holdings },
    } as const;
    if (await this.#write(`title-${number}`, transfer)) this.owners.push(subject);
  }

  async #reads(): Promise<void> {
    await this.#client.send({ path: `/v1/${ESTATE}` });
    await this.#client.send({ path: '/v1/quarters?pageSize=20' });
  }

  #write(key: string, request: Repeatable): Promise<Json | undefined> {
    return this.#client.send({ ...request, key });
  }
}
