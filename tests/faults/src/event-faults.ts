import { loadContract } from '@heming/contracts';
import { openEngines } from '@heming/embedded';
import type { EventRecord } from '@heming/kit';
import { eventually } from '@heming/testing';
import type { WriteBook } from './write-book.js';

/** Everything a topic of a stopped city holds, by default that of the register, in the order a new consumer group hears it. */
export async function readLog(data: string, topic = 'heming.registry.v1'): Promise<readonly EventRecord[]> {
  const { log, close } = await openEngines({ data });
  const heard: EventRecord[] = [];
  await log.subscribe({
    group: 'fault-tests',
    topics: [topic],
    retry: { attempts: 1, initialMs: 1, factor: 1, maxMs: 1 },
    handler: (event) => {
      heard.push(event);
      return Promise.resolve();
    },
  });
  await eventually('the log is read to its end', async () => (await log.lag('fault-tests')).every(({ behind }) => behind === 0));
  await close();
  return heard;
}

/** The message of an event. @throws when it cannot be decoded */
export function messageOf({ type, data }: EventRecord): Readonly<Record<string, unknown>> {
  const codec = loadContract().events.get(type)?.codec;
  if (codec === undefined) throw new RangeError(`${type} is not an event of the contract`);
  return codec.decode(data) as Readonly<Record<string, unknown>>;
}

/** The events of a log without second deliveries, which at-least-once allows. */
export function withoutRepetitions(events: readonly EventRecord[]): readonly EventRecord[] {
  return [...new Map([...events].reverse().map((event) => [event.id, event])).values()].reverse();
}

/** What is out of order: by document, ids count from 1 without a gap, whatever was delivered twice. Empty when all is well. */
export function orderFaults(ids: Iterable<string>): readonly string[] {
  return [...byDocument([...new Set(ids)], (id) => id)].flatMap(([document, ofDocument]) => {
    const numbers = ofDocument.map((id) => Number(id.slice(document.length + 1)));
    return numbers.every((number, at) => number === at + 1) ? [] : [`${document} was announced in the order ${numbers.join(', ')}`];
  });
}

/**
 * Compares the log with what was acknowledged: each write is announced by one event and one id, in the order of the writes to its resource.
 * @returns what is wrong; empty when all is well
 */
export function eventFaults(events: readonly EventRecord[], { written }: WriteBook): readonly string[] {
  const announcements = byDocument(withoutRepetitions(events), ({ id }) => id);
  const miscounted = [...written].flatMap(([name, { events: expected }]) => {
    const [collection = ''] = name.split('/');
    const announced = new Map<string, number>();
    for (const { type } of announcements.get(`registry:${collection}:${name}`) ?? []) announced.set(type, (announced.get(type) ?? 0) + 1);
    const same = announced.size === expected.size && [...expected].every(([type, count]) => announced.get(type) === count);
    return same ? [] : [`${name} announced ${JSON.stringify([...announced])}, acknowledged ${JSON.stringify([...expected])}`];
  });
  return [...orderFaults(events.map(({ id }) => id)), ...miscounted];
}

/** Groups what has an event id by the document that announced it: all of the id but its number. */
function byDocument<T>(all: readonly T[], idOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const documents = new Map<string, T[]>();
  for (const one of all) {
    const id = idOf(one);
    const document = id.slice(0, id.lastIndexOf(':'));
    const ofDocument = documents.get(document);
    if (ofDocument === undefined) documents.set(document, [one]);
    else ofDocument.push(one);
  }
  return documents;
}
