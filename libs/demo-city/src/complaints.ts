import type { Json } from './register.js';

/** Methods of the complaints service that a demonstration is loaded by. */
export type ComplaintsMethod =
  | 'ListCases'
  | 'GetCase'
  | 'ReportCase'
  | 'RegisterCase'
  | 'JoinCase'
  | 'AddToMyCase'
  | 'UrgeMyCase'
  | 'JudgeMyCase'
  | 'WithdrawMyCase'
  | 'AcceptCase'
  | 'RefuseCase'
  | 'DispatchCase'
  | 'SignForCase'
  | 'ReturnCase'
  | 'AskReporter'
  | 'ReplyToCase'
  | 'RequestCaseExtension'
  | 'DecideCaseExtension'
  | 'RevisitCase'
  | 'CloseCase'
  | 'MergeCase'
  | 'DiscloseCase'
  | 'IssueSupervisionOrder'
  | 'ListRepairOrders'
  | 'GetRepairOrder'
  | 'ReportRepair'
  | 'AssignRepair'
  | 'ArriveAtRepair'
  | 'HoldRepair'
  | 'FinishRepair'
  | 'ConfirmMyRepair'
  | 'ObjectToMyRepair'
  | 'CancelMyRepair';

/** Somebody made up who calls: a resident has no grants. */
export interface DemoCaller {
  readonly subject: string;
  readonly grants: readonly { readonly role: string; readonly division: string; readonly party?: string }[];
}

/** By whom, and when a call is taken to be made. */
export interface DemoCall {
  readonly as: DemoCaller;
  readonly at: Date;
  readonly signal: AbortSignal;
}

/** The complaints service of the same process, where everybody can be spoken for, at any time before now. What it refuses, it throws. */
export interface Complaints {
  now(): Date;
  call(method: ComplaintsMethod, request: Json, how: DemoCall): Promise<Json>;
  /** Uploads a photo. @returns `photos/…` */
  upload(content: Uint8Array, how: DemoCall): Promise<string>;
}
