import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { announced, collect, ExpectedFailure, ROOT } from './command.mjs';

const LOCK = `${ROOT}package-lock.json`;
/** What npm wrote when it last finished an install. */
const INSTALLED = `${ROOT}node_modules/.package-lock.json`;
/** Hash of the lock file whose packages are installed. */
const STAMP = `${ROOT}node_modules/.heming-install`;

/** Installs the packages of the lock file, unless they are there. */
export async function installPackages() {
  const lock = readFileSync(LOCK);
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return;
  if (!holdsPackagesOf(JSON.parse(lock.toString()))) await announced('安装依赖 / Installing packages', clean);
  writeFileSync(STAMP, hash);
}

/** Whether somebody has run npm already: every package of the lock is there in its version, but for optional ones of other platforms. */
function holdsPackagesOf(lock) {
  if (!existsSync(INSTALLED)) return false;
  const installed = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([path, { version, integrity, optional, link }]) =>
      !path.startsWith('node_modules/') ||
      (installed[path] === undefined ? optional : link || (installed[path].version === version && installed[path].integrity === integrity)),
  );
}

async function clean() {
  const npm = process.env.npm_execpath ?? '';
  const [program, first] = npm.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []];
  const { code, output } = await collect(program, [...first, 'ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) throw new ExpectedFailure(`${output}\n安装依赖失败。 / npm ci failed.`);
}
