/** `npm test`: every test of the repository. Arguments go to jest: `npm test -- registry`. */
import { explain, setup } from './setup.mjs';

setup()
  .then(function () {
    return import('./run-tests.mjs');
  })
  .then(function (tests) {
    return tests.runTests(process.argv.slice(2));
  })
  .catch(function (error) {
    explain(error);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  });
