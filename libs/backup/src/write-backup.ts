import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  requireWhole,
  type BackupSource,
  type Collection,
  type Entity,
  type GroupPosition,
  type LoggedEvent,
  type LogNames,
  type LogReader,
  type LogState,
  type OffsetRange,
  type ParkedEvent,
  type Stored,
} from '@heming/kit';
import { Announced } from './announced.js';
import { BackupRefused } from './backup-refused.js';
import { writeManifest, type NewManifest, type Part } from './manifest.js';
import { writePart } from './part-file.js';
import type { SigningKey } from './signing-key.js';

/** What a city consists of, for a backup. */
export interface CityParts {
  readonly services: readonly { readonly name: string; readonly collections: readonly Collection<never>[] }[];
  readonly log: LogNames;
}

/** What to back up, and how. */
export interface BackupOptions {
  readonly source: BackupSource;
  readonly city: CityParts;
  /** Made by the backup; must not be there. */
  readonly folder: string;
  /** Public keys of age that can read it. */
  readonly recipients: readonly string[];
  readonly signingKey: SigningKey;
  readonly about: Pick<NewManifest, 'version' | 'mode' | 'contract'>;
}

/**
 * Added to what an outbox has counted where each document was read for itself: events that the city announced behind the backup are lost, and none
 * that it announces after a restore may have the id of one of them, because somebody may have heard it.
 */
const LEAP = 1_000_000;

/**
 * Writes a backup: positions first, then parked events, documents, and the events up to a moment behind all of these. So an event is in the log or in
 * an outbox of the backup, and whatever a group has not had the effect of is still before it. The folder has its name only when it is whole.
 * @throws BackupRefused when the folder is there; HalfRestored when the source is the rest of a restore
 */
export async function writeBackup({ source, city, folder, recipients, signingKey, about }: BackupOptions): Promise<NewManifest> {
  if (existsSync(folder)) throw new BackupRefused(`${folder} 已存在 is there already: name a folder that is to be made`);
  const partial = `${folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  const startTime = new Date().toISOString();
  const parts: Part[] = [];
  const add = async (name: string, content: Part['content'], rows: AsyncIterable<unknown>): Promise<void> => {
    const file = `${String(parts.length + 1).padStart(3, '0')}-${name}.jsonl.gz.age`;
    parts.push(await writePart(partial, file, content, rows, recipients));
  };

  const early = await source.openLog();
  const before = await early.state(city.log);
  await add('positions', { kind: 'positions' }, streamOf(before.positions));
  await add('parked', { kind: 'parked' }, parkedRows(early, city.log.groups, before.positions));
  const announced = source.moment === 'ALL' ? undefined : new Announced();
  for (const { name: service, collections } of city.services) {
    const store = await source.openStore(service);
    await requireWhole(store);
    for (const declaration of collections) {
      const documents = await store.collection<Entity>(declaration as unknown as Collection<Entity>);
      const { name: collection } = declaration;
      const rows = documentRows(documents.find({}), { service, collection, announced, leap: source.moment === 'EACH_DOCUMENT' });
      await add(`${service}-${collection}`, { kind: 'documents', service, collection }, rows);
    }
  }
  const late = await source.openLog();
  const after = await late.state(city.log);
  for (const topic of after.topics) {
    const ends = before.topics.find(({ name }) => name === topic.name)?.ranges.map(({ end }) => end) ?? [];
    const rows = eventRows(late, topic.name, topic.ranges, (partition, { id, offset }) => {
      return offset < (ends[partition] ?? 0) || announced === undefined || announced.has(id);
    });
    await add(topic.name, { kind: 'events', topic: topic.name }, rows);
  }

  const manifest: NewManifest = {
    ...about,
    startTime,
    endTime: new Date().toISOString(),
    moment: source.moment,
    eventsMeanwhile: countOf(after) - countOf(before),
    topics: after.topics.map(({ ranges, ...topic }) => ({ ...topic, heads: ranges.map(({ head }) => head) })),
    parts,
  };
  await writeManifest(partial, manifest, signingKey);
  renameSync(partial, folder);
  flushFolder(dirname(folder));
  return manifest;
}

async function* streamOf<R>(rows: readonly R[]): AsyncIterable<R> {
  yield* rows;
}

/** What was parked behind the position of its group is not taken along: the group will be given it again. */
async function* parkedRows(log: LogReader, groups: readonly string[], positions: readonly GroupPosition[]): AsyncIterable<unknown> {
  const places = new Map(positions.map(({ group, topic, partition, offset }) => [`${group} ${topic} ${partition}`, offset]));
  for (const group of groups) {
    for await (const parked of log.parkedOf(group)) {
      const { topic, partition, offset } = parked.event;
      if (Number(offset) < (places.get(`${group} ${topic} ${partition}`) ?? 0)) yield { group, parked } satisfies ParkedRow;
    }
  }
}

/** A row of parked events. */
export interface ParkedRow {
  readonly group: string;
  readonly parked: ParkedEvent;
}

async function* documentRows(
  documents: AsyncIterable<Stored<Entity>>,
  how: { readonly service: string; readonly collection: string; readonly announced: Announced | undefined; readonly leap: boolean },
): AsyncIterable<Stored<Entity>> {
  for await (const document of documents) {
    const { outbox, state } = document;
    how.announced?.add(how.service, `${how.service}:${how.collection}:${state.name}`, outbox.seq);
    yield how.leap ? { ...document, outbox: { ...outbox, seq: outbox.seq + LEAP } } : document;
  }
}

/** A row of events. */
export interface EventRow extends LoggedEvent {
  readonly partition: number;
}

/** The events of a topic, partition by partition, numbered without gaps. */
async function* eventRows(
  log: LogReader,
  topic: string,
  ranges: readonly OffsetRange[],
  stays: (partition: number, event: LoggedEvent) => boolean,
): AsyncIterable<EventRow> {
  for (const [partition, range] of ranges.entries()) {
    let offset = range.head;
    for await (const event of log.events(topic, partition, range)) {
      if (stays(partition, event)) yield { ...event, partition, offset: offset++ };
    }
  }
}

function countOf({ topics }: LogState): number {
  return topics.flatMap(({ ranges }) => ranges).reduce((sum, { end }) => sum + end, 0);
}

/** Makes what was renamed in a folder outlast a loss of power. */
function flushFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
