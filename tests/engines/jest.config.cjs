/** Real servers are asked for: `MONGODB_URI` names one, `REAL_ENGINES=1` starts one. The rest of the tests needs none. */
const given = [['mongo', 'MONGODB_URI']].filter(([, uri]) => process.env.REAL_ENGINES === '1' || process.env[uri]);
if (given.length === 0) process.stdout.write('tests/engines not run: set REAL_ENGINES=1, or MONGODB_URI to use a server that is there\n');

module.exports = {
  preset: '../../jest.preset.cjs',
  displayName: 'engines',
  testMatch: given.map(([engine]) => `**/src/${engine}-*.test.ts`),
};
