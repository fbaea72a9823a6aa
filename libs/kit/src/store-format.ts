import type { DocumentCollection } from './ports/document-store.js';
import type { Collection, Entity } from './store/collection.js';
import { Schema } from './store/index.js';

/** Format of what services write, until a service says another. */
const FIRST_FORMAT = 1;
const NAME = 'storeFormats/present';

/** Says in which format a service keeps its documents. */
export interface StoreFormat {
  readonly name: string;
  readonly division: string;
  readonly format: number;
}

/** The mark of a service's store. */
export const storeFormats: Collection<StoreFormat> = {
  name: 'storeFormats',
  schema: new Schema<StoreFormat>({
    name: { type: String, required: true },
    division: { type: String },
    format: { type: Number, required: true },
  }),
  territory: 'open',
  missing: 'NO_SUCH_RESOURCE',
  taken: 'ALREADY_THERE',
};

/** The documents of a service were written by a build whose documents this one does not read. */
export class OtherStoreFormat extends Error {
  override readonly name = 'OtherStoreFormat';

  /** `found`: 0 where nothing says. */
  constructor(service: string, found: number, wanted: number) {
    const formats = `${service}: ${found} → ${wanted}`;
    const [zh, en] = found < wanted ? ['较早', 'an older'] : ['较新', 'a newer'];
    super(
      `数据由${zh}版本写入，本版本不能读取（${formats}）：请用 --fresh 清空或另选位置，再重新导入 ` +
        `The data were written by ${en} version, which this one cannot read (${formats}): empty them with --fresh, or choose another place, and import them again`,
    );
  }
}

/**
 * Makes sure that what is stored can be read: marks an empty store, and refuses one that is marked otherwise, or holds something without being marked.
 * @param collections what the service keeps @param wanted format of this build
 * @throws OtherStoreFormat
 */
export async function requireFormat(
  service: string,
  formats: DocumentCollection<StoreFormat>,
  collections: readonly DocumentCollection<Entity>[],
  wanted = FIRST_FORMAT,
): Promise<void> {
  const found = (await formats.get(NAME))?.state.format;
  if (found === wanted) return;
  if (found !== undefined || (await holdsSomething(collections))) throw new OtherStoreFormat(service, found ?? 0, wanted);
  const mark = { name: NAME, division: '', format: wanted };
  const [outcome] = await formats.insert([{ state: mark, revision: 1, version: 1, causes: [], outbox: { seq: 0, events: [] } }]);
  // Another process has marked it at the same time.
  if (outcome?.inserted === false) await requireFormat(service, formats, collections, wanted);
}

async function holdsSomething(collections: readonly DocumentCollection<Entity>[]): Promise<boolean> {
  for (const documents of collections) {
    for await (const _first of documents.find({ limit: 1 })) return true;
  }
  return false;
}
