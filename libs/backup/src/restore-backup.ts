import { createHash } from 'node:crypto';
import {
  markRestore,
  requireOpens,
  unmarkRestore,
  type Collection,
  type DocumentCollection,
  type DocumentStore,
  type Entity,
  type GroupPosition,
  type RestoreTarget,
  type SealedKey,
  type Stored,
} from '@heming/kit';
import { BackupRefused } from './backup-refused.js';
import { holdsKeys, withoutErased } from './erasures.js';
import type { Manifest, Part } from './manifest.js';
import { readPart, requireStored } from './part-file.js';
import { contentText } from './row-text.js';
import type { CityParts, EventRow, ParkedRow } from './write-backup.js';

/** Documents or events written at a time. */
const BATCH = 500;

/** What to restore, and how. */
export interface RestoreOptions {
  readonly folder: string;
  /** As it was read from there: its signature is believed. */
  readonly manifest: Manifest;
  /** Private keys of age. */
  readonly identities: readonly string[];
  readonly city: CityParts;
  /** The key of what is sealed; absent when there is none. */
  readonly dataKey: Uint8Array | undefined;
  /** Names of those whose personal data were erased since. */
  readonly erased: ReadonlySet<string>;
  /** Opens the place to restore into; asked only once the backup is known to be whole. */
  open(): Promise<RestoreTarget>;
  /** Told what is being done. */
  say(zh: string, en: string): void;
}

/** What was restored, and found again by reading it. */
export interface Restored {
  readonly documents: number;
  readonly events: number;
  readonly parked: number;
  /** Keys that were left out. */
  readonly erased: number;
}

type DocumentsPart = Part & { readonly content: { readonly kind: 'documents' } };
type EventsPart = Part & { readonly content: { readonly kind: 'events' } };

/**
 * Finds out whether a backup is whole, can be decrypted, and belongs to the data key: nothing is written.
 * @returns whether it holds something sealed and no data key was given to try
 * @throws BackupRefused, WrongDataKey
 */
export async function checkBackup(options: Omit<RestoreOptions, 'open' | 'erased'>): Promise<boolean> {
  const { folder, manifest, identities, city, dataKey, say } = options;
  say('检查文件…', 'Checking the files …');
  for (const part of manifest.parts) await requireStored(folder, part);
  for (const part of manifest.parts) if (part.content.kind === 'documents') declarationOf(city, part as DocumentsPart);
  const [first] = manifest.parts;
  if (first !== undefined) for await (const row of readPart(folder, first, identities)) void row;
  let untried = false;
  for (const part of manifest.parts) {
    if (part.content.kind !== 'documents' || !holdsKeys(part.content.collection)) continue;
    const sealed = await firstSealed(readPart(folder, part, identities) as AsyncIterable<Stored<SealedKey>>);
    if (sealed !== undefined && dataKey !== undefined) requireOpens(dataKey, sealed);
    untried ||= sealed !== undefined && dataKey === undefined;
  }
  return untried;
}

/**
 * Restores into an empty place and reads all of it again: counts and hashes have to be those of the backup. Until then the place is marked, so that no
 * city starts on it.
 * @throws BackupRefused, WrongDataKey
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  if (await checkBackup(options))
    throw new BackupRefused(
      '备份中有封存的个人信息，请设置 HEMING_DATA_KEY，演示环境把 data.key 放入数据目录 the backup holds sealed personal data: set HEMING_DATA_KEY, or in a demonstration put data.key into the data folder',
    );
  const target = await options.open();
  try {
    const stores = new Map<string, DocumentStore>();
    for (const { name } of options.city.services) stores.set(name, await target.openStore(name));
    await requireEmpty(options.city, target, stores);
    for (const store of stores.values()) await markRestore(store);
    const restored = await new Restore(options, target, stores).run();
    for (const store of stores.values()) await unmarkRestore(store);
    for (const store of stores.values()) await store.close();
    return restored;
  } finally {
    await target.close();
  }
}

class Restore {
  readonly #options: RestoreOptions;
  readonly #target: RestoreTarget;
  readonly #stores: ReadonlyMap<string, DocumentStore>;
  #erased = 0;

  constructor(options: RestoreOptions, target: RestoreTarget, stores: ReadonlyMap<string, DocumentStore>) {
    this.#options = options;
    this.#target = target;
    this.#stores = stores;
  }

  async run(): Promise<Restored> {
    const { manifest, say } = this.#options;
    await this.#target.log.ensureTopics(manifest.topics.map(({ heads: _heads, ...topic }) => topic));
    say('写入文档与事件…', 'Writing documents and events …');
    const digests = new Map<Part, string>();
    for (const part of manifest.parts) digests.set(part, await this.#write(part));
    say('重新读出并核对…', 'Reading all of it again, to compare …');
    for (const part of manifest.parts) {
      if (digests.get(part) !== (await this.#digestOf(part)))
        throw new BackupRefused(`${part.file} 写入后读出的内容不同 was read otherwise than it was written`);
    }
    const countOf = (kind: Part['content']['kind']): number =>
      manifest.parts.filter(({ content }) => content.kind === kind).reduce((sum, { count }) => sum + count, 0);
    return { documents: countOf('documents'), events: countOf('events'), parked: countOf('parked'), erased: this.#erased };
  }

  /** Writes a part. @returns the digest of what was written */
  async #write(part: Part): Promise<string> {
    const { log } = this.#target;
    const rows = readPart(this.#options.folder, part, this.#options.identities);
    const digest = new Digest();
    switch (part.content.kind) {
      case 'documents': {
        const documents = await this.#documents(part as DocumentsPart);
        const erase = holdsKeys(part.content.collection);
        for await (const batch of batchesOf(rows as AsyncIterable<Stored<Entity>>)) {
          const written = erase ? batch.map((document) => this.#withoutErased(document)) : batch;
          await insertAll(documents, written);
          written.forEach((document) => digest.add(document));
        }
        break;
      }
      case 'events':
        for await (const batch of batchesOf(rows as AsyncIterable<EventRow>, ({ partition }) => partition)) {
          await log.append(part.content.topic, batch[0]?.partition ?? 0, batch);
          batch.forEach((event) => digest.add(this.#placed(part as EventsPart, event)));
        }
        break;
      case 'positions': {
        const positions: GroupPosition[] = [];
        for await (const position of rows as AsyncIterable<GroupPosition>) positions.push(this.#moved(position));
        await log.place(positions);
        positions.forEach((position) => digest.add(position));
        break;
      }
      case 'parked':
        for await (const { group, parked } of rows as AsyncIterable<ParkedRow>) {
          await log.park(group, [parked]);
          digest.add({ group, parked });
        }
        break;
    }
    return digest.hex;
  }

  /** The digest of what is stored of a part. */
  async #digestOf(part: Part): Promise<string> {
    const { log } = this.#target;
    const digest = new Digest();
    const names = this.#options.city.log;
    switch (part.content.kind) {
      case 'documents':
        for await (const document of (await this.#documents(part as DocumentsPart)).find({})) digest.add(document);
        break;
      case 'events': {
        const { topic } = part.content;
        const { topics } = await log.state({ topics: [topic], groups: [] });
        for (const [partition, range] of (topics[0]?.ranges ?? []).entries()) {
          for await (const event of log.events(topic, partition, range))
            digest.add(this.#placed(part as EventsPart, { ...event, partition }));
        }
        break;
      }
      case 'positions':
        for (const position of (await log.state(names)).positions) digest.add(position);
        break;
      case 'parked':
        for (const group of names.groups) for await (const parked of log.parkedOf(group)) digest.add({ group, parked });
        break;
    }
    return digest.hex;
  }

  async #documents({ content }: DocumentsPart): Promise<DocumentCollection<Entity>> {
    const store = this.#stores.get(content.service) as DocumentStore;
    return store.collection(declarationOf(this.#options.city, { content }) as unknown as Collection<Entity>);
  }

  #withoutErased(document: Stored<Entity>): Stored<Entity> {
    const next = withoutErased(document, this.#options.erased);
    if (next !== document) this.#erased++;
    return next;
  }

  /** An event and where it lies; by its place among those of its partition where offsets are not kept. */
  #placed({ content: { topic } }: EventsPart, { id, type, key, time, data, traceparent, partition, offset }: EventRow): unknown {
    const from = this.#target.log.keepsOffsets ? 0 : this.#headOf(topic, partition);
    return { id, type, key, time, data, traceparent, partition, offset: offset >= from ? offset - from : offset };
  }

  #moved({ offset, ...position }: GroupPosition): GroupPosition {
    const from = this.#target.log.keepsOffsets ? 0 : this.#headOf(position.topic, position.partition);
    return { ...position, offset: Math.max(0, offset - from) };
  }

  #headOf(topic: string, partition: number): number {
    return this.#options.manifest.topics.find(({ name }) => name === topic)?.heads[partition] ?? 0;
  }
}

/** @throws BackupRefused when anything is there */
async function requireEmpty(
  { services, log }: CityParts,
  target: RestoreTarget,
  stores: ReadonlyMap<string, DocumentStore>,
): Promise<void> {
  for (const { name, collections } of services) {
    for (const declaration of collections) {
      const documents = await (stores.get(name) as DocumentStore).collection(declaration as unknown as Collection<Entity>);
      const place = `${name}/${declaration.name}`;
      if ((await documents.count({})) > 0)
        throw new BackupRefused(`目标不是空的：${place} 中有文档 the place is not empty: there are documents in ${place}`);
    }
  }
  const { topics, positions } = await target.log.state(log);
  const used = topics.find(({ ranges }) => ranges.some(({ end }) => end > 0))?.name ?? positions[0]?.topic;
  if (used !== undefined)
    throw new BackupRefused(`目标不是空的：主题 ${used} 中有事件 the place is not empty: there are events in the topic ${used}`);
}

function declarationOf({ services }: CityParts, { content: { service, collection } }: Pick<DocumentsPart, 'content'>): Collection<never> {
  const declaration = services.find(({ name }) => name === service)?.collections.find(({ name }) => name === collection);
  if (declaration !== undefined) return declaration;
  throw new BackupRefused(
    `备份中的 ${service}/${collection} 不为本版本所知 the backup holds ${service}/${collection}, which this version does not know`,
  );
}

/** The first key that was not dropped. */
async function firstSealed(keys: AsyncIterable<Stored<SealedKey>>): Promise<SealedKey | undefined> {
  for await (const { state } of keys) if (state.wrapped !== '') return state;
  return undefined;
}

/** @throws BackupRefused when a document is refused */
async function insertAll(documents: DocumentCollection<Entity>, batch: readonly Stored<Entity>[]): Promise<void> {
  const outcomes = await documents.insert(batch);
  const refused = outcomes.findIndex(({ inserted }) => !inserted);
  if (refused >= 0)
    throw new BackupRefused(`无法写入 ${batch[refused]?.state.name} could not be written: it is there, or what has to be unique is not`);
}

/** Rows by batches; one batch holds only rows that are alike. */
async function* batchesOf<R>(rows: AsyncIterable<R>, kindOf: (row: R) => unknown = () => ''): AsyncIterable<readonly R[]> {
  let batch: R[] = [];
  for await (const row of rows) {
    const [first] = batch;
    if (batch.length === BATCH || (first !== undefined && kindOf(first) !== kindOf(row))) {
      yield batch;
      batch = [];
    }
    batch.push(row);
  }
  if (batch.length > 0) yield batch;
}

/** Hashes rows by what they say. */
class Digest {
  readonly #hash = createHash('sha256');

  add(row: unknown): void {
    this.#hash.update(contentText(row)).update('\n');
  }

  get hex(): string {
    return this.#hash.digest('hex');
  }
}
