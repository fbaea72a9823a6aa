import type { LogReader } from './backup.js';

/**
 * Where events go: a durable, partitioned log. At least once; order kept per key; what no consumer can take is parked, not lost.
 */
export interface EventLog {
  /** Makes topics exist. The partition count of a topic never changes: it decides which key goes where. */
  ensureTopics(topics: readonly Topic[]): Promise<void>;
  /** Appends events in order; resolves when they are durable. Same key, same partition (murmur2, as kafkajs). */
  publish(topic: string, events: readonly OutgoingEvent[]): Promise<void>;
  /** Hands the events of topics to a handler, in order per partition, from where the group stopped. */
  subscribe(subscription: SubscriptionOptions): Promise<Subscription>;
  /** How far a group is behind, per partition. */
  lag(group: string): Promise<readonly PartitionLag[]>;
  /** Events a group gave up on, oldest first. */
  parked(group: string, limit: number): Promise<readonly ParkedEvent[]>;
  /** Hands parked events to their group again; those that succeed leave the parking place. @returns how many were handed over */
  replayParked(group: string, ids: readonly string[]): Promise<number>;
  /** Reads what topics hold as no group: nobody's position moves. */
  readonly reader: LogReader;
  /** Stops subscriptions, waits for what is in flight, closes. */
  close(): Promise<void>;
}

/** A stream of events. */
export interface Topic {
  readonly name: string;
  readonly partitions: number;
  /** How long events are kept; absent means for ever. */
  readonly retentionMs?: number;
}

/** An event to be appended. */
export interface OutgoingEvent {
  /** The same on every try. */
  readonly id: string;
  /** Full name of its message. */
  readonly type: string;
  /** What orders and routes it. */
  readonly key: string;
  /** When it happened, in milliseconds since 1970. */
  readonly time: number;
  /** The encoded message. */
  readonly data: Uint8Array;
  /** W3C traceparent of the call that announced it. */
  readonly traceparent: string;
  /** W3C tracestate of that call; absent when there was none. */
  readonly tracestate?: string;
}

/** An event as the log holds it. */
export interface EventRecord extends OutgoingEvent {
  readonly topic: string;
  readonly partition: number;
  /** Position in the partition, as a decimal number. */
  readonly offset: string;
  /** Which try this is, from 1. */
  readonly attempt: number;
}

/** How to consume. */
export interface SubscriptionOptions {
  /** Consumers of one group share the work and the position. */
  readonly group: string;
  readonly topics: readonly string[];
  /** Resolves once the event has had its effect; the position moves on only then. */
  handler(event: EventRecord, control: HandlerControl): Promise<void>;
  readonly retry: RetryPolicy;
}

/** What a handler may use. */
export interface HandlerControl {
  /** Tells the log that a long handler is alive. */
  heartbeat(): Promise<void>;
  /** Aborted when the subscription stops. */
  readonly signal: AbortSignal;
}

/** How often and how slowly to try again before parking. */
export interface RetryPolicy {
  /** Tries in all, 1 to 8. */
  readonly attempts: number;
  readonly initialMs: number;
  readonly factor: number;
  readonly maxMs: number;
}

/** A running consumer. */
export interface Subscription {
  /** Stops after the event in hand; resolves when its effect and position are saved. */
  stop(): Promise<void>;
}

/** How far behind. */
export interface PartitionLag {
  readonly topic: string;
  readonly partition: number;
  /** Events not yet taken. */
  readonly behind: number;
}

/** An event that was given up on. */
export interface ParkedEvent {
  readonly event: EventRecord;
  /** Why the last try failed. */
  readonly reason: string;
  readonly parkedAt: number;
}
