import { ComplaintsService } from '@heming/contracts/complaints/v1';
import { defineService, type UseCases } from '@heming/kit';
import { deps, type Deps } from './deps.js';
import { onCaseTransferred } from './reactions/case-transferred.js';
import { turnCaseClocks } from './schedules/turn-case-clocks.js';
import { cases } from './store/cases.js';
import { supervisionOrders } from './store/supervision-orders.js';
import { AcceptCase } from './use-cases/accept-case.js';
import { AnswerSupervisionOrder } from './use-cases/answer-supervision-order.js';
import { AskReporter } from './use-cases/ask-reporter.js';
import { CloseCase } from './use-cases/close-case.js';
import { DecideCaseExtension } from './use-cases/decide-case-extension.js';
import { DiscloseCase } from './use-cases/disclose-case.js';
import { DispatchCase } from './use-cases/dispatch-case.js';
import { GetSupervisionOrder } from './use-cases/get-supervision-order.js';
import { IssueSupervisionOrder } from './use-cases/issue-supervision-order.js';
import { ListCaseCategories } from './use-cases/list-case-categories.js';
import { ListSupervisionOrders } from './use-cases/list-supervision-orders.js';
import { MergeCase } from './use-cases/merge-case.js';
import { NoteOnCase } from './use-cases/note-on-case.js';
import { RefuseCase } from './use-cases/refuse-case.js';
import { ReopenCase } from './use-cases/reopen-case.js';
import { ReplyToCase } from './use-cases/reply-to-case.js';
import { RequestCaseExtension } from './use-cases/request-case-extension.js';
import { ReturnCase } from './use-cases/return-case.js';
import { RevisitCase } from './use-cases/revisit-case.js';
import { SignForCase } from './use-cases/sign-for-case.js';
import { TransferCase } from './use-cases/transfer-case.js';
import { UrgeCase } from './use-cases/urge-case.js';

const useCases = {
  AcceptCase,
  AnswerSupervisionOrder,
  AskReporter,
  CloseCase,
  DecideCaseExtension,
  DiscloseCase,
  DispatchCase,
  GetSupervisionOrder,
  IssueSupervisionOrder,
  ListCaseCategories,
  ListSupervisionOrders,
  MergeCase,
  NoteOnCase,
  RefuseCase,
  ReopenCase,
  ReplyToCase,
  RequestCaseExtension,
  ReturnCase,
  RevisitCase,
  SignForCase,
  TransferCase,
  UrgeCase,
};

/** Complaints and repairs: what residents bring before enterprises and authorities, and what becomes of it. */
export const complaints = defineService({
  name: 'complaints',
  contract: ComplaintsService,
  collections: [cases, supervisionOrders],
  deps,
  useCases: useCases as unknown as UseCases<ComplaintsService, Deps>,
  reactions: { 'heming.complaints.v1.CaseTransferred': onCaseTransferred },
  schedules: [turnCaseClocks],
});
