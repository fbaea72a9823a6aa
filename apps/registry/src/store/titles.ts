import { collection, Schema } from '@heming/kit/store';
import type { Title } from '../domain/title.js';

const holding = {
  _id: false,
  owner: String,
  shareNum: Number,
  shareDen: Number,
  fromDay: String,
  toDay: String,
  basis: String,
  certificateNo: String,
  representative: Boolean,
};
const request = { newHoldings: [holding], reason: String, basis: String, requestedBy: String, requestTime: Date };
const decided = { ...request, _id: false, state: String, oldHoldings: [holding], decidedBy: String, decideTime: Date, remark: String };

const schema = new Schema<Title>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  parties: [String],
  holdings: [holding],
  owners: [String],
  pendingCorrection: new Schema(request, { _id: false }),
  pendingSince: Date,
  corrections: [decided],
  createTime: Date,
  updateTime: Date,
});
schema.index({ owners: 1 });

/** Titles. Those of a quarter share the beginning of their name with its units and have their order; those of somebody are found by his name. */
export const titles = collection<Title>({
  name: 'titles',
  schema,
  territory: 'scoped',
  missing: 'TITLE_NOT_FOUND',
  taken: 'TITLE_ALREADY_RECORDED',
});
