import { hiding } from './hidden-words.js';

const WANG = { fullName: '王秀兰', phone: '13904270001' };

test.each([
  ['我是王秀兰，电话13904270001。', '我是（已隐去），电话（已隐去）。'],
  ['王 秀兰 139-0427-0001', '（已隐去） （已隐去）'],
  ['１３９０４２７０００１，+86 139 0427 0001', '（已隐去），+86 （已隐去）'],
  ['王秀芳，1390427000', '王秀芳，1390427000'],
])('%s is told as %s', (text, told) => {
  expect(hiding([WANG])(text)).toBe(told);
});

test('a name of Latin letters is hidden as a word of its own, in either case', () => {
  const hide = hiding([{ fullName: 'Li Na', phone: '' }]);
  expect(hide('LI NA said: lina, Lina’s lift; China, linand')).toBe('（已隐去） said: （已隐去）, （已隐去）’s lift; China, linand');
  expect(hide('李Li Na女士')).toBe('李（已隐去）女士');
});

test('names of several parts are hidden with and without what stands between them; marks of patterns are none', () => {
  const hide = hiding([
    { fullName: '买买提·阿不都', phone: '' },
    { fullName: 'A.(B', phone: '+86-13904270002' },
  ]);
  expect(hide('买买提阿不都、买买提•阿不都，A.(B，13904270002，AxB')).toBe('（已隐去）、（已隐去），（已隐去），（已隐去），AxB');
});

test('of nobody, and of what is too short to be somebody, nothing is hidden', () => {
  expect(hiding([])('王秀兰')).toBe('王秀兰');
  expect(
    hiding([
      { fullName: '', phone: '' },
      { fullName: '王', phone: '110' },
    ])('王110'),
  ).toBe('王110');
});
