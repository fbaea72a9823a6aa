import { personToLink, reviewBinding, type HomeHolder } from './binding-review.js';
import { requestBinding } from './binding.js';
import { registerPerson, type Person } from './person.js';

const NOON = new Date('2026-11-26T04:00:00Z');
const UNIT = 'quarters/PJ-211103016-0001/buildings/001/units/01-0101';
const asked = requestBinding(
  '1',
  { unit: UNIT, standing: 'OWNER', idType: 'PASSPORT', idNumber: 'e1001', fullName: '阿依古丽·买买提', phone: '10012345678', note: '' },
  { subject: 'at home', division: '211103016005', quarterTitle: '鹤翔花园' },
  NOON,
);
const facts = { idType: 'PASSPORT', birthYear: 0, deceased: false, subject: '', division: '211103016005', phone: '' } as const;
const person = (id: string, changes: Partial<Person> = {}): Person => ({
  ...registerPerson(id, { ...facts, idNumber: 'E1001', fullName: '阿依古丽 买买提' }, NOON),
  ...changes,
});
const holds = (one: Person, standing: HomeHolder['standing'] = 'OWNER'): HomeHolder => ({ person: one, standing });

test('the document decides; a name that is written otherwise is shown to the officer', () => {
  const review = reviewBinding(asked, [holds(person('b', { idNumber: 'E9' })), holds(person('a'))]);
  expect(review).toEqual({
    holderCount: 2,
    ...{ numberMatches: true, nameMatches: true, phoneMatches: false, standingMatches: true, linkedElsewhere: false },
    person: 'persons/a',
    approvable: true,
  });
  const other = reviewBinding(asked, [holds(person('a', { fullName: '别人', phone: asked.phone }))]);
  expect(other).toMatchObject({ nameMatches: false, phoneMatches: true, approvable: true });
});

test('nobody is matched by his name alone, by another kind of document, or when he is dead or erased', () => {
  const strangers = [{ idNumber: 'E1002' }, { idType: 'OTHER' as const }, { deceased: true }, { erased: true }];
  for (const changes of strangers) {
    const review = reviewBinding(asked, [holds(person('a', changes))]);
    expect([changes, review.numberMatches, review.nameMatches, review.person]).toEqual([changes, false, false, '']);
    expect(() => personToLink(review)).toThrow(expect.objectContaining({ reason: 'BINDING_UNMATCHED' }));
  }
});

test('who asks as owner and is on record as a user is not approved as he asks', () => {
  const review = reviewBinding(asked, [holds(person('a'), 'OCCUPANT')]);
  expect(review).toMatchObject({ numberMatches: true, standingMatches: false, holderCount: 0, approvable: false });
  expect(() => personToLink(review)).toThrow(expect.objectContaining({ reason: 'BINDING_UNMATCHED' }));
});

test('who is both is taken as what he asks to be', () => {
  expect(reviewBinding(asked, [holds(person('a'), 'OCCUPANT'), holds(person('a'))])).toMatchObject({ standingMatches: true });
});

test('somebody linked to another account is not linked to a second one; to his own he may be', () => {
  const elsewhere = reviewBinding(asked, [holds(person('a', { subject: 'somebody else' }))]);
  expect(elsewhere).toMatchObject({ linkedElsewhere: true, approvable: false });
  expect(() => personToLink(elsewhere)).toThrow(expect.objectContaining({ reason: 'PERSON_LINKED_ELSEWHERE' }));
  expect(personToLink(reviewBinding(asked, [holds(person('a', { subject: 'at home' }))]))).toBe('persons/a');
});

test('of a request whose data were forgotten nothing is compared', () => {
  expect(reviewBinding({ ...asked, forgotten: true }, [holds(person('a'))])).toMatchObject({ numberMatches: false, holderCount: 1 });
});
