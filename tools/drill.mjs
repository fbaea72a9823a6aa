/** `npm run drill`: a city is backed up under load, lost, and restored; prints what was lost and how long it took. Arguments go to tools/run-drill.mjs. */
import { fail, setup } from './setup.mjs';

setup()
  .then(function () {
    return import('./run-drill.mjs');
  })
  .then(function (step) {
    return step.runDrill(process.argv.slice(2));
  })
  .then(function (succeeded) {
    process.exitCode = succeeded ? 0 : 1;
  })
  .catch(fail);
