import type { Case, CreditRules } from '@heming/web-kit';
import { isLate, itemAheadOf } from './credit-forecast.js';

const RULES = {
  itemTypes: [{ code: 'BD06' }, { code: 'BD07' }],
  lateComplaintItemType: 'BD06',
  repeatedComplaintItemType: 'BD07',
} as unknown as CreditRules;
const FIRM = { body: 'ENTERPRISE', division: '', organisation: 'organisations/91211199MA0WY001XJ' };
const RED = { dueDate: '2026-11-20', lamp: 'RED', workingDaysLeft: -1 };
const caseOf = (changes: object): Case =>
  ({
    ...{
      kind: 'COMPLAINT',
      state: 'PROCESSING',
      lead: FIRM,
      fault: 'FAULT_UNSPECIFIED',
      reopenCount: 0,
      deadline: RED,
      replyDeadline: RED,
    },
    ...changes,
  }) as unknown as Case;
const ahead = (changes: object): string | undefined => itemAheadOf(caseOf(changes), RULES)?.code;

test('a complaint that is late, or had to be handled anew, is announced to the enterprise in charge', () => {
  expect(ahead({})).toBe('BD06');
  expect(ahead({ reopenCount: 1 })).toBe('BD07');
  expect(ahead({ reopenCount: 1, deadline: { ...RED, lamp: 'GREEN' }, replyDeadline: { ...RED, lamp: 'GREEN' } })).toBe('BD07');
});

test.each([
  ['it is in time', { deadline: { ...RED, lamp: 'GREEN' }, replyDeadline: { ...RED, lamp: 'YELLOW' } }],
  ['an office is in charge', { lead: { body: 'COMMUNITY', division: 'divisions/211103016005', organisation: '' } }],
  ['nobody is in charge', { lead: undefined }],
  ['it is advice that is asked for', { kind: 'ADVICE' }],
  ['it is closed', { state: 'CLOSED' }],
  ['the fault was not verified', { fault: 'NOT_VERIFIED' }],
])('nothing is announced when %s', (_why, changes) => expect(ahead(changes)).toBeUndefined());

test('an answer that came late stays late', () => {
  const due = { dueDate: '2026-11-20', lamp: 'GREEN', workingDaysLeft: 0 } as never;
  expect(isLate({ deadline: undefined, replyDeadline: due, replyTime: '2026-11-21T02:00:00Z' })).toBe(true);
  expect(isLate({ deadline: undefined, replyDeadline: due, replyTime: '2026-11-20T02:00:00Z' })).toBe(false);
});
