const preset = require('../../jest.preset.cjs');

/** Real servers are asked for: `KAFKA_BROKERS` names some, `REAL_ENGINES=1` starts one. The rest of the tests needs none. */
const onKafka = process.env.REAL_ENGINES === '1' || Boolean(process.env.KAFKA_BROKERS);
// Not on standard output: tools that read this file put their own results there.
if (!onKafka) process.stderr.write('tests/engines not run: set REAL_ENGINES=1, or KAFKA_BROKERS to use brokers that are there\n');

module.exports = {
  ...preset,
  displayName: 'engines',
  testMatch: ['<rootDir>/src/kafka-*.test.ts'],
  // Without a pattern to match, Jest would take every file for a test; so everything is ignored instead.
  testPathIgnorePatterns: onKafka ? ['/node_modules/'] : ['.'],
};
