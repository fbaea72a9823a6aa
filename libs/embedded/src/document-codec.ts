import { Packr } from 'msgpackr';
import type { Cause, Entity, PendingEvent, Stored } from '@heming/kit';
import type { ValueCodec } from './environment.js';

/** Largest document, in bytes; MongoDB's limit. */
export const MAX_DOCUMENT_BYTES = 16 * 2 ** 20;

const packr = new Packr({ useRecords: false, mapsAsObjects: true, copyBuffers: true } as ConstructorParameters<typeof Packr>[0]);

type Row = [
  revision: number,
  version: number,
  state: Entity,
  causes: readonly Cause[],
  seq: number,
  events: readonly PendingEvent[],
  since: number | null,
];

/** Values as MessagePack; Dates come back as Dates and bytes as bytes. */
export const messagePack: ValueCodec<unknown> = { encode: (value) => packr.pack(value), decode: (bytes) => packr.unpack(bytes) as unknown };

/** Documents as MessagePack. @throws RangeError for one over 16 MiB */
export const documentCodec: ValueCodec<Stored<Entity>> = {
  encode({ revision, version, state, causes, outbox: { seq, events, since } }) {
    const row: Row = [revision, version, state, causes, seq, events, since ?? null];
    const bytes = packr.pack(row);
    if (bytes.length > MAX_DOCUMENT_BYTES)
      throw new RangeError(`the document ${state.name} has ${bytes.length} bytes, more than ${MAX_DOCUMENT_BYTES}`);
    return bytes;
  },
  decode(bytes) {
    const [revision, version, state, causes, seq, events, since] = packr.unpack(bytes) as Row;
    return { revision, version, state, causes, outbox: since === null ? { seq, events } : { seq, events, since } };
  },
};
