import type { EventLog, EventRecord, HandlerControl, OutgoingEvent, PartitionLag, RetryPolicy, Subscription } from '@heming/kit';

/** A log for one test, and what to do with it. */
export interface OpenedLog {
  readonly log: EventLog;
  /** Begins the names of topics and groups, where the log is shared with other tests; absent means it is not. */
  readonly prefix?: string;
  /** Gives up the log. */
  close(): Promise<void>;
  /** Closes the log and opens it again with the same data, as after a restart. Absent where that says nothing. */
  reopen?(): Promise<EventLog>;
}

/** Opens a log that holds nothing under its prefix. */
export type OpenLog = () => Promise<OpenedLog>;

/** Retries that cost a test no time. */
export const QUICK: RetryPolicy = { attempts: 3, initialMs: 1, factor: 2, maxMs: 4 };

/** The names a test uses. */
export interface Names {
  readonly topic: string;
  readonly group: string;
  readonly otherGroup: string;
}

/** Runs a test on a log with a topic of four partitions, and closes it. */
export async function withLog(open: OpenLog, test: (log: EventLog, names: Names, opened: OpenedLog) => Promise<void>): Promise<void> {
  const opened = await open();
  const prefix = opened.prefix ?? '';
  const names = { topic: `${prefix}testing.v1`, group: `${prefix}readers`, otherGroup: `${prefix}others` };
  try {
    await opened.log.ensureTopics([{ name: names.topic, partitions: 4 }]);
    await test(opened.log, names, opened);
  } finally {
    await opened.close();
  }
}

/** An event with a key and a number. */
export function event(key: string, number: number): OutgoingEvent {
  return {
    id: `testing:houses:${key}:${number}`,
    type: 'testing.v1.HouseBuilt',
    key,
    time: 1_700_000_000_000 + number,
    data: Uint8Array.of(number & 255, 0, 255),
    traceparent: `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01`,
  };
}

/** Events of some keys in turn, numbered from 1 per key. */
export function events(keys: readonly string[], each: number): readonly OutgoingEvent[] {
  return Array.from({ length: each }, (_, i) => keys.map((key) => event(key, i + 1))).flat();
}

/** The number an event was made with. */
export function numberOf({ id }: { readonly id: string }): number {
  return Number(id.slice(id.lastIndexOf(':') + 1));
}

/** A consumer that writes down what it is handed. */
export interface Listener {
  readonly heard: readonly EventRecord[];
  readonly subscription: Subscription;
}

/** Subscribes and writes down every event that `effect` lets pass. */
export async function listen(
  log: EventLog,
  group: string,
  topics: readonly string[],
  effect: (event: EventRecord, control: HandlerControl) => void | Promise<void> = () => undefined,
  retry: RetryPolicy = QUICK,
): Promise<Listener> {
  const heard: EventRecord[] = [];
  const handler = async (record: EventRecord, control: HandlerControl): Promise<void> => {
    await effect(record, control);
    heard.push(record);
  };
  return { heard, subscription: await log.subscribe({ group, topics, retry, handler }) };
}

/** Events behind, over all partitions. */
export function totalOf(lags: readonly PartitionLag[]): number {
  return lags.reduce((total, { behind }) => total + behind, 0);
}
