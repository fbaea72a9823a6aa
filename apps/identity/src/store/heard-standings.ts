import { collection, Schema } from '@heming/kit/store';
import type { HeardStanding } from '../domain/register-standing.js';

const schema = new Schema<HeardStanding>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  person: { type: String, required: true },
  sequence: { type: Number, required: true },
});
schema.index({ division: 1 });

/** How far the standing of each person was heard. */
export const heardStandings = collection<HeardStanding>({
  name: 'heardStandings',
  schema,
  territory: 'scoped',
  missing: 'GRANT_NOT_FOUND',
  taken: 'GRANT_ALREADY_MADE',
});
