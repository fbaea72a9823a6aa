import fc from 'fast-check';
import { Verdicts } from './verdicts.js';

test('verdicts written and read again are the same, and rows without one were not accepted', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 10_000, size: 'max' }), (given) => {
      const verdicts = new Verdicts();
      for (const accepted of given) verdicts.push(accepted);
      const bytes = verdicts.toBytes();
      const read = new Verdicts(bytes);
      expect(bytes.length).toBe(Math.ceil(given.length / 8));
      given.forEach((accepted, row) => expect([verdicts.accepted(row), read.accepted(row)]).toEqual([accepted, accepted]));
      expect(read.accepted(given.length)).toBe(false);
    }),
    { numRuns: 20 },
  );
});

test('a million rows fit into one document', () => {
  const verdicts = new Verdicts();
  for (let row = 0; row < 1_000_000; row += 1) verdicts.push(row % 3 === 0);
  expect(verdicts.toBytes().length).toBe(125_000);
});
