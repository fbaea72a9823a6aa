import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase, Where } from '@heming/kit';
import { calendarDateOf } from '@heming/values';
import type { Deps } from '../deps.js';
import type { CreditRecord } from '../domain/credit-record.js';
import { recordMessage } from '../messages.js';

/** Before every day that a decision can be due on: what is due on none is empty. */
const FIRST_DAY = '0';

/** Lists records, latest first; those looked for by number in the order of that. */
export const ListCreditRecords: UseCase<CreditService, 'ListCreditRecords', Deps> = async (
  request,
  call,
  { records, officeOver, calendar },
) => {
  const { division, organisation, state, category, number, overdue, pageSize, pageToken } = request;
  const where: Where<CreditRecord> = {
    ...(division !== '' && { division: { prefix: division.slice('divisions/'.length) } }),
    ...(organisation !== '' && { organisation }),
    ...(state !== 'STATE_UNSPECIFIED' && { state }),
    ...(category !== 'CATEGORY_UNSPECIFIED' && { category }),
    ...(request.case !== '' && { case: request.case }),
    ...(overdue && { decisionDueDate: { gte: FIRST_DAY, lt: calendarDateOf(call.now) } }),
    ...(number !== '' && { number: { prefix: number.toUpperCase() } }),
  };
  const page = await records.list({ where, order: number === '' ? ['-createTime'] : ['-number'], pageSize, pageToken });
  const creditRecords = page.items.map((record) =>
    recordMessage(record, { office: officeOver(record) }, call.now, calendar, { withEntries: false }),
  );
  return { creditRecords, nextPageToken: page.nextPageToken };
};
