/** Holds a data folder until it is killed. Argument: folder. */
const { openEnvironment } = require('../src/index.ts');

openEnvironment({ directory: process.argv[2] });
process.send({ ready: process.pid });
setInterval(() => undefined, 60_000);
