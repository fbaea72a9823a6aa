import { sumOfShares } from './share-sum.js';

test('shares add up exactly, in lowest terms', () => {
  expect(sumOfShares([])).toEqual({ num: 0n, den: 1n });
  expect(sumOfShares([1, 2, 3].map(() => ({ shareNum: 1, shareDen: 3 })))).toEqual({ num: 1n, den: 1n });
  expect(
    sumOfShares([
      { shareNum: 1, shareDen: 999_983 },
      { shareNum: 1, shareDen: 999_979 },
    ]),
  ).toEqual({ num: 1_999_962n, den: 999_962_000_357n });
});
