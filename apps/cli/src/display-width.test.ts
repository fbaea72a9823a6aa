import { cut, displayWidth, padded } from './display-width.js';

test('a Chinese character takes two columns, full-width punctuation, too, a combining mark none', () => {
  expect(['abc', '鹤鸣', '（示例）', '(示例)', 'e\u0301', '𠀀', '𝄞'].map(displayWidth)).toEqual([3, 4, 8, 6, 1, 2, 1]);
});

test('what is cut ends with an ellipsis and never in the middle of a character', () => {
  expect([cut('鹤鸣花园', 8), cut('鹤鸣花园', 7), cut('鹤鸣花园', 6), cut('abc', 2)]).toEqual(['鹤鸣花园', '鹤鸣花…', '鹤鸣…', 'a…']);
});

test('filled up texts are equally wide', () => {
  expect(['a', '鹤', '鹤鸣'].map((text) => displayWidth(padded(text, 5)))).toEqual([5, 5, 5]);
});
