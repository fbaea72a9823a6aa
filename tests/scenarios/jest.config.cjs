const preset = require('../../jest.preset.cjs');

/** One city for all scenarios of a run; `SCENARIO_HOST` says how it is made: see README.md. */
module.exports = {
  ...preset,
  displayName: 'scenarios',
  globalSetup: '<rootDir>/hosts/start.mjs',
  globalTeardown: '<rootDir>/hosts/stop.mjs',
  setupFilesAfterEnv: ['<rootDir>/src/support/patience.ts'],
};
