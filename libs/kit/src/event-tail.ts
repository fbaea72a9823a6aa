import { refuse } from '@heming/contracts/type/v1';
import type { LoggedEvent, LogReader, OffsetRange, TopicState } from './ports/backup.js';

/** What of the log is asked for. */
export interface TailQuery {
  readonly topics: readonly string[];
  readonly limit: number;
  /** Position of an earlier answer; empty for the latest events. */
  readonly after: string;
}

/** Events, and the position behind them. */
export interface Tail {
  readonly events: readonly TailedEvent[];
  readonly position: string;
}

/** An event and the partition it is in. */
export interface TailedEvent extends LoggedEvent {
  readonly topic: string;
  readonly partition: number;
}

/** Offsets to go on from, of the partitions of topics. */
type Positions = Readonly<Record<string, readonly number[]>>;

/** The latest events of topics, or the oldest behind a position. @throws PAGE_TOKEN_INVALID */
export async function tailOf(reader: LogReader, { topics, limit, after }: TailQuery): Promise<Tail> {
  const known = after === '' ? undefined : positionsOf(after);
  const states = (await reader.state({ topics, groups: [] })).topics;
  const stretch = (topic: string, partition: number, { head, end }: OffsetRange): OffsetRange => {
    if (known === undefined) return { head: Math.max(head, end - limit), end };
    const from = Math.max(head, known[topic]?.[partition] ?? 0);
    return { head: from, end: Math.min(end, from + limit) };
  };
  const partitions = await Promise.all(states.flatMap((state) => readPartitions(reader, state, stretch)));
  const merged = inOrder(partitions);
  const events = known === undefined ? merged.slice(-limit) : merged.slice(0, limit);
  return { events, position: positionText(known === undefined ? endsOf(states) : { ...known, ...behind(states, known, events) }) };
}

function readPartitions(
  reader: LogReader,
  { name: topic, ranges }: TopicState,
  stretch: (topic: string, partition: number, range: OffsetRange) => OffsetRange,
): readonly Promise<readonly TailedEvent[]>[] {
  return ranges.map(async (range, partition) => {
    const found: TailedEvent[] = [];
    for await (const event of reader.events(topic, partition, stretch(topic, partition, range))) found.push({ ...event, topic, partition });
    return found;
  });
}

/** Events of several partitions by when they happened, those of one partition as they are. */
function inOrder(partitions: readonly (readonly TailedEvent[])[]): readonly TailedEvent[] {
  const rest = partitions.map((events) => [...events]);
  const merged: TailedEvent[] = [];
  for (;;) {
    const heads = rest.filter(({ length }) => length > 0);
    const [first] = heads.sort(([one], [other]) => (one?.time ?? 0) - (other?.time ?? 0));
    const next = first?.shift();
    if (next === undefined) return merged;
    merged.push(next);
  }
}

function endsOf(states: readonly TopicState[]): Positions {
  return Object.fromEntries(states.map(({ name, ranges }) => [name, ranges.map(({ end }) => end)]));
}

/** Where to go on behind events that were told. */
function behind(states: readonly TopicState[], known: Positions, told: readonly TailedEvent[]): Positions {
  const next = new Map(told.map(({ topic, partition, offset }) => [`${topic}/${partition}`, offset + 1]));
  const nextOf = ({ name }: TopicState, { head }: OffsetRange, partition: number): number =>
    next.get(`${name}/${partition}`) ?? Math.max(head, known[name]?.[partition] ?? 0);
  return Object.fromEntries(states.map((state) => [state.name, state.ranges.map((range, partition) => nextOf(state, range, partition))]));
}

function positionText(positions: Positions): string {
  return Buffer.from(JSON.stringify(positions)).toString('base64url');
}

/** @throws PAGE_TOKEN_INVALID for a text that is no position */
function positionsOf(text: string): Positions {
  const isOffset = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
  try {
    const positions = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Record<string, unknown>;
    if (Object.values(positions).every((offsets) => Array.isArray(offsets) && offsets.every(isOffset))) return positions as Positions;
  } catch {
    // Told below, as for everything else that is no position.
  }
  throw refuse('PAGE_TOKEN_INVALID');
}
