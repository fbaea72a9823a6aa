import { pinyinInitials } from './pinyin.js';

test.each([
  ['鹤鸣社区', 'hmsq'],
  ['兴隆台区', 'xltq'],
  ['盘锦重庆路CBD·A区（一期）', 'pjcqlcbdaqyq'],
  ['9号公馆', '9hgg'],
  ['', ''],
])('the initials of %s are %s', (title, initials) => expect(pinyinInitials(title)).toBe(initials));
