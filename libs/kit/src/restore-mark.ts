import type { DocumentStore } from './ports/document-store.js';
import { collection, Schema } from './store/index.js';

/** That a restore is under way, or was given up, in the store of a service. */
interface RestoreMark {
  readonly name: string;
  readonly division: string;
}

const NAME = 'restoreMarks/underWay';

/** Marks of a service; empty but for a restore. */
export const restoreMarks = collection<RestoreMark>({
  name: 'restoreMarks',
  schema: new Schema<RestoreMark>({ name: { type: String, required: true }, division: { type: String } }),
  territory: 'open',
  missing: 'NO_SUCH_RESOURCE',
  taken: 'ALREADY_THERE',
});

/** What is stored is a part of a backup only. */
export class HalfRestored extends Error {
  override readonly name = 'HalfRestored';
  constructor() {
    super('此处的恢复没有完成，请清空后重新恢复 the restore into this place did not end: empty it and restore again');
  }
}

/** @throws HalfRestored when a restore into a store was begun and has not ended */
export async function requireWhole(store: DocumentStore): Promise<void> {
  const marks = await store.collection(restoreMarks);
  if ((await marks.get(NAME)) !== undefined) throw new HalfRestored();
}

/** Marks a store, so that no service starts on it until the mark is taken off. */
export async function markRestore(store: DocumentStore): Promise<void> {
  const marks = await store.collection(restoreMarks);
  await marks.insert([{ state: { name: NAME, division: '' }, revision: 1, version: 1, causes: [], outbox: { seq: 0, events: [] } }]);
}

/** Says that all is there. */
export async function unmarkRestore(store: DocumentStore): Promise<void> {
  await (await store.collection(restoreMarks)).remove(NAME, 1);
}
