import { ComplaintsService } from '@heming/contracts/complaints/v1';
import { defineService, type UseCases } from '@heming/kit';
import { counts } from './counts.js';
import { deps, type Deps } from './deps.js';
import { onCaseTransferred } from './reactions/case-transferred.js';
import { turnCaseClocks } from './schedules/turn-case-clocks.js';
import { cases } from './store/cases.js';
import { reportCounts } from './store/report-counts.js';
import { revealCounts } from './store/reveal-counts.js';
import { supervisionOrders } from './store/supervision-orders.js';
import { AcceptCase } from './use-cases/accept-case.js';
import { AddToMyCase } from './use-cases/add-to-my-case.js';
import { AnswerSupervisionOrder } from './use-cases/answer-supervision-order.js';
import { AskReporter } from './use-cases/ask-reporter.js';
import { CloseCase } from './use-cases/close-case.js';
import { DecideCaseExtension } from './use-cases/decide-case-extension.js';
import { DiscloseCase } from './use-cases/disclose-case.js';
import { DispatchCase } from './use-cases/dispatch-case.js';
import { DownloadCases } from './use-cases/download-cases.js';
import { DownloadHotlineReplies } from './use-cases/download-hotline-replies.js';
import { GetCaseCounts } from './use-cases/get-case-counts.js';
import { GetCaseFigures } from './use-cases/get-case-figures.js';
import { GetCase } from './use-cases/get-case.js';
import { GetDisclosedCaseFigures } from './use-cases/get-disclosed-case-figures.js';
import { GetMyCase } from './use-cases/get-my-case.js';
import { GetSupervisionOrder } from './use-cases/get-supervision-order.js';
import { ImportHotlineCases } from './use-cases/import-hotline-cases.js';
import { IssueSupervisionOrder } from './use-cases/issue-supervision-order.js';
import { JoinCase } from './use-cases/join-case.js';
import { JudgeMyCase } from './use-cases/judge-my-case.js';
import { ListCaseCategories } from './use-cases/list-case-categories.js';
import { ListCases } from './use-cases/list-cases.js';
import { ListDisclosedCases } from './use-cases/list-disclosed-cases.js';
import { ListMyCases } from './use-cases/list-my-cases.js';
import { ListServiceRequests } from './use-cases/list-service-requests.js';
import { ListSimilarCases } from './use-cases/list-similar-cases.js';
import { ListSupervisionOrders } from './use-cases/list-supervision-orders.js';
import { MergeCase } from './use-cases/merge-case.js';
import { NoteOnCase } from './use-cases/note-on-case.js';
import { RefuseCase } from './use-cases/refuse-case.js';
import { RegisterCase } from './use-cases/register-case.js';
import { ReopenCase } from './use-cases/reopen-case.js';
import { ReplyToCase } from './use-cases/reply-to-case.js';
import { ReportCase } from './use-cases/report-case.js';
import { RequestCaseExtension } from './use-cases/request-case-extension.js';
import { ReturnCase } from './use-cases/return-case.js';
import { RevealCaseReporter } from './use-cases/reveal-case-reporter.js';
import { RevisitCase } from './use-cases/revisit-case.js';
import { SignForCase } from './use-cases/sign-for-case.js';
import { TransferCase } from './use-cases/transfer-case.js';
import { UrgeCase } from './use-cases/urge-case.js';
import { UrgeMyCase } from './use-cases/urge-my-case.js';
import { WatchCaseCounts } from './use-cases/watch-case-counts.js';
import { WatchMyCase } from './use-cases/watch-my-case.js';
import { WithdrawMyCase } from './use-cases/withdraw-my-case.js';

const useCases = {
  AcceptCase,
  AddToMyCase,
  AnswerSupervisionOrder,
  AskReporter,
  CloseCase,
  DecideCaseExtension,
  DiscloseCase,
  DispatchCase,
  DownloadCases,
  DownloadHotlineReplies,
  GetCase,
  GetCaseCounts,
  GetCaseFigures,
  GetDisclosedCaseFigures,
  GetMyCase,
  GetSupervisionOrder,
  ImportHotlineCases,
  IssueSupervisionOrder,
  JoinCase,
  JudgeMyCase,
  ListCaseCategories,
  ListCases,
  ListDisclosedCases,
  ListMyCases,
  ListServiceRequests,
  ListSimilarCases,
  ListSupervisionOrders,
  MergeCase,
  NoteOnCase,
  RefuseCase,
  RegisterCase,
  ReopenCase,
  ReplyToCase,
  ReportCase,
  RequestCaseExtension,
  ReturnCase,
  RevealCaseReporter,
  RevisitCase,
  SignForCase,
  TransferCase,
  UrgeCase,
  UrgeMyCase,
  WatchCaseCounts,
  WatchMyCase,
  WithdrawMyCase,
};

/** Complaints and repairs: what residents bring before enterprises and authorities, and what becomes of it. */
export const complaints = defineService({
  name: 'complaints',
  contract: ComplaintsService,
  collections: [cases, reportCounts, revealCounts, supervisionOrders],
  deps,
  useCases: useCases as unknown as UseCases<ComplaintsService, Deps>,
  reactions: { 'heming.complaints.v1.CaseTransferred': onCaseTransferred },
  schedules: [turnCaseClocks],
  counts,
});
