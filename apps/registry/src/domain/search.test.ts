import { DIVISION_CODES, ORGANISATION_CODES, QUARTER_CODES, searchFor, type CodeForm } from './search.js';

test.each<[string, CodeForm, string, string]>([
  ['鹤鸣', QUARTER_CODES, 'title', '鹤鸣'],
  [' 鹤鸣 ', QUARTER_CODES, 'title', '鹤鸣'],
  ['9号', QUARTER_CODES, 'title', '9号'],
  ['HMhy', QUARTER_CODES, 'initials', 'hmhy'],
  ['9hgg', QUARTER_CODES, 'initials', '9hgg'],
  ['pj', QUARTER_CODES, 'initials', 'pj'],
  ['pj-2111', QUARTER_CODES, 'name', 'quarters/PJ-2111'],
  ['PJ-211103016-0001', QUARTER_CODES, 'name', 'quarters/PJ-211103016-0001'],
  ['·', QUARTER_CODES, 'title', '·'],
  ['--', QUARTER_CODES, 'title', '--'],
  ['211103', DIVISION_CODES, 'name', 'divisions/211103'],
  ['xlt', DIVISION_CODES, 'initials', 'xlt'],
  ['兴隆台', DIVISION_CODES, 'title', '兴隆台'],
  ['9121', ORGANISATION_CODES, 'name', 'organisations/9121'],
  ['n2ab', ORGANISATION_CODES, 'name', 'organisations/N2AB'],
  ['pjhm', ORGANISATION_CODES, 'initials', 'pjhm'],
])('%s in %o is the beginning of a %s: %s', (query, codes, field, prefix) => {
  expect(searchFor(query, codes)).toEqual({ where: { [field]: { prefix } }, order: field === 'name' ? [] : [field] });
});

test('an empty search finds all, by name', () => {
  expect(searchFor('  ', QUARTER_CODES)).toEqual({ where: { name: { prefix: 'quarters/' } }, order: [] });
});
