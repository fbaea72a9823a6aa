/** `npm start`: the whole city in this process. Arguments go to it: `npm start -- --port 8080 --data DIR --fresh`. */
import { fail, setup } from './setup.mjs';

setup()
  .then(function () {
    return import('../apps/city/dist/main.js');
  })
  .then(function (city) {
    return city.main(process.argv.slice(2));
  })
  .catch(fail);
