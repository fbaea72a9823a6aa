import { setTimeout } from 'node:timers/promises';

const PAUSE_MS = 200;

/** Saves positions. */
export type Save = (positions: readonly Position[]) => Promise<void>;

/** Offset of the next event that a group has to take from a partition. */
export interface Position {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

/** Saves how far a consumer is, of all its partitions together, while the next events are taken; at most one save is under way. */
export class PositionSaver {
  readonly #save: Save;
  readonly #unsaved = new Map<string, Position>();
  readonly #closing = new AbortController();
  #saving: Promise<void> | undefined;

  constructor(save: Save) {
    this.#save = save;
  }

  /** Says how far a partition is. */
  move(position: Position): void {
    if (this.#closing.signal.aborted) return;
    this.#unsaved.set(`${position.topic}/${position.partition}`, position);
    this.#start();
  }

  /** Resolves when all is saved, or nothing will be saved any more. */
  async settled(): Promise<void> {
    while (this.#saving !== undefined) await this.#saving;
  }

  /** Saves nothing more: the partitions belong to another consumer, and its position must not be taken back. */
  close(): void {
    this.#closing.abort();
    this.#unsaved.clear();
  }

  #start(): void {
    this.#saving ??= this.#saveAll().finally(() => {
      this.#saving = undefined;
      if (this.#unsaved.size > 0) this.#start();
    });
  }

  async #saveAll(): Promise<void> {
    const { signal } = this.#closing;
    while (this.#unsaved.size > 0) {
      const positions = [...this.#unsaved];
      this.#unsaved.clear();
      try {
        await this.#save(positions.map(([, position]) => position));
      } catch {
        if (signal.aborted) return;
        // The coordinator may be away for a moment; what has moved on meanwhile is saved as it is then.
        for (const [place, position] of positions) if (!this.#unsaved.has(place)) this.#unsaved.set(place, position);
        await setTimeout(PAUSE_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }
}
