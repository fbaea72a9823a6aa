import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { commentOn } from '../domain/commenting.js';
import { changeRecord } from '../record-changing.js';

/** Takes down what the enterprise says before a record takes effect. */
export const CommentOnCreditRecord: UseCase<CreditService, 'CommentOnCreditRecord', Deps> = (request, call, deps) =>
  changeRecord(
    request,
    {
      decide: (current) => commentOn(current, request.comment, call.now),
    },
    call,
    deps,
  );
