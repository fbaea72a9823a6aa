import { HOTLINE_COLUMNS, readHotlineRow, type HotlineColumn } from './hotline-row.js';

const EMPTY = Object.fromEntries(Object.keys(HOTLINE_COLUMNS).map((column) => [column, ''])) as Record<HotlineColumn, string>;
const ROW = { ...EMPTY, hotlineNumber: 'PJ2026112300017', category: '电梯', quarter: '鹤翔花园', text: '三号楼电梯停运三天，无人维修。' };
const read = (cells: Partial<Record<HotlineColumn, string>>) => readHotlineRow({ ...ROW, ...cells });

test('a row with what it must have is an anonymous complaint', () => {
  expect(read({})).toEqual({
    ...{ hotlineNumber: 'PJ2026112300017', category: 'ELEVATORS', kind: 'COMPLAINT', urgency: 'NORMAL', quarter: '鹤翔花园', place: '' },
    ...{ title: ROW.text, text: ROW.text, disclosure: 'ANONYMOUS', fullName: '', phone: '' },
  });
});

test('words of the hotline and of the city are read, codes and full-width forms too', () => {
  expect(read({ category: 'Ｃ０１', kind: '求助', urgency: '紧急', title: ' 停运 ' })).toMatchObject({
    ...{ category: 'SERVICE_QUALITY', kind: 'COMPLAINT', urgency: 'URGENT', title: '停运' },
  });
  expect(read({ kind: '感谢' })).toMatchObject({ kind: 'PRAISE' });
});

test('who can be reached is named or confidential; of who cannot nothing is kept', () => {
  expect(read({ fullName: '张三', phone: '138 1234 5678' })).toMatchObject({ disclosure: 'NAMED', fullName: '张三', phone: '13812345678' });
  expect(read({ fullName: '张三', phone: '13812345678', confidential: '是' })).toMatchObject({ disclosure: 'CONFIDENTIAL' });
  expect(read({ fullName: '张三' })).toMatchObject({ disclosure: 'ANONYMOUS', fullName: '', phone: '' });
});

test.each([
  ['hotlineNumber', { hotlineNumber: '' }],
  ['hotlineNumber', { hotlineNumber: '编号' }],
  ['category', { category: '天气' }],
  ['quarter', { quarter: ' ' }],
  ['text', { text: '短' }],
  ['text', { text: '长'.repeat(2_001) }],
  ['title', { title: '一' }],
  ['kind', { kind: '闲聊' }],
  ['urgency', { urgency: '很急' }],
  ['phone', { phone: '电话' }],
  ['confidential', { confidential: '也许' }],
  ['category', { category: 'constructor' }],
] as const)('what is wrong with %s is told in both languages', (column, cells) => {
  expect(read(cells)).toEqual([{ column, zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/[a-z]/) }]);
});

test('all that is wrong with a row is told at once', () => {
  expect(readHotlineRow(EMPTY)).toHaveLength(4);
});
