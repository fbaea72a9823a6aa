import type { Platform, Subscription } from '@heming/kit';
import { eventually } from '@heming/testing';

/** Hears every event of a city from the first one on, and keeps types and ids. */
export class EventWitness {
  readonly #heard: { readonly id: string; readonly type: string; readonly key: string }[] = [];
  #subscription: Subscription | undefined;

  /** Starts to listen. @param group a name that no other listener of the city's life has used */
  static async of({ contract, log }: Platform, group: string): Promise<EventWitness> {
    const witness = new EventWitness();
    const topics = [...new Set([...contract.events.values()].map(({ topic }) => topic))];
    witness.#subscription = await log.subscribe({
      group,
      topics,
      retry: { attempts: 1, initialMs: 1, factor: 1, maxMs: 1 },
      handler: ({ id, type, key }) => Promise.resolve(void witness.#heard.push({ id, type, key })),
    });
    return witness;
  }

  /**
   * Words of the events of one key, in order, up to and including the first of a word: events of a key keep their order, so that nothing of what
   * happened before that one is missing.
   */
  async until(key: string, word: string): Promise<readonly string[]> {
    const words = (): readonly string[] =>
      this.#heard.filter((event) => event.key === key).map(({ type }) => type.slice(type.lastIndexOf('.') + 1));
    await eventually(`${word} of ${key} is heard`, () => words().includes(word));
    return words().slice(0, words().indexOf(word) + 1);
  }

  /** Ids that were heard more than once. */
  repeated(): readonly string[] {
    const ids = this.#heard.map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
  }

  /** Stops listening. */
  async stop(): Promise<void> {
    await this.#subscription?.stop();
  }
}
