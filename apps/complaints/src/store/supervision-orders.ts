import { collection, Schema } from '@heming/kit/store';
import type { SupervisionOrder } from '../domain/supervision-order.js';

const handler = { _id: false, body: String, division: String, organisation: String };

const schema = new Schema<SupervisionOrder>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  parties: [String],
  number: { type: String, required: true },
  agency: String,
  series: { type: String, required: true },
  serial: { type: Number, required: true },
  case: { type: String, required: true },
  caseNumber: String,
  quarterTitle: String,
  recipient: { type: handler, required: true },
  recipientTitle: String,
  recipientKey: String,
  reason: String,
  answerDueDate: String,
  automatic: Boolean,
  step: String,
  stepSince: String,
  stepDueDate: String,
  state: { type: String, required: true },
  answer: String,
  answerTime: Date,
  verificationCode: { type: String, required: true },
  createTime: Date,
});
schema.index({ division: 1 });
schema.index({ parties: 1 });
schema.index({ number: 1 }, { unique: true });
schema.index({ series: 1, serial: 1 });
schema.index({ case: 1 });
schema.index({ state: 1 });
schema.index({ recipientKey: 1 });
schema.index({ verificationCode: 1 }, { unique: true });
schema.index({ createTime: 1 });

/** Supervision orders, numbered without a gap within agency and year: a number is taken with the order, and twice by none. */
export const supervisionOrders = collection<SupervisionOrder>({
  name: 'supervisionOrders',
  schema,
  territory: 'scoped',
  missing: 'ORDER_NOT_FOUND',
  taken: 'ORDER_ALREADY_ISSUED',
  uniqueTaken: { number: 'ORDER_ALREADY_ISSUED', verificationCode: 'ORDER_ALREADY_ISSUED' },
});

/** The same orders, read from everywhere: numbers run through all of an agency, whoever asks, and anybody may check a code. */
export const ordersEverywhere = collection<SupervisionOrder>({ ...supervisionOrders, territory: 'open' });
