/**
 * What the documents of a backup have announced. Event ids tell: `<service>:<collection>:<document name>:<seq>`. Takes some hundred bytes of memory
 * for each document that has ever announced anything.
 */
export class Announced {
  readonly #sequences = new Map<string, number>();
  readonly #services = new Set<string>();

  /** @param document `<service>:<collection>:<document name>` @param seq of its latest event; 0 when it never announced any */
  add(service: string, document: string, seq: number): void {
    this.#services.add(service);
    if (seq > 0) this.#sequences.set(document, seq);
  }

  /** Whether a document of the backup has announced an event; true for one of a service whose documents are kept elsewhere. */
  has(eventId: string): boolean {
    const at = eventId.lastIndexOf(':');
    const seq = this.#sequences.get(eventId.slice(0, at));
    if (seq !== undefined) return Number(eventId.slice(at + 1)) <= seq;
    return !this.#services.has(eventId.slice(0, eventId.indexOf(':')));
  }
}
