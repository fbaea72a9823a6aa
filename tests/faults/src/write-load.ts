import type { Random } from '@heming/kit';
import { usccCheck } from '@heming/values';
import { ConnectionBroken, json, send, type Json } from './rest-call.js';
import type { Write, WriteBook } from './write-book.js';

/** What the titles of the registered quarters begin with; `hy` in pinyin initials. */
export const QUARTER_TITLE = '花园';
/** What the titles of the registered organisations begin with. */
export const ORGANISATION_TITLE = '物业';

/** Communities of four townships in 兴隆台区: a township has 9,999 codes. */
const COMMUNITIES = ['211103001001', '211103002001', '211103003001', '211103004003'];
const WRITERS = 8;

/** Registers and changes things over REST, several at a time, until the city does not answer any more. */
export class WriteLoad {
  /** Told of every acknowledgement. */
  onAcknowledged: () => void = () => undefined;
  readonly #book: WriteBook;
  readonly #random: Random;
  /** Quarters each writer has registered and nobody else changes. */
  readonly #owned = new Map<number, string[]>();
  #quarters = 0;
  #organisations = 0;
  #keys = 0;

  constructor(book: WriteBook, random: Random) {
    this.#book = book;
    this.#random = random;
  }

  /**
   * Writes until the connection breaks or a write is refused.
   * @returns the refusals, one per writer; empty when all connections broke
   */
  async run(url: string): Promise<readonly Json[]> {
    const ends = await Promise.all(Array.from({ length: WRITERS }, (_, writer) => this.#write(url, writer)));
    return ends.filter((end) => end !== undefined);
  }

  /** Repeats what was never answered, with the same keys: now it has happened. */
  async repeatDoubtful(url: string): Promise<void> {
    await Promise.all(
      this.#book.takeDoubtful().map(async (write) => {
        requireEffect(write, await json(url, write.request));
        this.#book.acknowledge(write);
      }),
    );
  }

  async #write(url: string, writer: number): Promise<Json | undefined> {
    for (;;) {
      const write = this.#next(writer);
      try {
        const { status, json: answer } = await send(url, write.request);
        if (status !== 200) {
          this.#book.doubt(write);
          return answer;
        }
        requireEffect(write, answer);
        this.#book.acknowledge(write);
        if (write.request.method === 'POST' && write.name.startsWith('quarters/')) this.#own(writer).push(write.name);
        this.onAcknowledged();
      } catch (error) {
        if (!(error instanceof ConnectionBroken)) throw error;
        this.#book.doubt(write);
        return undefined;
      }
    }
  }

  #next(writer: number): Write {
    const chance = this.#random.next();
    const own = this.#own(writer);
    const changed = own[Math.floor(this.#random.next() * own.length)];
    if (chance < 0.4 && changed !== undefined) return this.#change(changed);
    return chance < 0.7 ? this.#quarter() : this.#organisation();
  }

  #quarter(): Write {
    const number = this.#quarters++;
    const community = COMMUNITIES[number % COMMUNITIES.length] ?? '';
    const code = `PJ-${community.slice(0, 9)}-${String(Math.floor(number / COMMUNITIES.length) + 1).padStart(4, '0')}`;
    const effect = { code, title: `${QUARTER_TITLE}${String(number).padStart(6, '0')}`, division: `divisions/${community}`, address: '' };
    return {
      name: `quarters/${code}`,
      request: { method: 'POST', path: '/v1/quarters', key: this.#key(), body: effect },
      effect,
      event: 'heming.registry.v1.QuarterRegistered',
    };
  }

  #change(name: string): Write {
    const key = this.#key();
    const effect = { address: `创新街${key}号` };
    return {
      name,
      request: { method: 'PATCH', path: `/v1/${name}?updateMask=address`, key, body: effect },
      effect,
      event: 'heming.registry.v1.QuarterChanged',
    };
  }

  #organisation(): Write {
    const body = `91211103${String(this.#organisations++).padStart(8, '0')}X`;
    const uscc = body + (usccCheck(body) ?? '');
    const division = `divisions/${COMMUNITIES[0] ?? ''}`;
    const effect = { uscc, title: `${ORGANISATION_TITLE}${uscc}`, kind: 'PROPERTY_SERVICE_ENTERPRISE', division };
    return {
      name: `organisations/${uscc}`,
      request: { method: 'POST', path: '/v1/organisations', key: this.#key(), body: effect },
      effect,
      event: 'heming.registry.v1.OrganisationRegistered',
    };
  }

  #own(writer: number): string[] {
    const own = this.#owned.get(writer) ?? [];
    this.#owned.set(writer, own);
    return own;
  }

  #key(): string {
    return `write-${this.#keys++}`;
  }
}

/** @throws Error when an answer is not what was asked for */
function requireEffect({ name, effect }: Write, answer: Json): void {
  const wrong = Object.keys(effect).filter((member) => answer[member] !== effect[member]);
  if (answer['name'] !== name || wrong.length > 0) throw new Error(`${name} was answered with ${JSON.stringify(answer)}`);
}
