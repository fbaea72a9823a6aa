/** `npm run check`: everything that can be told without running the code. */
import { fail, install } from './setup.mjs';

install()
  .then(function () {
    return import('./run-checks.mjs');
  })
  .then(function (checks) {
    return checks.runChecks();
  })
  .catch(fail);
