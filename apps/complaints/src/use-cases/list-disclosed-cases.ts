import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { disclosedCase } from '../disclosure-messages.js';

/** Lists what everybody may read, latest answer first. */
export const ListDisclosedCases: UseCase<ComplaintsService, 'ListDisclosedCases', Deps> = async (request, _call, { cases }) => {
  const { quarter, division, category, pageSize, pageToken } = request;
  const page = await cases.list({
    where: {
      disclosed: true,
      ...(quarter === '' ? {} : { quarter }),
      ...(division === '' ? {} : { division: { prefix: division.slice('divisions/'.length) } }),
      ...(category === 'CATEGORY_UNSPECIFIED' ? {} : { category }),
    },
    order: ['-replyTime'],
    pageSize,
    pageToken,
  });
  return { disclosedCases: page.items.map(disclosedCase), nextPageToken: page.nextPageToken };
};
