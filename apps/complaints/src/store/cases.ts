import { collection, Schema } from '@heming/kit/store';
import { CASE_SEALED, type Case } from '../domain/case.js';

const handler = { _id: false, body: String, division: String, organisation: String };

const schema = new Schema<Case>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  parties: [String],
  number: { type: String, required: true },
  kind: { type: String, required: true },
  category: { type: String, required: true },
  channel: { type: String, required: true },
  state: { type: String, required: true },
  open: { type: Boolean, required: true },
  urgency: String,
  quarter: { type: String, required: true },
  quarterTitle: String,
  unit: String,
  place: String,
  latitudeE6: Number,
  longitudeE6: Number,
  title: String,
  text: String,
  photos: [String],
  reportersText: String,
  reporterSubjects: [String],
  reporterCount: Number,
  lead: { type: handler, default: undefined },
  assistants: { type: [handler], default: [] },
  handlerKeys: [String],
  binding: Boolean,
  returnCount: Number,
  dispatchTime: Date,
  step: String,
  stepDueDate: String,
  stepProvisional: Boolean,
  stepSince: String,
  lamp: String,
  wakeTime: Date,
  replyDueDate: String,
  replyProvisional: Boolean,
  replySince: String,
  waitingSince: String,
  waitedDays: Number,
  extensions: {
    type: [
      {
        _id: false,
        state: String,
        reason: String,
        workingDays: Number,
        requestedBy: String,
        requestTime: Date,
        decisionReason: String,
        decideTime: Date,
      },
    ],
    default: [],
  },
  extensionSince: Date,
  escalation: String,
  supervisionOrder: String,
  reply: String,
  replyPhotos: [String],
  replyTime: Date,
  replyCount: Number,
  onTime: Boolean,
  verdict: { type: { _id: false, solved: Boolean, attitude: Number, byRevisit: Boolean, judgeTime: Date }, default: undefined },
  verdictComment: String,
  reopenCount: Number,
  urgeCount: Number,
  urgedOn: String,
  outcome: String,
  fault: String,
  closeReason: String,
  invalidReason: String,
  mergedInto: String,
  splitFrom: String,
  disputesFees: Boolean,
  disputing: Boolean,
  disclosed: Boolean,
  publicTitle: String,
  publicReply: String,
  meetingCauses: [String],
  hotlineNumber: String,
  entriesText: String,
  ruleSet: String,
  createTime: Date,
  acceptTime: Date,
  closeTime: Date,
  updateTime: Date,
});
schema.index({ division: 1, createTime: 1 });
schema.index({ createTime: 1 });
schema.index({ state: 1, division: 1, createTime: 1 });
schema.index({ category: 1, division: 1, createTime: 1 });
schema.index({ kind: 1, division: 1, createTime: 1 });
schema.index({ escalation: 1, division: 1, createTime: 1 });
schema.index({ open: 1, division: 1, createTime: 1 });
schema.index({ open: 1, division: 1, stepDueDate: 1 });
schema.index({ open: 1, stepDueDate: 1 });
schema.index({ parties: 1, createTime: 1 });
schema.index({ parties: 1, state: 1, createTime: 1 });
schema.index({ parties: 1, open: 1, stepDueDate: 1 });
schema.index({ handlerKeys: 1, createTime: 1 });
schema.index({ handlerKeys: 1, state: 1, createTime: 1 });
schema.index({ handlerKeys: 1, open: 1, stepDueDate: 1 });
schema.index({ reporterSubjects: 1, createTime: 1 });
schema.index({ quarter: 1, createTime: 1 });
schema.index({ quarter: 1, category: 1, updateTime: 1 });
schema.index({ quarter: 1, category: 1, open: 1, createTime: 1 });
schema.index({ unit: 1, createTime: 1 });
schema.index({ number: 1 }, { unique: true });
schema.index({ hotlineNumber: 1 }, { unique: true, sparse: true });
schema.index({ wakeTime: 1 }, { sparse: true });
schema.index({ replyDueDate: 1 });
schema.index({ open: 1, stepProvisional: 1 });
schema.index({ open: 1, replyProvisional: 1 });
schema.index({ extensionSince: 1 }, { sparse: true });
schema.index({ disclosed: 1, replyTime: 1 });
schema.index({ disclosed: 1, createTime: 1 });
schema.index({ acceptTime: 1 }, { sparse: true });
schema.index({ replyTime: 1 }, { sparse: true });
schema.index({ closeTime: 1 }, { sparse: true });

/**
 * Cases, what people say and who they are encrypted with a key each. Found by whom they concern, by where and what they are about, by what is
 * due, and by their number.
 */
export const cases = collection<Case>({
  name: 'cases',
  schema,
  territory: 'scoped',
  missing: 'CASE_NOT_FOUND',
  taken: 'CASE_ALREADY_REPORTED',
  uniqueTaken: { number: 'CASE_ALREADY_REPORTED', hotlineNumber: 'CASE_ALREADY_REPORTED' },
  sealed: { fields: CASE_SEALED, searchable: [] },
});

/** The same cases, read from everywhere: numbers run through all of the city, whoever gives one. What it finds is shown to nobody. */
export const casesEverywhere = collection<Case>({ ...cases, territory: 'open' });
