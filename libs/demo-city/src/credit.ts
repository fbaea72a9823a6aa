import type { DemoCall } from './complaints.js';
import type { Json } from './register.js';

/** Methods of the credit service that a demonstration is loaded by. */
export type CreditMethod =
  | 'ListCreditRecords'
  | 'ReportCreditRecord'
  | 'VerifyCreditRecord'
  | 'CommentOnCreditRecord'
  | 'WithdrawCreditRecord'
  | 'ObjectToCreditRecord'
  | 'DecideCreditObjection'
  | 'ApplyForCreditRepair'
  | 'DecideCreditRepair'
  | 'RevokeCreditRecord';

/** The credit service of the same process, as `Complaints` is. */
export interface Credit {
  now(): Date;
  call(method: CreditMethod, request: Json, how: DemoCall): Promise<Json>;
}
