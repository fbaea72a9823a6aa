/** `npm run bench`: the hot paths beside their baselines. Arguments go to bench/main.mjs. */
import { fail, setup } from './setup.mjs';

setup()
  .then(function () {
    return import('./command.mjs');
  })
  .then(function (command) {
    return command.passThrough(process.execPath, ['bench/main.mjs'].concat(process.argv.slice(2)));
  })
  .then(function (outcome) {
    process.exitCode = outcome.code;
  })
  .catch(fail);
