import { byEntrance, emptyForm, missingIn, placeOf, requestOf } from './binding-form.js';

const UNIT = 'quarters/PJ-211103016-0001/buildings/012/units/02-0301';

test('an empty form lacks the home, and who one is', () => {
  expect(missingIn(emptyForm())).toEqual(['unit', 'idNumber', 'fullName', 'phone']);
  const blank = { ...emptyForm(), unit: UNIT, idNumber: '1', fullName: '  ', phone: '1' };
  expect(missingIn(blank)).toEqual(['fullName']);
});

test('numbers go without the blanks that people type, documents in capitals', () => {
  const typed = {
    ...emptyForm(),
    unit: UNIT,
    idNumber: ' 211103 19880808 771x ',
    phone: '138 9999 0001',
    fullName: ' 赵样例 ',
    note: ' 无 ',
  };
  expect(requestOf(typed)).toMatchObject({ idNumber: '21110319880808771X', phone: '13899990001', fullName: '赵样例', note: '无' });
});

test('units stand below their entrance', () => {
  const units = ['01-0101', '02-0101', '01-0102'].map((home) => {
    const [entrance = '', room = ''] = home.split('-');
    return { name: home, entrance, room };
  });
  expect(byEntrance(units).map(([entrance, some]) => [entrance, some.map(({ room }) => room)])).toEqual([
    ['01', ['0101', '0102']],
    ['02', ['0101']],
  ]);
});

test('the name of a unit tells where it is', () => {
  expect(placeOf(UNIT)).toEqual({ building: '012', entrance: '02', room: '0301' });
});
