import { citizenIdCheck } from '@heming/values';
import { erasePerson, registerPerson, requireAbleToOwn, updatePerson, type PersonFacts } from './person.js';

const AT = new Date('2026-11-23T04:00:00Z');
const BODY = '99999919900307001';
const NUMBER = `${BODY}${citizenIdCheck(BODY)}`;
const facts = (overrides: Partial<PersonFacts> = {}): PersonFacts => ({
  idType: 'RESIDENT_ID',
  idNumber: NUMBER,
  fullName: '张样例',
  phone: '13800008000',
  birthYear: 0,
  deceased: false,
  subject: '',
  division: '211103016005',
  ...overrides,
});
const register = (overrides: Partial<PersonFacts> = {}) => registerPerson('0'.repeat(26), facts(overrides), AT);

test('the year of birth is read from the identity card', () => expect(register().birthYear).toBe(1990));

test('a lower-case check character and blanks around a number are put right', () => {
  const body = '11010519491231002';
  expect(register({ idNumber: ` ${body}x ` }).idNumber).toBe(`${body}X`);
});

test('a number that does not check is refused, and the refusal does not repeat it', () => {
  const wrong = `${BODY}${NUMBER.endsWith('0') ? '1' : '0'}`;
  expect(() => register({ idNumber: wrong })).toThrow('ID_NUMBER_INVALID');
  expect(() => register({ idNumber: wrong })).not.toThrow(wrong);
});

test('another document is taken as it is, a masked value never', () => {
  expect(register({ idType: 'PASSPORT', idNumber: 'e12345678' }).idNumber).toBe('E12345678');
  expect(() => register({ idType: 'PASSPORT', idNumber: '********78' })).toThrow('PERSON_FACTS_INVALID');
  expect(() => register({ phone: '138****8000' })).toThrow('PERSON_FACTS_INVALID');
  expect(() => updatePerson(register(), facts({ phone: '138****8000' }), ['phone'], AT)).toThrow('PERSON_FACTS_INVALID');
});

test('a year of birth that contradicts the card, or the calendar, is refused', () => {
  expect(() => register({ birthYear: 1991 })).toThrow('PERSON_FACTS_INVALID');
  expect(() => register({ idType: 'PASSPORT', birthYear: 2030 })).toThrow('PERSON_FACTS_INVALID');
});

test('the number of a document is not updated', () => {
  expect(() => updatePerson(register(), facts(), ['idNumber'], AT)).toThrow('FIELD_NOT_UPDATABLE');
  expect(updatePerson(register(), facts({ deceased: true }), ['deceased'], AT).deceased).toBe(true);
});

test('nobody is erased whom the register still needs, and an erased one is nobody any more', () => {
  expect(() => erasePerson(register(), 'quarters/x', AT)).toThrow('PERSON_STILL_NEEDED');
  const erased = erasePerson(register(), '', AT);
  expect(erased).toMatchObject({ erased: true, phone: '', birthYear: 0 });
  expect(erasePerson(erased, '', AT)).toBe(erased);
  expect(() => requireAbleToOwn(erased)).toThrow('PERSON_ERASED');
  expect(() => updatePerson(erased, facts(), ['phone'], AT)).toThrow('PERSON_ERASED');
});

test('the dead acquire nothing', () => expect(() => requireAbleToOwn(register({ deceased: true }))).toThrow('OWNER_DECEASED'));
