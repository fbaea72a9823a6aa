const preset = require('../../jest.preset.cjs');

/**
 * Real servers are asked for: `MONGODB_URI` and `KAFKA_BROKERS` name some, `REAL_ENGINES` starts them: `mongo`, `kafka`, `both` for what needs
 * both at once, or `1` for everything.
 */
const wanted = process.env.REAL_ENGINES ?? '';
const asked = (engine, address) => ['1', engine].includes(wanted) || (wanted !== 'both' && Boolean(process.env[address]));
const onMongo = asked('mongo', 'MONGODB_URI');
const onKafka = asked('kafka', 'KAFKA_BROKERS');
const onBoth = (onMongo && onKafka) || wanted === 'both';
const onAny = onMongo || onKafka || onBoth;
// Said to whoever runs tests, not to the tools that only read this; and not on standard output, where these put their own results.
if (!onAny && /jest/.test(process.argv[1] ?? ''))
  process.stderr.write('tests/engines not run: set REAL_ENGINES=1, or MONGODB_URI or KAFKA_BROKERS to use servers that are there\n');

const ofComplaints = (file) => `complaints/src/${file}`;
/** Tests of services that run here as they stand, with their documents in MongoDB. */
const OF_SERVICES = [
  ...['registry/src/service', 'registry/src/people', 'registry/src/imports', 'identity/src/service'],
  ...[
    'case-audit',
    'case-clocks',
    'case-counting',
    'case-tables',
    'confidentiality',
    'disclosed-cases',
    'handling',
    'hotline',
    'intake',
    'mergers',
  ].map(ofComplaints),
  ...['photos', 'quarter-following', 'reading', 'repairs', 'verdicts'].map(ofComplaints),
  ...['credit/src/service', 'credit/src/case-following'],
];
const MONGO_TESTS = ['<rootDir>/src/mongo-*.test.ts', ...OF_SERVICES.map((file) => `**/apps/${file}.test.ts`)];
const KAFKA_TESTS = ['<rootDir>/src/kafka-*.test.ts'];
const TESTS_ON_BOTH = ['<rootDir>/src/both-*.test.ts'];

module.exports = {
  ...preset,
  displayName: 'engines',
  roots: ['<rootDir>/src', ...['registry', 'identity', 'complaints', 'credit'].map((app) => `<rootDir>/../../apps/${app}/src`)],
  testMatch: [...(onMongo || !onAny ? MONGO_TESTS : []), ...(onKafka ? KAFKA_TESTS : []), ...(onBoth ? TESTS_ON_BOTH : [])],
  // An empty `testMatch` would match everything; so everything is ignored instead.
  testPathIgnorePatterns: onAny ? ['/node_modules/'] : ['.'],
  setupFilesAfterEnv: onMongo ? ['<rootDir>/src/mongo-given.ts'] : [],
};
