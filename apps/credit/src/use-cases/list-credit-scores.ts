import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase, Where } from '@heming/kit';
import type { Deps } from '../deps.js';
import type { CreditProfile } from '../domain/credit-profile.js';
import { scoreRow } from '../score-messages.js';

/** Lists today's scores; an enterprise sees its own. */
export const ListCreditScores: UseCase<CreditService, 'ListCreditScores', Deps> = async (request, _call, { profiles, sees }) => {
  const { grade, lowestFirst, pageSize, pageToken } = request;
  const where: Where<CreditProfile> = {
    ...(grade !== 'CREDIT_GRADE_UNSPECIFIED' && { grade }),
    ...(sees !== undefined && { organisation: { in: sees } }),
  };
  const page = await profiles.list({ where, order: [lowestFirst ? 'scoreTenths' : '-scoreTenths'], pageSize, pageToken });
  return { creditScores: page.items.map(scoreRow), nextPageToken: page.nextPageToken };
};
