import { collection, Schema } from '@heming/kit/store';
import type { CaseClosing } from '../domain/case-closing.js';

const schema = new Schema<CaseClosing>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  case: { type: String, required: true },
  closeTime: Date,
});
schema.index({ division: 1 });

/** When each case ended or was reopened, as it was heard last. */
export const caseClosings = collection<CaseClosing>({
  name: 'caseClosings',
  schema,
  territory: 'scoped',
  missing: 'CREDIT_RECORD_NOT_FOUND',
  taken: 'CREDIT_RECORD_ALREADY_REPORTED',
});
