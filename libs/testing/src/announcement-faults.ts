import { openSnapshot } from '@heming/embedded';
import { backedUpCollectionsOf, type AnyService, type Collection, type Entity } from '@heming/kit';

/**
 * Compares what the documents of a service have announced with the log of the same data folder, whether or not a city runs on it.
 * @param leap what a restore has added to the sequences of documents
 * @returns announced events that are neither in the log nor in an outbox, and events in the log that are there twice or that no document announced;
 * empty when all is well
 */
export async function announcementFaults(
  data: string,
  definition: Pick<AnyService, 'name' | 'collections'>,
  topic: string,
  leap = 0,
): Promise<readonly string[]> {
  const { log, ...place } = await openSnapshot({ data });
  const published = new Map<string, number>();
  const { topics } = await log.state({ topics: [topic], groups: [] });
  for (const [partition, range] of (topics[0]?.ranges ?? []).entries()) {
    for await (const { id } of log.events(topic, partition, range)) published.set(id, (published.get(id) ?? 0) + 1);
  }
  const faults = [...published].filter(([, times]) => times > 1).map(([id]) => `${id} is in the log twice`);
  const store = await place.openStore(definition.name);
  const announced = new Set<string>();
  for (const declaration of backedUpCollectionsOf(definition)) {
    const documents = await store.collection(declaration as unknown as Collection<Entity>);
    for await (const { state, outbox } of documents.find({})) {
      const waiting = new Set(outbox.events.map(({ id }) => id));
      for (let seq = 1; seq <= outbox.seq - leap; seq++) {
        const id = `${definition.name}:${declaration.name}:${state.name}:${seq}`;
        announced.add(id);
        if (!published.has(id) && !waiting.has(id)) faults.push(`${id} is lost`);
      }
    }
  }
  await place.close();
  return [...faults, ...[...published.keys()].filter((id) => !announced.has(id)).map((id) => `${id} was announced by nobody`)];
}
