import { collection, Schema } from '@heming/kit/store';
import { REPAIR_SEALED, type RepairOrder } from '../domain/repair-order.js';

const schema = new Schema<RepairOrder>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  parties: [String],
  number: { type: String, required: true },
  part: { type: String, required: true },
  state: { type: String, required: true },
  open: { type: Boolean, required: true },
  urgency: { type: String, required: true },
  channel: { type: String, required: true },
  quarter: { type: String, required: true },
  quarterTitle: String,
  enterprise: { type: String, required: true },
  unit: String,
  place: String,
  text: String,
  photos: [String],
  reporterSubject: String,
  fullName: String,
  phone: String,
  worker: String,
  serviceGrade: Number,
  arriveDueTime: { type: Date, required: true },
  arriveTime: Date,
  estimateFen: Number,
  holdReason: String,
  beforePhotos: [String],
  afterPhotos: [String],
  result: String,
  doneTime: Date,
  confirmDueTime: Date,
  autoConfirmed: Boolean,
  rating: Number,
  ratingComment: String,
  reopenCount: Number,
  complaint: String,
  entriesText: String,
  wakeTime: Date,
  ruleSet: { type: String, required: true },
  createTime: { type: Date, required: true },
  updateTime: { type: Date, required: true },
});
schema.index({ division: 1, createTime: 1 });
schema.index({ createTime: 1 });
schema.index({ parties: 1, createTime: 1 });
schema.index({ parties: 1, open: 1, createTime: 1 });
schema.index({ parties: 1, state: 1, createTime: 1 });
schema.index({ reporterSubject: 1, createTime: 1 });
schema.index({ number: 1 }, { unique: true });
schema.index({ quarter: 1, createTime: 1 });
schema.index({ state: 1, division: 1, createTime: 1 });
schema.index({ open: 1, division: 1, createTime: 1 });
schema.index({ wakeTime: 1 }, { sparse: true });

/**
 * Repair orders, what people say and who they are encrypted with a key each. Found by whom they concern, by where they are and how they stand, and by
 * what the clock has to do with them next.
 */
export const repairOrders = collection<RepairOrder>({
  name: 'repairOrders',
  schema,
  territory: 'scoped',
  missing: 'REPAIR_NOT_FOUND',
  taken: 'REPAIR_ALREADY_REPORTED',
  uniqueTaken: { number: 'REPAIR_ALREADY_REPORTED' },
  sealed: { fields: REPAIR_SEALED, searchable: [] },
});

/** The same repair orders, read from everywhere: to find the latest number by. What it finds is shown to nobody. */
export const repairOrdersEverywhere = collection<RepairOrder>({ ...repairOrders, territory: 'open' });
