import type { City } from '@heming/city';
import { send } from './city-on-kafka.js';

const COMMUNITY = '211103001001';
const WRITERS = 2;
/** Changes made to each quarter after it is registered. */
const CHANGES = 4;

/** Registers quarters and changes each of them, over REST, until it is told to stop. */
export class QuarterLoad {
  /** Events that what was acknowledged must have, by the code of the quarter. */
  readonly events = new Map<string, number>();
  acknowledged = 0;
  readonly #city: City;
  readonly #running: Promise<unknown>;
  #stopping = false;
  #quarters = 0;

  constructor(city: City) {
    this.#city = city;
    this.#running = Promise.all(Array.from({ length: WRITERS }, () => this.#write()));
    this.#running.catch(() => undefined);
  }

  /** Resolves when the last write is answered. @throws Error with the answer to a write that was not taken */
  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#running;
  }

  async #write(): Promise<void> {
    while (!this.#stopping) {
      const code = `PJ-${COMMUNITY.slice(0, 9)}-${String(++this.#quarters).padStart(4, '0')}`;
      const body = { code, title: `花园${this.#quarters}`, division: `divisions/${COMMUNITY}` };
      await send(this.#city, { method: 'POST', path: '/v1/quarters', body });
      this.#acknowledge(code);
      for (let change = 1; change <= CHANGES; change++) {
        const changed = { address: `创新街${change}号` };
        await send(this.#city, { method: 'PATCH', path: `/v1/quarters/${code}?updateMask=address`, body: changed });
        this.#acknowledge(code);
      }
    }
  }

  #acknowledge(code: string): void {
    this.acknowledged++;
    this.events.set(code, (this.events.get(code) ?? 0) + 1);
  }
}
