import { maskFullName, maskPhone } from './mask.js';

test.each([
  ['张三', '张*'],
  ['欧阳娜', '欧**'],
  ['阿卜杜拉·买买提江', '阿***'],
  ['张', '张*'],
  ['𠮷田', '𠮷*'],
  ['', ''],
])('of the name %s people see %s', (name, seen) => expect(maskFullName(name)).toBe(seen));

test.each([
  ['13800008000', '138****8000'],
  ['0427-2812345', '********'],
  ['', ''],
])('of the telephone %s people see %s', (phone, seen) => expect(maskPhone(phone)).toBe(seen));
