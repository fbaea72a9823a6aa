import { fieldWord, methodWord, roleWord, valuesOf, valueWord } from './words.js';

test('Chinese is what the contract says, English what the identifier says', () => {
  expect([fieldWord('zh-CN', 'Quarter', 'buildingAreaCenti'), fieldWord('en', 'Quarter', 'buildingAreaCenti')]).toEqual([
    '总建筑面积',
    'Building area',
  ]);
  expect([valueWord('zh-CN', 'QuarterState', 'PRE_MANAGED'), valueWord('en', 'QuarterState', 'PRE_MANAGED')]).toEqual([
    '前期物业管理',
    'Pre managed',
  ]);
  expect([methodWord('zh-CN', '/heming.registry.v1.RegistryService/RevealPerson'), methodWord('en', 'RevealPerson')]).toEqual([
    '查看完整个人信息',
    'Reveal person',
  ]);
  expect([roleWord('zh-CN', 'COUNTY'), roleWord('en', 'COUNTY')]).toEqual(['县区住建局', 'county bureau']);
});

test('a grade is written as it is, and a unit is not part of a word', () => {
  expect([
    valueWord('zh-CN', 'CreditGrade', 'AAA'),
    valueWord('en', 'CreditGrade', 'AAA'),
    valueWord('en', 'CreditGrade', 'UNRATED'),
  ]).toEqual(['AAA级', 'AAA', 'Unrated']);
  expect(fieldWord('en', 'CreditRecord', 'pointsTenths')).toBe('Points');
});

test('what is not stated has no word, and values come in the order of the contract', () => {
  expect(valueWord('zh-CN', 'QuarterState', 'STATE_UNSPECIFIED')).toBe('');
  expect(valuesOf('zh-CN', 'FacilityState')).toEqual([
    { value: 'IN_USE', word: '在用' },
    { value: 'STOPPED', word: '停用' },
    { value: 'SCRAPPED', word: '报废' },
  ]);
});
