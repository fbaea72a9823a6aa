import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { caseMessage } from '../messages.js';
import { asReporter, ownCase } from '../own-cases.js';

/** Reads a case that the caller reported or joined. */
export const GetMyCase: UseCase<ComplaintsService, 'GetMyCase', Deps> = async ({ name }, call, { cases, calendar }) =>
  caseMessage(await ownCase(name, call, cases), asReporter(call), call.now, calendar);
