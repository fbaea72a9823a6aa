import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { announced, collect, ExpectedFailure, ROOT } from './command.mjs';

/** Path of the compiler: by file, because two packages offer a program named tsc. */
export const TSC = 'node_modules/typescript7/bin/tsc';

/** Fingerprint of the sources that the present build was made of. */
const STAMP = `${ROOT}node_modules/.heming-build`;
const PROJECT_FOLDERS = ['apps', 'libs'];

/** Compiles the apps and libs, unless their sources are as they were at the last build. */
export async function buildSources() {
  const projects = PROJECT_FOLDERS.flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${folder}/${entry.name}`),
  );
  const fingerprint = fingerprintOf(projects);
  if (isBuilt(projects) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) return;
  const { code, output } = await announced('编译 / Building', () => collect(process.execPath, [TSC, '-b', 'tsconfig.build.json']));
  if (code !== 0) throw new ExpectedFailure(`${output}\n编译失败。 / The build failed.`);
  writeFileSync(STAMP, fingerprint);
}

function isBuilt(projects) {
  return projects.every((project) => existsSync(`${ROOT}${project}/dist/tsconfig.lib.tsbuildinfo`));
}

/** Path, size and time of change of everything the compiler reads of ours: a few milliseconds, where reading it all would take longer. */
function fingerprintOf(projects) {
  const hash = createHash('sha256');
  const add = (path) => {
    const { mtimeMs, size } = statSync(`${ROOT}${path}`);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  };
  add('tsconfig.base.json');
  add('tsconfig.build.json');
  for (const project of projects) {
    add(`${project}/package.json`);
    add(`${project}/tsconfig.lib.json`);
    for (const path of sourcesUnder(`${project}/src`)) add(path);
  }
  return hash.digest('hex');
}

/** Sources of the build, tests left out. */
function sourcesUnder(folder) {
  if (!existsSync(`${ROOT}${folder}`)) return [];
  return readdirSync(`${ROOT}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesUnder(path);
    return /(?<!\.test)\.(ts|json)$/.test(entry.name) ? [path] : [];
  });
}
