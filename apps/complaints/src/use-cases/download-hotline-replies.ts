import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { wholeDivision } from '../case-counting.js';
import { casesFile } from '../case-tables.js';
import type { Deps } from '../deps.js';
import { instantsOf, periodOf } from '../domain/periods.js';

/** The answers given in a period to what came from the hotline 12345. */
export const DownloadHotlineReplies: UseCase<ComplaintsService, 'DownloadHotlineReplies', Deps> = async (request, call, deps) => {
  const code = wholeDivision(call, request.division);
  const period = periodOf(request.fromDate, request.toDate);
  return casesFile(
    {
      table: 'HOTLINE_REPLIES',
      title: `12345答复-${code}-${period.from}-${period.to}`,
      format: 'XLSX',
      where: { division: { prefix: code }, replyTime: instantsOf(period), channel: 'HOTLINE' },
      order: 'replyTime',
    },
    call,
    deps,
  );
};
