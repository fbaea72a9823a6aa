import { CreditService } from '@heming/contracts/credit/v1';
import { defineService } from '@heming/kit';
import { counts } from './counts.js';
import { deps } from './deps.js';
import { onCaseClosed } from './reactions/case-closed.js';
import { onCaseReopened } from './reactions/case-reopened.js';
import { onRecordChanged } from './reactions/record-changed.js';
import { refreshProfiles } from './schedules/refresh-profiles.js';
import { turnRecordClocks } from './schedules/turn-record-clocks.js';
import { caseClosings } from './store/case-closings.js';
import { creditProfiles } from './store/credit-profiles.js';
import { creditRecords } from './store/credit-records.js';
import { ApplyForCreditRepair } from './use-cases/apply-for-credit-repair.js';
import { CommentOnCreditRecord } from './use-cases/comment-on-credit-record.js';
import { DecideCreditObjection } from './use-cases/decide-credit-objection.js';
import { DecideCreditRepair } from './use-cases/decide-credit-repair.js';
import { ExtendCreditObjection } from './use-cases/extend-credit-objection.js';
import { GetCreditRecord } from './use-cases/get-credit-record.js';
import { GetCreditRules } from './use-cases/get-credit-rules.js';
import { GetCreditScore } from './use-cases/get-credit-score.js';
import { GetPublishedCreditScore } from './use-cases/get-published-credit-score.js';
import { ListCreditAuditRecords } from './use-cases/list-credit-audit-records.js';
import { ListCreditRecords } from './use-cases/list-credit-records.js';
import { ListCreditScores } from './use-cases/list-credit-scores.js';
import { ListPublishedCreditScores } from './use-cases/list-published-credit-scores.js';
import { ObjectToCreditRecord } from './use-cases/object-to-credit-record.js';
import { RejectCreditRecord } from './use-cases/reject-credit-record.js';
import { ReportCreditRecord } from './use-cases/report-credit-record.js';
import { RevokeCreditRecord } from './use-cases/revoke-credit-record.js';
import { VerifyCreditRecord } from './use-cases/verify-credit-record.js';
import { WithdrawCreditRecord } from './use-cases/withdraw-credit-record.js';

const useCases = {
  ApplyForCreditRepair,
  CommentOnCreditRecord,
  DecideCreditObjection,
  DecideCreditRepair,
  ExtendCreditObjection,
  GetCreditRecord,
  GetCreditRules,
  GetCreditScore,
  GetPublishedCreditScore,
  ListCreditAuditRecords,
  ListCreditRecords,
  ListCreditScores,
  ListPublishedCreditScores,
  ObjectToCreditRecord,
  RejectCreditRecord,
  ReportCreditRecord,
  RevokeCreditRecord,
  VerifyCreditRecord,
  WithdrawCreditRecord,
};

/** Credit of property-service enterprises: what counts for and against them, from the report to the end of its time, and what score follows. */
export const credit = defineService({
  name: 'credit',
  contract: CreditService,
  collections: [caseClosings, creditProfiles, creditRecords],
  deps,
  useCases,
  reactions: {
    'heming.complaints.v1.CaseClosed': onCaseClosed,
    'heming.complaints.v1.CaseReopened': onCaseReopened,
    'heming.credit.v1.CreditRecordEffective': onRecordChanged,
    'heming.credit.v1.CreditRecordPublished': onRecordChanged,
    'heming.credit.v1.CreditRecordCorrected': onRecordChanged,
    'heming.credit.v1.CreditRecordRevoked': onRecordChanged,
    'heming.credit.v1.CreditRecordRepaired': onRecordChanged,
    'heming.credit.v1.CreditRecordExpired': onRecordChanged,
  },
  schedules: [refreshProfiles, turnRecordClocks],
  counts,
});
