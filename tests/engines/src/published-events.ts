import { loadContract } from '@heming/contracts';
import type { EventLog } from '@heming/kit';
import { eventually } from '@heming/testing';

const TOPIC = 'heming.registry.v1';

/** An event of the registry as others get it. */
export interface PublishedEvent {
  readonly id: string;
  readonly type: string;
  readonly quarter: string;
}

/** All events of quarters that are in the log, each id once, in their order, read by a group of its own until `last` has come. */
export async function publishedEvents(log: EventLog, group: string, count: number): Promise<readonly PublishedEvent[]> {
  const { events } = loadContract();
  const seen = new Map<string, PublishedEvent>();
  const subscription = await log.subscribe({
    group,
    topics: [TOPIC],
    retry: { attempts: 1, initialMs: 1, factor: 1, maxMs: 1 },
    handler: ({ id, type, data }) => {
      const message = events.get(type)?.codec.decode(data) as { quarter?: string } | undefined;
      if (message?.quarter !== undefined) seen.set(id, { id, type: type.slice(type.lastIndexOf('.') + 1), quarter: message.quarter });
      return Promise.resolve();
    },
  });
  await eventually(`${count} events are published`, () => seen.size >= count);
  await subscription.stop();
  return [...seen.values()];
}
