/** Every project's tests in one run. */
module.exports = {
  projects: ['<rootDir>/apps/*/jest.config.cjs', '<rootDir>/libs/*/jest.config.cjs', '<rootDir>/tests/*/jest.config.cjs'],
  // Only what hangs is to be ended: starting a city takes half a second, and many times that on a machine that does something else, too.
  testTimeout: 60_000,
};
