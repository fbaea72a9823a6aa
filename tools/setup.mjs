/**
 * What every command does first: a fitting Node, the packages of the lock file, a build of the present sources.
 * This file and the commands that import it stay in syntax that any Node with modules can parse, so that an old one says what is
 * wrong; everything newer is imported afterwards.
 */

var NEEDED = [20, 19];
var running = process.versions.node.split('.').map(Number);

if (running[0] < NEEDED[0] || (running[0] === NEEDED[0] && running[1] < NEEDED[1])) {
  console.error(
    '需要 Node.js ' +
      NEEDED.join('.') +
      ' 或更高版本，当前为 ' +
      process.versions.node +
      '。 / Heming needs Node.js ' +
      NEEDED.join('.') +
      ' or newer; this is ' +
      process.versions.node +
      '.',
  );
  process.exit(1);
}

/** Installs the packages of the lock file, unless they are there. */
export function install() {
  return import('./install.mjs').then(function (step) {
    return step.installPackages();
  });
}

/** Installs, then compiles what has changed; resolves when the city can run. Prints one line per step that it really does. */
export function setup() {
  return install()
    .then(function () {
      return import('./build.mjs');
    })
    .then(function (step) {
      return step.buildSources();
    });
}

/** Says what went wrong: the message of an expected failure, the whole of any other. */
export function explain(error) {
  console.error(error && error.expected ? error.message : error);
}

/** Says what went wrong and ends the command. */
export function fail(error) {
  explain(error);
  process.exit(1);
}
