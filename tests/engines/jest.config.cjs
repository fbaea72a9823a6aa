const preset = require('../../jest.preset.cjs');

/** Real servers are asked for: `MONGODB_URI` names one, `REAL_ENGINES=1` starts one. The rest of the tests needs none. */
const onMongo = process.env.REAL_ENGINES === '1' || Boolean(process.env.MONGODB_URI);
// Said to whoever runs tests, not to the tools that only read this.
if (!onMongo && /jest/.test(process.argv[1] ?? ''))
  process.stderr.write('tests/engines not run: set REAL_ENGINES=1, or MONGODB_URI to use a server that is there\n');

/** Tests of services that run here as they stand, with their documents in MongoDB. */
const OF_SERVICES = ['registry/src/service', 'registry/src/people', 'registry/src/imports', 'identity/src/service'];

module.exports = {
  ...preset,
  displayName: 'engines',
  roots: ['<rootDir>/src', '<rootDir>/../../apps/registry/src', '<rootDir>/../../apps/identity/src'],
  testMatch: ['<rootDir>/src/mongo-*.test.ts', ...OF_SERVICES.map((file) => `**/apps/${file}.test.ts`)],
  // An empty `testMatch` would match everything.
  testPathIgnorePatterns: onMongo ? ['/node_modules/'] : ['.'],
  setupFilesAfterEnv: ['<rootDir>/src/mongo-given.ts'],
};
