// Generated from the protos by `npm run proto`. Do not edit.

import type { ServiceName } from '../../model.js';

/** Runs a deployment: reads and moves its clock, lists and replays parked events. */
export interface OperationsService {
  /** Reads the clock that every service uses. */
  GetClock(request: GetClockRequest): GetClockResponse;
  /** Moves the demonstration clock forward; refused in production mode. */
  AdvanceClock(request: AdvanceClockRequest): AdvanceClockResponse;
  /** Lists the events a consumer group gave up on, oldest first. */
  ListParkedEvents(request: ListParkedEventsRequest): ListParkedEventsResponse;
  /** Hands parked events to their consumer group again. */
  ReplayParkedEvents(request: ReplayParkedEventsRequest): ReplayParkedEventsResponse;
  /** Shows the latest events of the log, or those behind a position: what happened and when, not what the events say. */
  TailEvents(request: TailEventsRequest): TailEventsResponse;
}

/** Names OperationsService for clients and for the service that implements it. */
export const OperationsService: ServiceName<OperationsService> = { fullName: 'heming.operations.v1.OperationsService' };

/** Asks for the clock. */
export interface GetClockRequest {}

/** The clock. */
export interface GetClockResponse {
  /** The moment every service takes for now. */
  readonly time?: Date | undefined;
  /** Whether the clock may be moved: only in a demonstration. */
  readonly movable: boolean;
}

/** Asks for the clock to be moved. */
export interface AdvanceClockRequest {
  /** Whole days to move forward, 1 to 366. */
  readonly days: number;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** The clock after the move. */
export interface AdvanceClockResponse {
  /** The moment every service takes for now. */
  readonly time?: Date | undefined;
}

/** Asks for parked events. */
export interface ListParkedEventsRequest {
  /** The consumer group, which is the name of the consuming service. */
  readonly group: string;
  /** Greatest number of events; 0 means 50. */
  readonly pageSize: number;
}

/** Parked events. */
export interface ListParkedEventsResponse {
  /** The events, oldest first. */
  readonly parkedEvents: readonly ParkedEvent[];
}

/** An event that a consumer gave up on after its last try. */
export interface ParkedEvent {
  /** Id of the event. */
  readonly id: string;
  /** Full name of its message. */
  readonly type: string;
  /** Its ordering key. */
  readonly key: string;
  /** Why the last try failed. */
  readonly reason: string;
  /** When it was parked. */
  readonly parkTime?: Date | undefined;
}

/** Asks for parked events to be handed over again. */
export interface ReplayParkedEventsRequest {
  /** The consumer group. */
  readonly group: string;
  /** Ids of the events, at most 100. */
  readonly ids: readonly string[];
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** What was handed over. */
export interface ReplayParkedEventsResponse {
  /** Number of events handed over again. */
  readonly replayedCount: number;
}

/** Asks for the latest events. */
export interface TailEventsRequest {
  /** Topic, such as `heming.registry.v1`; empty for all. */
  readonly topic: string;
  /** Greatest number of events; 0 means 20. */
  readonly limit: number;
  /** The position of an earlier answer: only what came behind it is told, oldest first. Empty for the latest events. */
  readonly after: string;
}

/** Events of the log. */
export interface TailEventsResponse {
  /** The events; within a partition in their order, otherwise by when they happened. */
  readonly events: readonly LoggedEvent[];
  /** Behind these events: asked for what comes after it, the log tells nothing twice and leaves nothing out. */
  readonly position: string;
}

/** An event of the log without what it says. */
export interface LoggedEvent {
  /** Topic it was published to. */
  readonly topic: string;
  /** Partition of the topic. */
  readonly partition: number;
  /** Its place in the partition. */
  readonly offset: number;
  /** Id of the event. */
  readonly id: string;
  /** Full name of its message. */
  readonly type: string;
  /** Its ordering key. */
  readonly key: string;
  /** When it happened. */
  readonly time?: Date | undefined;
  /** Trace of the call that announced it. */
  readonly traceId: string;
}
