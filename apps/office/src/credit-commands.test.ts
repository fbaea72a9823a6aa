import type { CreditRecord, Me, MethodName } from '@heming/web-kit';
import { CREDIT_COMMANDS, creditCommandsFor, type CreditCommand } from './credit-commands.js';

const FIRMS: readonly CreditCommand[] = ['comment', 'object', 'applyForRepair'];
const CITYS: readonly CreditCommand[] = ['decideObjection', 'extend', 'decideRepair', 'revoke'];
const methodsOf = (commands: readonly CreditCommand[]): readonly MethodName[] => commands.map((one) => CREDIT_COMMANDS[one].method);
const OFFICE = methodsOf(['verify', 'reject', 'withdraw']);
const somebody = (subject: string, role: string): Me => ({ subject, roles: [{ role }] }) as unknown as Me;
const recordOf = (changes: object): CreditRecord =>
  ({
    ...{ state: 'REPORTED', category: 'BAD', reporter: 'zhang', verifier: '', comment: '', commentDueDate: '2026-12-03' },
    ...{ objectionDueDate: '2026-12-17', repairFromDate: '2027-03-11', published: false },
    ...changes,
  }) as unknown as CreditRecord;
const offered = (me: Me, methods: readonly MethodName[], changes: object, today = '2026-11-26', authority = 'COUNTY_BUREAU' as const) =>
  creditCommandsFor({ record: recordOf(changes), me, today, authority }, (method) => methods.includes(method));
const county = (changes: object, subject = 'li') => offered(somebody(subject, 'COUNTY'), OFFICE, changes);
const city = (changes: object, subject = 'wang') => offered(somebody(subject, 'CITY'), [...OFFICE, ...methodsOf(CITYS)], changes);
const firm = (changes: object, today?: string) => offered(somebody('chen', 'ENTERPRISE'), methodsOf(FIRMS), changes, today).commands;

test('whoever reported a record does not verify it, and is told so', () => {
  expect(county({})).toEqual({ commands: ['verify', 'reject', 'withdraw'], hindrances: [] });
  expect(county({}, 'zhang')).toEqual({ commands: ['withdraw'], hindrances: ['ownReport'] });
});

test('what the city bureau verifies is not offered to a county', () => {
  const situation = { record: recordOf({}), today: '2026-11-26', authority: 'CITY_BUREAU' as const };
  const may = (method: MethodName): boolean => OFFICE.includes(method);
  expect(creditCommandsFor({ ...situation, me: somebody('li', 'COUNTY') }, may)).toEqual({ commands: [], hindrances: ['cityOnly'] });
  expect(creditCommandsFor({ ...situation, me: somebody('wang', 'CITY') }, may).commands).toEqual(['verify', 'reject', 'withdraw']);
});

test('an objection is decided by neither of the two who brought the record there', () => {
  const objected = { state: 'OBJECTED', verifier: 'li', objection: { extended: false } };
  expect(city(objected).commands).toEqual(['decideObjection', 'extend', 'revoke']);
  expect(city(objected, 'zhang')).toEqual({ commands: ['extend', 'revoke'], hindrances: ['ownReport'] });
  expect(city(objected, 'li').hindrances).toEqual(['ownVerification']);
  expect(city({ ...objected, objection: { extended: true } }).commands).toEqual(['decideObjection', 'revoke']);
  expect(city({ state: 'REPAIR_APPLIED', verifier: 'li' }, 'li').commands).toEqual(['decideRepair', 'revoke']);
});

test('the enterprise comments once and in time, objects once and in time, and asks for repair when it can', () => {
  const notified = { state: 'NOTIFIED' };
  expect([firm(notified), firm(notified, '2026-12-03'), firm(notified, '2026-12-04')]).toEqual([['comment'], ['comment'], []]);
  expect(firm({ ...notified, comment: '已整改' })).toEqual([]);
  const effective = { state: 'EFFECTIVE' };
  expect([firm(effective, '2026-12-17'), firm(effective, '2026-12-18')]).toEqual([['object'], []]);
  expect(firm({ ...effective, objection: { outcome: 'KEPT' } })).toEqual([]);
  expect(firm({ ...effective, category: 'GOOD' })).toEqual([]);
  expect(firm({ ...effective, published: true }, '2027-03-11')).toEqual(['applyForRepair']);
  expect(firm({ ...effective, published: true }, '2027-03-10')).toEqual([]);
});

test('nothing is done with what has ended, but what was in effect can be annulled', () => {
  expect([city({ state: 'REJECTED' }).commands, city({ state: 'WITHDRAWN' }).commands, city({ state: 'REVOKED' }).commands]).toEqual([
    [],
    [],
    [],
  ]);
  expect([city({ state: 'EXPIRED' }).commands, city({ state: 'REPAIRED' }).commands]).toEqual([['revoke'], ['revoke']]);
});
