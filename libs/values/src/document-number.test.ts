import fc from 'fast-check';
import { addDays } from './calendar-date.js';
import {
  officialDocumentNumber,
  parseOfficialDocumentNumber,
  parseWorkItemNumber,
  workItemNumber,
  workItemSeries,
} from './document-number.js';

const serial = fc.integer({ min: 1, max: 999_999 });
const official = fc.record({
  agency: fc.stringMatching(/^[一-龥]{1,20}$/),
  year: fc.integer({ min: 1000, max: 9999 }),
  serial,
});
const workItem = fc.record({
  prefix: fc.stringMatching(/^[A-Z]{2}$/),
  date: fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2000-01-01', days)),
  serial,
});

test('numbers of official documents and of work are written as the field writes them', () => {
  expect(officialDocumentNumber({ agency: '盘住建物督', year: 2026, serial: 17 })).toBe('盘住建物督〔2026〕17号');
  expect(workItemNumber({ prefix: 'TS', date: '2026-11-23', serial: 187 })).toBe('TS-20261123-000187');
});

test('the numbers of a kind of work run through a day, and some may be left out', () => {
  const { prefix, after } = workItemSeries('TS', '2026-11-23');
  expect(prefix).toBe('TS-20261123-');
  expect(after(undefined, 0)).toBe('TS-20261123-000001');
  expect(after('TS-20261123-000187', 0)).toBe('TS-20261123-000188');
  expect(after('TS-20261123-000187', 3)).toBe('TS-20261123-000191');
});

test('every number of an official document that is written is read as it was', () => {
  fc.assert(fc.property(official, (parts) => expect(parseOfficialDocumentNumber(officialDocumentNumber(parts))).toEqual(parts)));
});

test('every number of a piece of work that is written is read as it was', () => {
  fc.assert(fc.property(workItem, (parts) => expect(parseWorkItemNumber(workItemNumber(parts))).toEqual(parts)));
});

test.each([
  '',
  '盘住建物督〔2026〕第17号',
  '盘住建物督〔2026〕017号',
  '盘住建物督〔2026〕0号',
  '盘住建物督[2026]17号',
  '盘住建物督（2026）17号',
  '盘住建物督〔26〕17号',
  '盘住建物督〔2026〕17',
  '盘住建物督 〔2026〕17号',
  '〔2026〕17号',
  'PJ〔2026〕17号',
  '盘住建物督〔2026〕17号\n',
  'TS-20261123-000187',
])('%p is no number of an official document', (text) => expect(parseOfficialDocumentNumber(text)).toBeUndefined());

test.each([
  '',
  'TS-20261123-000000',
  'TS-20261123-187',
  'TS-20261123-0000187',
  'TS-20260229-000001',
  'TS-2026-11-23-000187',
  'ts-20261123-000187',
  'T-20261123-000187',
  'TS20261123000187',
  'TS-20261123-000187 ',
  '盘住建物督〔2026〕17号',
])('%p is no number of a piece of work', (text) => expect(parseWorkItemNumber(text)).toBeUndefined());

test('a number cannot be written from parts that are none', () => {
  expect(() => officialDocumentNumber({ agency: '盘住建物督', year: 26, serial: 17 })).toThrow(RangeError);
  expect(() => officialDocumentNumber({ agency: '盘住建物督', year: 2026, serial: 0 })).toThrow(RangeError);
  expect(() => officialDocumentNumber({ agency: '盘住建物督', year: 2026, serial: 1.5 })).toThrow(RangeError);
  expect(() => officialDocumentNumber({ agency: 'PJ', year: 2026, serial: 17 })).toThrow(RangeError);
  expect(() => workItemNumber({ prefix: 'TS', date: '2026-02-29', serial: 1 })).toThrow(RangeError);
  expect(() => workItemNumber({ prefix: 'TS', date: '20261123', serial: 1 })).toThrow(RangeError);
  expect(() => workItemNumber({ prefix: 'TS', date: '2026-11-23', serial: 1_000_000 })).toThrow(RangeError);
  expect(() => workItemNumber({ prefix: 'COMPLAINT', date: '2026-11-23', serial: 1 })).toThrow(RangeError);
});
