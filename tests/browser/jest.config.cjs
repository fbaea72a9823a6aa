const { existsSync } = require('node:fs');
const preset = require('../../jest.preset.cjs');

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const there = existsSync(chromium);
// Said to whoever runs tests, not to the tools that only read this; and not on standard output, where these put their own results.
if (!there && /jest/.test(process.argv[1] ?? ''))
  process.stderr.write(`tests/browser not run: there is no ${chromium}; CHROMIUM names another\n`);

module.exports = {
  ...preset,
  displayName: 'browser',
  // An empty `testMatch` would match everything; so everything is ignored instead.
  testPathIgnorePatterns: there ? ['/node_modules/'] : ['.'],
};
