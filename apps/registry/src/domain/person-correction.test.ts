import { citizenIdCheck } from '@heming/values';
import { decidePersonCorrection, PERSON_CORRECTABLE, requestPersonCorrection, withCorrections } from './person-correction.js';
import { erasePerson, registerPerson, type Person, type PersonFacts } from './person.js';

const AT = new Date('2026-11-23T04:00:00Z');
const LATER = new Date('2026-11-24T04:00:00Z');
const GROUNDS = { reason: '录入有误', basis: '居民身份证', requestedBy: 'u-officer' };
const YES = { approved: true, remark: '', decidedBy: 'u-colleague' };
const numberOf = (body: string): string => body + citizenIdCheck(body);
const facts = (overrides: Partial<PersonFacts> = {}): PersonFacts => ({
  idType: 'RESIDENT_ID',
  idNumber: numberOf('99999919900307001'),
  fullName: '张样例',
  phone: '13800008000',
  birthYear: 0,
  deceased: false,
  subject: '',
  division: '211103016005',
  ...overrides,
});
const person = registerPerson('0'.repeat(26), facts(), AT);
const ask = (overrides: Partial<PersonFacts>, current: Person = person): Person =>
  requestPersonCorrection(current, facts(overrides), Object.keys(overrides), [], GROUNDS, AT);

test('number and name are corrected with the old values kept; the year of birth follows the card', () => {
  const right = { idNumber: numberOf('99999919910307001'), fullName: ' 章样例 ' };
  const asked = ask(right);
  expect(asked).toMatchObject({ idNumber: person.idNumber, fullName: '张样例', birthYear: 1990, pendingSince: AT });
  const corrected = decidePersonCorrection(asked, YES, LATER);
  expect(corrected).toMatchObject({ idNumber: right.idNumber, fullName: '章样例', birthYear: 1991, updateTime: LATER });
  expect(corrected).not.toHaveProperty('pendingText');
  const [correction] = withCorrections(corrected).corrections;
  expect(correction).toMatchObject({ ...GROUNDS, state: 'APPROVED', requestTime: AT, decideTime: LATER });
  expect(correction?.values).toEqual([
    { field: 'idNumber', oldValue: person.idNumber, newValue: right.idNumber },
    { field: 'birthYear', oldValue: '1990', newValue: '1991' },
    { field: 'fullName', oldValue: '张样例', newValue: '章样例' },
  ]);
});

test('outside the texts that are sealed, nothing tells what a correction is about', () => {
  const { pendingText, ...asked } = ask({ fullName: '章样例' });
  expect(pendingText).toContain('章样例');
  expect(JSON.stringify(asked)).not.toContain('章样例');
  const { correctionsText, fullName: _right, ...corrected } = decidePersonCorrection(ask({ fullName: '章样例' }), YES, LATER);
  expect(correctionsText).toContain('张样例');
  expect(JSON.stringify(corrected)).not.toMatch(/[张章]样例|录入有误/);
});

test('another document takes a year of birth of its own', () => {
  const asked = ask({ idType: 'PASSPORT', idNumber: 'e12345678', birthYear: 1985 });
  expect(decidePersonCorrection(asked, YES, LATER)).toMatchObject({ idType: 'PASSPORT', idNumber: 'E12345678', birthYear: 1985 });
});

test('what could not be registered is not asked for either', () => {
  expect(() => ask({ idNumber: '999999199103070010' })).toThrow('ID_NUMBER_INVALID');
  expect(() => ask({ birthYear: 1991 })).toThrow('PERSON_FACTS_INVALID');
  expect(() => ask({ fullName: '张**' })).toThrow('PERSON_FACTS_INVALID');
  expect(() => ask({ fullName: ' ' })).toThrow('PERSON_FACTS_INVALID');
  expect(() => ask({ fullName: '张样例' })).toThrow('NOTHING_TO_CORRECT');
});

test('the number of somebody else in the community is refused, his own is not', () => {
  const other = { idType: 'PASSPORT' as const, idNumber: 'E1' };
  const holding = (holders: readonly Person[]): Person =>
    requestPersonCorrection(person, facts(other), ['idType', 'idNumber'], holders, GROUNDS, AT);
  expect(() => holding([{ ...person, name: 'persons/x' }])).toThrow('PERSON_ALREADY_REGISTERED');
  expect(holding([person])).toHaveProperty('pendingSince', AT);
});

test.each(['phone', 'deceased', 'subject', 'division'])('%s is not corrected this way', (field) => {
  expect(() => requestPersonCorrection(person, facts(), [field], [], GROUNDS, AT)).toThrow('FIELD_NOT_UPDATABLE');
  expect(PERSON_CORRECTABLE).not.toContain(field);
});

test('erasure takes the corrections with it, and nobody corrects who was erased', () => {
  const asked = ask({ fullName: '张例' }, decidePersonCorrection(ask({ fullName: '章样例' }), YES, LATER));
  const erased = erasePerson(asked, '', LATER);
  for (const gone of ['pendingText', 'pendingSince', 'correctionsText']) expect(erased).not.toHaveProperty(gone);
  expect(() => ask({ fullName: '章样例' }, erased)).toThrow('PERSON_ERASED');
});

test('a text whose key is gone holds no correction', () => {
  expect(withCorrections({ ...person, pendingText: '(erased)', correctionsText: '(erased)' })).toEqual({ ...person, corrections: [] });
});
