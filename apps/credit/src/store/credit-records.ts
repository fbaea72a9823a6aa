import { collection, Schema } from '@heming/kit/store';
import type { CreditRecord } from '../domain/credit-record.js';

const objection = {
  ...{ _id: false, text: String, objectTime: Date, decisionDueDate: String, extended: Boolean },
  ...{ outcome: String, answer: String, decideTime: Date, decider: String },
};
const repair = {
  ...{ _id: false, text: String, applyTime: Date, decisionDueDate: String },
  ...{ outcome: String, answer: String, decideTime: Date, decider: String },
};

const schema = new Schema<CreditRecord>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  parties: [String],
  number: { type: String, required: true },
  organisation: { type: String, required: true },
  organisationTitle: String,
  itemType: { type: String, required: true },
  category: { type: String, required: true },
  severity: String,
  pointsTenths: { type: Number, required: true },
  originalPointsTenths: Number,
  ruleSet: { type: String, required: true },
  occurDate: String,
  decideDate: String,
  documentNumber: String,
  facts: String,
  evidence: [String],
  quarter: String,
  quarterTitle: String,
  source: String,
  case: String,
  caseCloseTime: Date,
  state: { type: String, required: true },
  reporter: String,
  verifier: String,
  noticeTime: Date,
  commentDueDate: String,
  comment: String,
  commentTime: Date,
  effectiveDate: String,
  expiryDate: String,
  publicDate: String,
  publishedDate: String,
  objectionDueDate: String,
  repairFromDate: String,
  objection: { type: objection, default: undefined },
  repair: { type: repair, default: undefined },
  repairDate: String,
  decisionDueDate: String,
  dropReason: String,
  revocation: { type: { _id: false, reason: String, basis: String, revokeTime: Date }, default: undefined },
  entries: [{ _id: false, kind: String, text: String, actor: String, occurTime: Date }],
  wakeTime: Date,
  createTime: Date,
  updateTime: Date,
});
schema.index({ division: 1, createTime: 1 });
schema.index({ createTime: 1 });
schema.index({ parties: 1, createTime: 1 });
schema.index({ organisation: 1, createTime: 1 });
schema.index({ state: 1, division: 1, createTime: 1 });
schema.index({ category: 1, division: 1, createTime: 1 });
schema.index({ case: 1 });
schema.index({ decisionDueDate: 1 });
schema.index({ number: 1 }, { unique: true });
schema.index({ wakeTime: 1 }, { sparse: true });

/** Records, found by where and whom they concern, by their state, and by what is due. */
export const creditRecords = collection<CreditRecord>({
  name: 'creditRecords',
  schema,
  territory: 'scoped',
  missing: 'CREDIT_RECORD_NOT_FOUND',
  taken: 'CREDIT_RECORD_ALREADY_REPORTED',
  uniqueTaken: { number: 'CREDIT_RECORD_ALREADY_REPORTED' },
});

/** The same records, read from everywhere: scores and numbers are the city's. Who is shown what of them is decided in `score-messages.ts`. */
export const recordsEverywhere = collection<CreditRecord>({ ...creditRecords, territory: 'open' });
