import { ComplaintsService } from '@heming/contracts/complaints/v1';
import { defineService } from '@heming/kit';
import { counts } from './counts.js';
import { deps } from './deps.js';
import { onCaseReported } from './reactions/case-reported.js';
import { onCaseTransferred } from './reactions/case-transferred.js';
import { onQuarterChanged } from './reactions/quarter-changed.js';
import { onQuarterCorrected } from './reactions/quarter-corrected.js';
import { onQuarterSucceeded } from './reactions/quarter-succeeded.js';
import { onRepairReported } from './reactions/repair-reported.js';
import { onRepairTransferred } from './reactions/repair-transferred.js';
import { onSupervisionOrderIssued } from './reactions/supervision-order-issued.js';
import { forgetPhotos } from './schedules/forget-photos.js';
import { recomputeCaseDeadlines } from './schedules/recompute-deadlines.js';
import { turnCaseClocks } from './schedules/turn-case-clocks.js';
import { turnRepairClocks } from './schedules/turn-repair-clocks.js';
import { cases } from './store/cases.js';
import { causes } from './store/causes.js';
import { photoPieces } from './store/photo-pieces.js';
import { photoUses } from './store/photo-uses.js';
import { photos } from './store/photos.js';
import { repairOrders } from './store/repair-orders.js';
import { reportCounts } from './store/report-counts.js';
import { revealCounts } from './store/reveal-counts.js';
import { supervisionOrders } from './store/supervision-orders.js';
import { AcceptCase } from './use-cases/accept-case.js';
import { AddToCase } from './use-cases/add-to-case.js';
import { AddToMyCase } from './use-cases/add-to-my-case.js';
import { AnswerSupervisionOrder } from './use-cases/answer-supervision-order.js';
import { ArriveAtRepair } from './use-cases/arrive-at-repair.js';
import { AskReporter } from './use-cases/ask-reporter.js';
import { AssignRepair } from './use-cases/assign-repair.js';
import { CancelMyRepair } from './use-cases/cancel-my-repair.js';
import { CheckSupervisionOrder } from './use-cases/check-supervision-order.js';
import { CloseCase } from './use-cases/close-case.js';
import { ComplainOfMyRepair } from './use-cases/complain-of-my-repair.js';
import { ConfirmMyRepair } from './use-cases/confirm-my-repair.js';
import { DecideCaseExtension } from './use-cases/decide-case-extension.js';
import { DiscloseCase } from './use-cases/disclose-case.js';
import { DispatchCase } from './use-cases/dispatch-case.js';
import { DownloadCases } from './use-cases/download-cases.js';
import { DownloadHotlineReplies } from './use-cases/download-hotline-replies.js';
import { DownloadPhoto } from './use-cases/download-photo.js';
import { FinishRepair } from './use-cases/finish-repair.js';
import { DownloadSupervisionOrder } from './use-cases/download-supervision-order.js';
import { GetCaseCategories } from './use-cases/get-case-categories.js';
import { GetCaseCounts } from './use-cases/get-case-counts.js';
import { GetCaseFigures } from './use-cases/get-case-figures.js';
import { GetCase } from './use-cases/get-case.js';
import { GetDisclosedCaseFigures } from './use-cases/get-disclosed-case-figures.js';
import { GetMyCase } from './use-cases/get-my-case.js';
import { GetMyRepair } from './use-cases/get-my-repair.js';
import { GetRepairOrder } from './use-cases/get-repair-order.js';
import { GetSupervisionOrder } from './use-cases/get-supervision-order.js';
import { HoldRepair } from './use-cases/hold-repair.js';
import { ImportHotlineCases } from './use-cases/import-hotline-cases.js';
import { IssueSupervisionOrder } from './use-cases/issue-supervision-order.js';
import { JoinCase } from './use-cases/join-case.js';
import { JudgeMyCase } from './use-cases/judge-my-case.js';
import { ListCaseAuditRecords } from './use-cases/list-case-audit-records.js';
import { ListCases } from './use-cases/list-cases.js';
import { ListDisclosedCases } from './use-cases/list-disclosed-cases.js';
import { ListMyCaseLookups } from './use-cases/list-my-case-lookups.js';
import { ListMyCases } from './use-cases/list-my-cases.js';
import { ListMyRepairLookups } from './use-cases/list-my-repair-lookups.js';
import { ListMyRepairs } from './use-cases/list-my-repairs.js';
import { ListRepairOrders } from './use-cases/list-repair-orders.js';
import { ListServiceRequests } from './use-cases/list-service-requests.js';
import { ListSimilarCases } from './use-cases/list-similar-cases.js';
import { ListSupervisionOrders } from './use-cases/list-supervision-orders.js';
import { MergeCase } from './use-cases/merge-case.js';
import { NoteOnCase } from './use-cases/note-on-case.js';
import { ObjectToMyRepair } from './use-cases/object-to-my-repair.js';
import { RefuseCase } from './use-cases/refuse-case.js';
import { RegisterCase } from './use-cases/register-case.js';
import { RegisterRepair } from './use-cases/register-repair.js';
import { ReopenCase } from './use-cases/reopen-case.js';
import { ReplyToCase } from './use-cases/reply-to-case.js';
import { ReportCase } from './use-cases/report-case.js';
import { ReportRepair } from './use-cases/report-repair.js';
import { RequestCaseExtension } from './use-cases/request-case-extension.js';
import { ResumeRepair } from './use-cases/resume-repair.js';
import { ReturnCase } from './use-cases/return-case.js';
import { RevealCaseReporter } from './use-cases/reveal-case-reporter.js';
import { RevealRepairReporter } from './use-cases/reveal-repair-reporter.js';
import { RevisitCase } from './use-cases/revisit-case.js';
import { SignForCase } from './use-cases/sign-for-case.js';
import { SplitCase } from './use-cases/split-case.js';
import { TransferCase } from './use-cases/transfer-case.js';
import { UploadPhoto } from './use-cases/upload-photo.js';
import { UrgeCase } from './use-cases/urge-case.js';
import { UrgeMyCase } from './use-cases/urge-my-case.js';
import { WatchCase } from './use-cases/watch-case.js';
import { WatchCaseCounts } from './use-cases/watch-case-counts.js';
import { WatchMyCase } from './use-cases/watch-my-case.js';
import { WatchRepairOrder } from './use-cases/watch-repair-order.js';
import { WithdrawMyCase } from './use-cases/withdraw-my-case.js';

const useCases = {
  AcceptCase,
  AddToCase,
  AddToMyCase,
  AnswerSupervisionOrder,
  ArriveAtRepair,
  AskReporter,
  AssignRepair,
  CancelMyRepair,
  CheckSupervisionOrder,
  CloseCase,
  ComplainOfMyRepair,
  ConfirmMyRepair,
  DecideCaseExtension,
  DiscloseCase,
  DispatchCase,
  DownloadCases,
  DownloadHotlineReplies,
  DownloadPhoto,
  FinishRepair,
  DownloadSupervisionOrder,
  GetCase,
  GetCaseCategories,
  GetCaseCounts,
  GetCaseFigures,
  GetDisclosedCaseFigures,
  GetMyCase,
  GetMyRepair,
  GetRepairOrder,
  GetSupervisionOrder,
  HoldRepair,
  ImportHotlineCases,
  IssueSupervisionOrder,
  JoinCase,
  JudgeMyCase,
  ListCaseAuditRecords,
  ListCases,
  ListDisclosedCases,
  ListMyCaseLookups,
  ListMyCases,
  ListMyRepairs,
  ListRepairOrders,
  ListServiceRequests,
  ListSimilarCases,
  ListSupervisionOrders,
  MergeCase,
  NoteOnCase,
  ObjectToMyRepair,
  RefuseCase,
  RegisterCase,
  RegisterRepair,
  ReopenCase,
  ReplyToCase,
  ReportCase,
  ReportRepair,
  RequestCaseExtension,
  ResumeRepair,
  ReturnCase,
  RevealCaseReporter,
  RevealRepairReporter,
  ListMyRepairLookups,
  RevisitCase,
  SignForCase,
  SplitCase,
  TransferCase,
  UploadPhoto,
  UrgeCase,
  UrgeMyCase,
  WatchCase,
  WatchCaseCounts,
  WatchMyCase,
  WatchRepairOrder,
  WithdrawMyCase,
};

/** Complaints and repairs: what residents bring before enterprises and authorities, and what becomes of it. */
export const complaints = defineService({
  name: 'complaints',
  contract: ComplaintsService,
  collections: [cases, causes, photoPieces, photos, photoUses, repairOrders, reportCounts, revealCounts, supervisionOrders],
  deps,
  useCases,
  reactions: {
    'heming.complaints.v1.CaseReported': onCaseReported,
    'heming.complaints.v1.CaseTransferred': onCaseTransferred,
    'heming.complaints.v1.RepairReported': onRepairReported,
    'heming.complaints.v1.RepairTransferred': onRepairTransferred,
    'heming.complaints.v1.SupervisionOrderIssued': onSupervisionOrderIssued,
    'heming.registry.v1.QuarterChanged': onQuarterChanged,
    'heming.registry.v1.QuarterCorrected': onQuarterCorrected,
    'heming.registry.v1.QuarterSucceeded': onQuarterSucceeded,
  },
  schedules: [forgetPhotos, recomputeCaseDeadlines, turnCaseClocks, turnRepairClocks],
  counts,
});
