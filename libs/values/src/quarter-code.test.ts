import fc from 'fast-check';
import { isDivisionCode } from './division-code.js';
import {
  formatBuildingCode,
  formatQuarterCode,
  formatUnitCode,
  parseBuildingCode,
  parseQuarterCode,
  parseUnitCode,
} from './quarter-code.js';

const quarterCode = fc.record({
  city: fc.stringMatching(/^[A-Z]{2}$/),
  township: fc.stringMatching(/^[1-9][0-9]{8}$/).filter(isDivisionCode),
  sequence: fc.integer({ min: 1, max: 9999 }),
});
const unitParts = fc.tuple(quarterCode, fc.stringMatching(/^[0-9]{3}$/), fc.stringMatching(/^[0-9]{2}$/), fc.stringMatching(/^[0-9]{4}$/));

test('codes of quarter, building and unit are taken apart level by level', () => {
  expect(parseUnitCode('PJ-211103016-0001-012-02-0301')).toEqual({ building: 'PJ-211103016-0001-012', entrance: '02', room: '0301' });
  expect(parseBuildingCode('PJ-211103016-0001-012')).toEqual({ quarter: 'PJ-211103016-0001', number: '012' });
  expect(parseQuarterCode('PJ-211103016-0001')).toEqual({ city: 'PJ', township: '211103016', sequence: 1 });
});

test('every code written is read as it was', () => {
  fc.assert(
    fc.property(unitParts, ([parts, number, entrance, room]) => {
      const quarter = formatQuarterCode(parts);
      const building = formatBuildingCode({ quarter, number });
      const unit = formatUnitCode({ building, entrance, room });
      expect(parseQuarterCode(quarter)).toEqual(parts);
      expect(parseBuildingCode(building)).toEqual({ quarter, number });
      expect(parseUnitCode(unit)).toEqual({ building, entrance, room });
    }),
  );
});

test.each(['', 'PJ-211103016-0000', 'PJ-211103000-0001', 'PJ-211103-0001', 'pj-211103016-0001', 'PJ-211103016-1', 'PJ-211103016-0001-012'])(
  '%p is no quarter code',
  (text) => expect(parseQuarterCode(text)).toBeUndefined(),
);

test.each(['PJ-211103016-0001-12', 'PJ-211103016-0000-012', 'PJ-211103016-0001-012-02-0301'])('%p is no building code', (text) =>
  expect(parseBuildingCode(text)).toBeUndefined(),
);

test.each(['PJ-211103016-0001-012-2-0301', 'PJ-211103016-0001-012-02-301', 'PJ-211103016-0001-02-0301'])('%p is no unit code', (text) =>
  expect(parseUnitCode(text)).toBeUndefined(),
);

test('a code cannot be written from parts that are none', () => {
  expect(() => formatQuarterCode({ city: 'PJ', township: '211103016', sequence: 10_000 })).toThrow(RangeError);
  expect(() => formatQuarterCode({ city: 'PJ', township: '2111', sequence: 1 })).toThrow(RangeError);
  expect(() => formatBuildingCode({ quarter: 'PJ-211103016-0001', number: '12' })).toThrow(RangeError);
  expect(() => formatUnitCode({ building: 'PJ-211103016-0001-012', entrance: '1', room: '0301' })).toThrow(RangeError);
});
