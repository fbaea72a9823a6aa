import { collection, Schema } from '@heming/kit/store';
import type { Organisation } from '../domain/organisation.js';
import { correctionFields } from './correction-fields.js';

const schema = new Schema<Organisation>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  parties: [String],
  uscc: { type: String, required: true },
  organisationCode: { type: String, required: true },
  title: { type: String, required: true },
  initials: String,
  kind: { type: String, required: true },
  state: { type: String, required: true },
  stateReason: String,
  address: String,
  ...correctionFields({ title: String, kind: String, division: String }),
  createTime: Date,
  updateTime: Date,
});
schema.index({ kind: 1 });
schema.index({ state: 1 });
schema.index({ title: 1 });
schema.index({ initials: 1 });
schema.index({ division: 1 });
schema.index({ pendingSince: 1 }, { sparse: true });

/** Organisations: public; the USCC is in the name, so a search by its beginning is one of names. The index of those with a correction that waits has no others. */
export const organisations = collection<Organisation>({
  name: 'organisations',
  schema,
  territory: 'open',
  missing: 'ORGANISATION_NOT_FOUND',
  taken: 'ORGANISATION_ALREADY_RECORDED',
});
