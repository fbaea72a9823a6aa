import { collection, Schema } from '@heming/kit/store';
import { BINDING_SEALED, type Binding } from '../domain/binding.js';

const schema = new Schema<Binding>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  unit: { type: String, required: true },
  quarterTitle: String,
  standing: { type: String, required: true },
  idType: { type: String, required: true },
  idNumber: { type: String, required: true },
  fullName: { type: String, required: true },
  phone: String,
  note: String,
  subject: { type: String, required: true },
  state: { type: String, required: true },
  dueOn: String,
  person: String,
  rejection: String,
  remark: String,
  decidedBy: String,
  endTime: Date,
  linkTime: Date,
  forgetTime: Date,
  forgotten: { type: Boolean, required: true },
  createTime: Date,
  updateTime: Date,
});
schema.index({ subject: 1, createTime: 1 });
schema.index({ subject: 1, state: 1 });
schema.index({ state: 1, dueOn: 1 });
schema.index({ state: 1, createTime: 1 });
schema.index({ createTime: 1 });
schema.index({ unit: 1 });
schema.index({ division: 1 });
schema.index({ forgetTime: 1 }, { sparse: true });

/** Requests to be bound to a home, what people say of themselves encrypted with a key each. Whoever acts for one party alone is shown none. */
export const bindings = collection<Binding>({
  name: 'bindings',
  schema,
  territory: 'scoped',
  missing: 'BINDING_NOT_FOUND',
  taken: 'BINDING_ALREADY_MADE',
  sealed: { fields: BINDING_SEALED, searchable: [] },
});
