import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import { wholeDivision } from '../case-counting.js';
import { casesFile } from '../case-tables.js';
import type { Deps } from '../deps.js';
import { instantsOf, periodOf } from '../domain/periods.js';

/** The cases of a territory that were reported in a period, without who reported them. */
export const DownloadCases: UseCase<ComplaintsService, 'DownloadCases', Deps> = async (request, call, deps) => {
  const code = wholeDivision(call, request.division);
  const period = periodOf(request.fromDate, request.toDate);
  const { category, format } = request;
  return casesFile(
    {
      table: 'CASES',
      title: `诉求-${code}-${period.from}-${period.to}`,
      format: format === 'CSV' ? 'CSV' : 'XLSX',
      where: {
        division: { prefix: code },
        createTime: instantsOf(period),
        ...(category === 'CATEGORY_UNSPECIFIED' ? {} : { category }),
      },
      order: 'createTime',
    },
    call,
    deps,
  );
};
