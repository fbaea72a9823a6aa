import { collection, Schema } from '@heming/kit/store';
import { PERSON_SEALED, type Person } from '../domain/person.js';

const schema = new Schema<Person>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  parties: [String],
  idType: { type: String, required: true },
  idNumber: { type: String, required: true },
  fullName: { type: String, required: true },
  phone: String,
  birthYear: Number,
  deceased: { type: Boolean, required: true },
  subject: String,
  standing: String,
  erased: { type: Boolean, required: true },
  pendingText: String,
  pendingSince: Date,
  correctionsText: String,
  createTime: Date,
  updateTime: Date,
});
schema.index({ idNumber: 1, division: 1 }, { unique: true });
schema.index({ idNumber: 1 });
schema.index({ phone: 1 });
schema.index({ subject: 1 });
schema.index({ division: 1 });
schema.index({ parties: 1 });
schema.index({ pendingSince: 1 }, { sparse: true });

/** Persons, their data encrypted with a key each. Found by the exact number of a document or telephone; one per document in a community. */
export const persons = collection<Person>({
  name: 'persons',
  schema,
  territory: 'scoped',
  missing: 'PERSON_NOT_FOUND',
  taken: 'PERSON_ALREADY_REGISTERED',
  uniqueTaken: { idNumber: 'PERSON_ALREADY_REGISTERED' },
  sealed: { fields: PERSON_SEALED, searchable: ['idNumber', 'phone'] },
});
