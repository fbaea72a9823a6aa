import { CALENDAR, china, givenCase, REPORTER } from '../testing/given-case.js';
import { turnClock } from './case-clock.js';
import type { Case } from './case.js';
import { signForCase } from './dispatching.js';
import { draftOrder, requireDiscreet, withOrder } from './supervision-order.js';

const LEAD = { body: 'COMMUNITY', division: 'divisions/211103016005', organisation: '' } as const;
const LATE = china('2026-12-15T09:00');
const DRAFT = { agencyDivision: '211103', lastSerial: 0, reason: '请立即办理。', workingDays: 5, automatic: true, recipientTitle: '' };

/** A case that nobody signed for in time, as the clock leaves it before the order is out. */
function unsigned(): Case {
  const dispatched = givenCase({ state: 'DISPATCHED', step: 'SIGN', stepDueDate: '2026-11-25', stepSince: '2026-11-24', lead: LEAD });
  return turnClock({ ...dispatched, replyDueDate: '2026-12-07', wakeTime: LATE }, LATE, CALENDAR).next;
}

const ordered = (current: Case, before: Case, automatic = true): Case => {
  const order = draftOrder(before, { ...DRAFT, automatic, name: 'supervisionOrders/1', verificationCode: '1' }, LATE, CALENDAR);
  return withOrder(current, order, LATE, CALENDAR);
};

test('an automatic order is the last that the clock has to do about a delay', () => {
  const before = unsigned();
  const after = ordered(before, before);
  expect(after).toMatchObject({ escalation: 'ORDER', supervisionOrder: 'supervisionOrders/1' });
  expect(turnClock(after, LATE, CALENDAR).turns).toEqual([]);
});

test('the delay of what is to be done since then is announced all the same', () => {
  const before = unsigned();
  const signed = signForCase(before, LEAD, LATE, CALENDAR);
  const after = ordered(signed, before);
  expect(after).toMatchObject({ step: 'REPLY', escalation: 'ESCALATION_UNSPECIFIED', supervisionOrder: 'supervisionOrders/1' });
  expect(turnClock(after, LATE, CALENDAR).turns).toMatchObject([
    { kind: 'OVERDUE', step: 'REPLY' },
    { kind: 'ESCALATED', to: 'COUNTY' },
    { kind: 'ESCALATED', to: 'CITY' },
  ]);
});

test('of an order that it has named a case says nothing more, though another came out since', () => {
  const before = unsigned();
  const orders = [1, 2].map((serial) =>
    draftOrder(
      before,
      { ...DRAFT, lastSerial: serial, name: `supervisionOrders/${serial}`, verificationCode: `${serial}` },
      LATE,
      CALENDAR,
    ),
  );
  const named = orders.reduce((current, order) => withOrder(current, order, LATE, CALENDAR), before);
  expect(named).toMatchObject({ supervisionOrder: 'supervisionOrders/2' });
  expect(withOrder(named, orders[0]!, LATE, CALENDAR)).toBe(named);
});

test('an officer’s order about a delay is not followed by an automatic one; an order before any delay changes nothing of the clock', () => {
  const late = { ...unsigned(), escalation: 'CITY' as const };
  expect(ordered(late, late, false)).toMatchObject({ escalation: 'ORDER' });
  const inTime = { ...late, lamp: 'GREEN' as const, escalation: 'ESCALATION_UNSPECIFIED' as const };
  expect(ordered(inTime, inTime, false)).toMatchObject({ escalation: 'ESCALATION_UNSPECIFIED', supervisionOrder: 'supervisionOrders/1' });
});

test('an order to an organisation names nobody who keeps his name from it; one to an office may', () => {
  const firm = { body: 'ENTERPRISE', division: '', organisation: 'organisations/91211103MA0PJWY10A' } as const;
  const reason = `${REPORTER.fullName}多次反映，请限期整改。`;
  const about = (lead: Case['lead'], disclosure: 'NAMED' | 'CONFIDENTIAL') => givenCase({ lead: lead! }, [{ ...REPORTER, disclosure }]);
  expect(() => requireDiscreet(reason, about(firm, 'CONFIDENTIAL'))).toThrow(expect.objectContaining({ reason: 'ORDER_NAMES_REPORTER' }));
  expect(() => requireDiscreet(reason.replace(REPORTER.fullName, '群众'), about(firm, 'CONFIDENTIAL'))).not.toThrow();
  expect(() => requireDiscreet(reason, about(firm, 'NAMED'))).not.toThrow();
  expect(() => requireDiscreet(reason, about(LEAD, 'CONFIDENTIAL'))).not.toThrow();
});
