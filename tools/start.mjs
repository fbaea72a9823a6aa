/** `npm start`: the whole city in this process. Arguments go to it: `npm start -- --port 8080 --data DIR --fresh`. */
import { fail, setup } from './setup.mjs';

setup()
  .then(function () {
    return import('./run-city.mjs');
  })
  .then(function (step) {
    return step.runCity(process.argv.slice(2));
  })
  .catch(fail);
