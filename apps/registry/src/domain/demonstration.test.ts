import { isMadeUpOrganisation, isMadeUpPerson, isMadeUpQuarter, requireDemonstration } from './demonstration.js';

test('a quarter is made up by its code alone', () => {
  expect(['PJ-211103016-9001', 'PJ-211103016-9000'].map((code) => isMadeUpQuarter({ code }))).toEqual([true, false]);
});

test('a person is made up by an identity card of the area that does not exist, by no other document', () => {
  const idNumber = '211199198506189984';
  expect((['RESIDENT_ID', 'PASSPORT'] as const).map((idType) => isMadeUpPerson({ idType, idNumber }))).toEqual([true, false]);
  expect(isMadeUpPerson({ idType: 'RESIDENT_ID', idNumber: '11010519491231002X' })).toBe(false);
});

test('an organisation is made up by a code of that area', () => {
  expect(['91211199MA0WY001XJ', '91211103MA0PJWY151'].map((uscc) => isMadeUpOrganisation({ uscc }))).toEqual([true, false]);
});

test('where real records are kept, nothing is removed', () => {
  expect(() => requireDemonstration(true)).not.toThrow();
  expect(() => requireDemonstration(false)).toThrow(expect.objectContaining({ reason: 'DEMONSTRATION_ONLY' }) as Error);
});
