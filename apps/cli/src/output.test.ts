import { displayWidth } from './display-width.js';
import { sheetOf, tableOf } from './table.js';
import { yamlOf } from './yaml.js';

const QUARTERS = [
  { name: 'quarters/PJ-211103016-9001', code: 'PJ-211103016-9001', title: '鹤鸣花园(示例)', householdCount: 1062, address: '', etag: '4' },
  { name: 'quarters/PJ-211103016-9002', code: 'PJ-211103016-9002', title: '苇海家园(示例)', householdCount: 252, address: '', etag: '5' },
  { name: 'quarters/PJ-211103016-0001', code: 'PJ-211103016-0001', title: 'Hx', householdCount: 2, address: '', etag: '1' },
];

test('columns of Chinese and Latin text are aligned; empty members and housekeeping are left out', () => {
  const lines = tableOf(QUARTERS).trimEnd().split('\n');
  expect(lines[0]).toMatch(/^name +title +householdCount$/);
  const starts = lines.map((line) => displayWidth(line.slice(0, line.search(/\S+$/))));
  expect(new Set(starts).size).toBe(1);
});

test('a resource stands line by line', () => {
  expect(sheetOf({ title: '鹤鸣花园(示例)', address: '', state: 'SERVED', developer: null })).toBe(
    'title  鹤鸣花园(示例)\nstate  SERVED\n',
  );
});

test('nothing from an answer moves the cursor of the terminal', () => {
  expect(tableOf([{ title: 'a\u001b[2Jb\nc' }])).toBe('title\na·[2Jb·c\n');
});

test('YAML quotes what could be read as something else', () => {
  expect(yamlOf({ title: '鹤鸣花园(示例)', areaCenti: '10000', empty: '', open: 'no', list: [{ a: 1, b: [] }, 'x: y'], none: {} })).toBe(
    [
      'title: 鹤鸣花园(示例)',
      'areaCenti: "10000"',
      'empty: ""',
      'open: "no"',
      'list:',
      '  - a: 1',
      '    b: []',
      '  - "x: y"',
      'none: {}',
      '',
    ].join('\n'),
  );
});
