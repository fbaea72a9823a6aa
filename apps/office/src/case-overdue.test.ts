import type { Case, Handler } from '@heming/web-kit';
import { overdueByLead } from './case-overdue.js';

const FIRM: Handler = { body: 'ENTERPRISE', division: '', organisation: 'organisations/91211199MA0WY001XJ' };
const BUREAU: Handler = { body: 'COUNTY_BUREAU', division: 'divisions/211103', organisation: '' };
const of = (lead?: Handler) => ({ lead }) as Case;

test('overdue cases stand with who is in charge, most first; what nobody has stands together', () => {
  const groups = overdueByLead([of(FIRM), of(), of(BUREAU), of({ ...FIRM }), of(), of({ ...FIRM })]);
  expect(groups.map(({ lead, cases }) => [lead?.body, cases.length])).toEqual([
    ['ENTERPRISE', 3],
    [undefined, 2],
    ['COUNTY_BUREAU', 1],
  ]);
});
