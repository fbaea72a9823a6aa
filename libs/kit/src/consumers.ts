import type { EventRecord } from './ports/event-log.js';
import { ownCall, type Runtime } from './runtime.js';
import type { Reaction } from './service.js';
import { receivedContext } from './trace.js';
import { UnrecordedSpan, type Span } from './traces.js';

/** How often a reaction is tried before its event is parked. */
const RETRY = { attempts: 6, initialMs: 50, factor: 3, maxMs: 10_000 };

/** Subscribes a service to the events it reacts to, as one consumer group of its name. */
export async function startConsumers(runtime: Runtime): Promise<{ stop(): Promise<void> }> {
  const { definition, platform } = runtime;
  const { contract, log } = platform;
  const types = Object.keys(definition.reactions);
  const unknown = types.filter((type) => !contract.events.has(type));
  if (unknown.length > 0) throw new RangeError(`${definition.name} reacts to events that no contract has: ${unknown.join(', ')}`);
  if (types.length === 0) return { stop: () => Promise.resolve() };
  const topics = [...new Set(types.map((type) => contract.events.get(type)?.topic ?? ''))];
  await log.ensureTopics(topics.map((name) => ({ name, partitions: 8 })));
  return log.subscribe({ group: definition.name, topics, retry: RETRY, handler: (event, { signal }) => react(runtime, event, signal) });
}

/** Gives an event to its reaction; the event id is the cause, so a redelivery has no second effect. */
async function react(runtime: Runtime, event: EventRecord, signal: AbortSignal): Promise<void> {
  const { definition, platform } = runtime;
  const reaction = definition.reactions[event.type] as Reaction<object, unknown> | undefined;
  const codec = platform.contract.events.get(event.type)?.codec;
  if (reaction === undefined || codec === undefined) return;
  const span = begin(runtime, event);
  const { traceparent, tracestate } = span;
  const cause = { id: event.id, fingerprint: '' };
  const call = ownCall(platform, definition.name, event.type, { cause, traceparent, tracestate, signal });
  const { deps, released } = runtime.deps(call);
  try {
    await reaction(codec.decode(event.data), call, deps);
    released();
    platform.metrics.eventHandled(definition.name, event.type, true);
    span.end();
  } catch (error) {
    platform.metrics.eventHandled(definition.name, event.type, false);
    span.end({ failed: true });
    platform.logger.warn({ err: error, service: definition.name, event: event.id, attempt: event.attempt }, 'a reaction failed');
    throw error;
  }
}

/** A reaction belongs to the trace of the command that announced its event, however long ago that was. */
function begin(
  { definition: { name }, platform: { traces } }: Runtime,
  { type, topic, attempt, traceparent, tracestate }: EventRecord,
): Span {
  const cause = receivedContext(traceparent, tracestate);
  if (cause !== undefined && !traces.records(cause)) return new UnrecordedSpan(cause);
  const facts = {
    'messaging.operation.type': 'process',
    'messaging.destination.name': topic,
    'messaging.consumer.group.name': name,
    'heming.event.type': type,
    'heming.event.attempt': attempt,
    'heming.service': name,
  } as const;
  return traces.begin({ kind: 'consumer', name: `process ${type}`, facts }, cause);
}
