import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase, Where } from '@heming/kit';
import type { Deps } from '../deps.js';
import type { CreditProfile } from '../domain/credit-profile.js';
import { publishedScoreRow } from '../score-messages.js';

/** Lists the scores of what is public today. */
export const ListPublishedCreditScores: UseCase<CreditService, 'ListPublishedCreditScores', Deps> = async (
  request,
  _call,
  { profiles },
) => {
  const { organisations, grade, lowestFirst, pageSize, pageToken } = request;
  const where: Where<CreditProfile> = {
    published: true,
    ...(grade !== 'CREDIT_GRADE_UNSPECIFIED' && { publishedGrade: grade }),
    ...(organisations.length > 0 && { organisation: { in: organisations } }),
  };
  const order = lowestFirst ? 'publishedScoreTenths' : '-publishedScoreTenths';
  const page = await profiles.list({ where, order: [order], pageSize, pageToken });
  return { publishedCreditScores: page.items.map(publishedScoreRow), nextPageToken: page.nextPageToken };
};
