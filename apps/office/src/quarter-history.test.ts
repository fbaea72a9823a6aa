import type { Quarter } from '@heming/web-kit';
import { historyOf } from './quarter-history.js';

const tenure = { organisation: 'organisations/A', fromDay: '2020-01-01', toDay: '2024-01-01', basis: '合同〔2020〕1号', endReason: '到期' };
const quarter = {
  createTime: '2019-05-01T02:00:00Z',
  enterpriseTenures: [tenure],
  committeeTenures: [{ ...tenure, organisation: 'organisations/C', fromDay: '2021-06-01', toDay: '' }],
  corrections: [{ state: 'APPROVED', decideTime: '2022-03-01T02:00:00Z', reason: '笔误', values: [{ field: 'householdCount' }] }],
  endedOn: '',
  endDecisionNo: '',
  successions: [],
} as unknown as Quarter;

test('tenures, corrections and the registration stand in one order, the latest first', () => {
  expect(historyOf(quarter).map(({ what, about, fields }) => [what, about ?? fields?.join() ?? ''])).toEqual([
    ['enterpriseEnded', 'organisations/A'],
    ['corrected', 'householdCount'],
    ['committeeBegan', 'organisations/C'],
    ['enterpriseBegan', 'organisations/A'],
    ['registered', ''],
  ]);
});

test('a merged quarter ends with what took it over', () => {
  const merged = {
    ...quarter,
    endedOn: '2025-01-01',
    endDecisionNo: '盘住建〔2025〕3号',
    successions: [{ successor: 'quarters/PJ-211103016-0002', buildings: [] }],
  };
  expect(historyOf(merged)[0]).toEqual({
    day: '2025-01-01',
    what: 'ended',
    about: 'quarters/PJ-211103016-0002',
    note: '盘住建〔2025〕3号',
  });
});
