import type { Call } from './call.js';
import type { Platform } from './platform.js';
import { MAX_PARKED_PAGE } from './ports/event-log-limits.js';
import type { DocumentCollection, DocumentStore } from './ports/document-store.js';
import type { GaugeReading, ReadGauge } from './metrics.js';
import type { ServiceDefinition } from './service.js';
import type { Entity } from './store/collection.js';

/** What the gauges of a service are read from. */
export interface GaugeSources {
  readonly definition: Pick<ServiceDefinition<never, unknown>, 'name' | 'reactions' | 'counts'>;
  readonly platform: Platform;
  readonly store: DocumentStore;
  /** Collections whose documents announce events. */
  readonly announcing: readonly DocumentCollection<Entity>[];
  /** A call the service makes on its own behalf, and its deps. */
  ownDeps(): { readonly call: Call; readonly deps: unknown };
}

/** What is read of a service when somebody asks for the metrics. */
export function gaugesOf(sources: GaugeSources): readonly ReadGauge[] {
  const { name, reactions, counts } = sources.definition;
  const labels = { service: name };
  return [
    () => Promise.resolve([{ metric: 'store_writable', labels, value: sources.store.writable ? 1 : 0 }]),
    async () => [{ metric: 'outbox_oldest_age_seconds', labels, value: await oldestAge(sources) }],
    ...(Object.keys(reactions).length === 0 ? [] : [() => lagOf(name, sources.platform), () => parkedOf(name, sources.platform)]),
    ...(counts?.jobs === undefined ? [] : [() => jobsOf(sources)]),
    ...(counts?.deadlines === undefined ? [] : [() => deadlinesOf(sources)]),
  ];
}

/** Age of the oldest event that waits, in seconds. */
async function oldestAge({ announcing, platform }: GaugeSources): Promise<number> {
  const now = platform.environment.clock.now().getTime();
  let oldest = now;
  for (const collection of announcing) {
    for await (const { outbox } of collection.pending(1)) oldest = Math.min(oldest, outbox.since ?? now);
  }
  return (now - oldest) / 1_000;
}

async function lagOf(group: string, { log }: Platform): Promise<readonly GaugeReading[]> {
  const behind = new Map<string, number>();
  for (const { topic, behind: events } of await log.lag(group)) behind.set(topic, (behind.get(topic) ?? 0) + events);
  return [...behind].map(([topic, value]) => ({ metric: 'consumer_lag_events', labels: { group, topic }, value }));
}

async function parkedOf(group: string, { log }: Platform): Promise<readonly GaugeReading[]> {
  return [{ metric: 'parked_events', labels: { group }, value: (await log.parked(group, MAX_PARKED_PAGE)).length }];
}

async function jobsOf({ definition: { name, counts }, ownDeps }: GaugeSources): Promise<readonly GaugeReading[]> {
  const { call, deps } = ownDeps();
  const jobs = (await counts?.jobs?.(call, deps)) ?? [];
  return jobs.map(({ kind, state, count }) => ({ metric: 'jobs', labels: { service: name, kind, state }, value: count }));
}

async function deadlinesOf({ definition: { name, counts }, ownDeps }: GaugeSources): Promise<readonly GaugeReading[]> {
  const { call, deps } = ownDeps();
  const deadlines = (await counts?.deadlines?.(call, deps)) ?? [];
  return deadlines.flatMap(({ kind, due, overdue }) => [
    { metric: 'deadlines' as const, labels: { service: name, kind, state: 'due' }, value: due },
    { metric: 'deadlines' as const, labels: { service: name, kind, state: 'overdue' }, value: overdue },
  ]);
}
