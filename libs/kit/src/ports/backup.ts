import type { OutgoingEvent, ParkedEvent, Topic } from './event-log.js';
import type { DocumentStore } from './document-store.js';

/** What is backed up of a log: topics and consumer groups, by name. */
export interface LogNames {
  readonly topics: readonly string[];
  readonly groups: readonly string[];
}

/** What the topics of a log hold, and how far its groups are. */
export interface LogState {
  /** Those of the topics asked for that are there. */
  readonly topics: readonly TopicState[];
  /** Where groups stand that have taken anything. */
  readonly positions: readonly GroupPosition[];
}

/** A topic and the offsets of its partitions, by their numbers. */
export interface TopicState extends Topic {
  readonly ranges: readonly OffsetRange[];
}

/** Offsets of the events that are there: from `head`, exclusive of `end`. */
export interface OffsetRange {
  readonly head: number;
  readonly end: number;
}

/** Offset of the next event that a group has to take from a partition. */
export interface GroupPosition {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

/** An event and its place in a partition. */
export interface LoggedEvent extends OutgoingEvent {
  readonly offset: number;
  /** By the log's clock, in milliseconds since 1970. */
  readonly appendedAt: number;
}

/** A log as a backup reads it. */
export interface LogReader {
  /** Positions are read before offsets: no event that a group has taken lies behind an `end`. */
  state(names: LogNames): Promise<LogState>;
  /** The events of a partition between two offsets, in order. */
  events(topic: string, partition: number, range: OffsetRange): AsyncIterable<LoggedEvent>;
  /** Events a group gave up on, oldest first. */
  parkedOf(group: string): AsyncIterable<ParkedEvent>;
}

/** An empty log that a backup is brought back into. Nobody else uses it meanwhile. */
export interface LogWriter extends LogReader {
  /** Whether events lie at the offsets they had; otherwise those of a partition are numbered from 0. */
  readonly keepsOffsets: boolean;
  ensureTopics(topics: readonly Topic[]): Promise<void>;
  /** Appends to one partition, in order; resolves when durable. */
  append(topic: string, partition: number, events: readonly LoggedEvent[]): Promise<void>;
  place(positions: readonly GroupPosition[]): Promise<void>;
  park(group: string, events: readonly ParkedEvent[]): Promise<void>;
}

/** How far what is read from engines is of one moment: all of it, the documents, or each document for itself. */
export type BackupMoment = 'ALL' | 'DOCUMENTS' | 'EACH_DOCUMENT';

/** The engines of a city as a backup reads them, while the city runs. */
export interface BackupSource {
  readonly moment: BackupMoment;
  /** Opens the log as it is from now on; what was opened before must not be read any more. Where all is of one moment, it is of that one each time. */
  openLog(): Promise<LogReader>;
  /** Opens the documents of a service, as they are at the first call or later. */
  openStore(service: string): Promise<DocumentStore>;
  close(): Promise<void>;
}

/** The engines that a city is restored onto. */
export interface RestoreTarget {
  readonly log: LogWriter;
  openStore(service: string): Promise<DocumentStore>;
  close(): Promise<void>;
}
