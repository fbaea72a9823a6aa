import { collection, Schema } from '@heming/kit/store';
import type { CreditProfile } from '../domain/credit-profile.js';

const schema = new Schema<CreditProfile>({
  name: { type: String, required: true },
  // Empty, which mongoose takes for missing: so it is not required.
  division: String,
  organisation: { type: String, required: true },
  organisationTitle: String,
  asOfDate: String,
  earlierScoreTenths: Number,
  earlierGrade: String,
  ruleSet: String,
  scoreTenths: Number,
  grade: String,
  basicTenths: Number,
  goodTenths: Number,
  badTenths: Number,
  published: Boolean,
  publishedScoreTenths: Number,
  publishedGrade: String,
  publishedBasicTenths: Number,
  publishedGoodTenths: Number,
  publishedBadTenths: Number,
});
schema.index({ scoreTenths: 1 });
schema.index({ grade: 1, scoreTenths: 1 });
schema.index({ organisation: 1, scoreTenths: 1 });
schema.index({ published: 1, publishedScoreTenths: 1 });
schema.index({ publishedGrade: 1, published: 1, publishedScoreTenths: 1 });
schema.index({ asOfDate: 1 });

/** Today's scores, for lists. */
export const creditProfiles = collection<CreditProfile>({
  name: 'creditProfiles',
  schema,
  territory: 'open',
  missing: 'CREDIT_SCORE_NOT_FOUND',
  taken: 'CREDIT_SCORE_NOT_FOUND',
});
