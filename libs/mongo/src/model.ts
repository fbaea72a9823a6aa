import type { Collection, Entity } from '@heming/kit';
import mongoose, { type Connection, type Model } from 'mongoose';
import type { MongoDocument } from './document-layout.js';

const { Mixed } = mongoose.Schema.Types;

/**
 * Compiles a declared schema, wrapped with the kit's fields. Unknown paths in a filter are refused; indexes and collections are never made by it.
 * `replicated`: read only what a majority of the servers has, so that nothing is answered, published or decided on that a failover takes back.
 */
export function modelOf<T extends Entity>(
  connection: Connection,
  { name, schema }: Collection<T>,
  replicated: boolean,
): Model<MongoDocument> {
  const state = schema.clone();
  state.set('_id', false);
  const wrapped = new mongoose.Schema(
    {
      _id: String,
      revision: Number,
      version: Number,
      state,
      causes: [Mixed],
      outbox: { seq: Number, events: [Mixed], since: Number },
    },
    {
      strict: 'throw',
      strictQuery: 'throw',
      autoIndex: false,
      autoCreate: false,
      bufferCommands: false,
      versionKey: false,
      ...(replicated && { readConcern: { level: 'majority' } }),
    },
  );
  return connection.model(name, wrapped, name) as unknown as Model<MongoDocument>;
}
