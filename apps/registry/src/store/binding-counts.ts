import { collection, Schema } from '@heming/kit/store';
import type { BindingCount } from '../domain/binding-count.js';

const schema = new Schema<BindingCount>({
  name: { type: String, required: true },
  division: { type: String },
  times: [Date],
});

/** How many requests each account made within the last day; one document per account. */
export const bindingCounts = collection<BindingCount>({
  name: 'bindingCounts',
  schema,
  territory: 'scoped',
  missing: 'BINDING_NOT_FOUND',
  taken: 'BINDING_ALREADY_MADE',
});
