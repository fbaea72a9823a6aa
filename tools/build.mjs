import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { announced, collect, ExpectedFailure, ROOT } from './command.mjs';

/** Path of the compiler: by file, because two packages offer a program named tsc. */
export const TSC = 'node_modules/typescript7/bin/tsc';

/** Fingerprint of the sources that the present build was made of. */
const STAMP = `${ROOT}node_modules/.heming-build`;
/** The same of the web apps. */
const WEB_STAMP = `${ROOT}node_modules/.heming-web-build`;
const PROJECT_FOLDERS = ['apps', 'libs'];
/** Web apps, and the most that a browser loads of each before its first page is there, in bytes after gzip. */
const WEB_APPS = [
  { folder: 'apps/office', firstLoadBytes: 400_000 },
  { folder: 'apps/resident', firstLoadBytes: 200_000 },
];
/** Projects that the web apps are bundled of, beside their own. */
const WEB_LIBS = ['libs/web-kit'];

/** Compiles the apps and libs, and bundles the web apps, unless their sources are as they were at the last build. */
export async function buildSources() {
  const web = [...WEB_APPS.map(({ folder }) => folder), ...WEB_LIBS];
  const projects = PROJECT_FOLDERS.flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${folder}/${entry.name}`),
  ).filter((project) => !web.includes(project));
  await buildUnless(STAMP, fingerprintOf(projects), isBuilt(projects), () => announced('编译 / Building', compile));
  const bundled = WEB_APPS.every(({ folder }) => existsSync(`${ROOT}${folder}/dist/index.html`));
  await buildUnless(WEB_STAMP, webFingerprintOf(web), bundled, () => announced('网页 / Web apps', bundle));
}

/** Builds, unless what is there was made of the same sources. */
async function buildUnless(stamp, fingerprint, built, build) {
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  await build();
  writeFileSync(stamp, fingerprint);
}

async function compile() {
  const { code, output } = await collect(process.execPath, [TSC, '-b', 'tsconfig.build.json']);
  if (code !== 0) throw new ExpectedFailure(`${output}\n编译失败。 / The build failed.`);
}

async function bundle() {
  for (const { folder, firstLoadBytes } of WEB_APPS) {
    const { code, output } = await collect(process.execPath, [
      'node_modules/vite/bin/vite.js',
      'build',
      folder,
      '--config',
      `${folder}/vite.config.mjs`,
    ]);
    if (code !== 0) throw new ExpectedFailure(`${output}\n网页编译失败。 / The web apps were not built.`);
    const bytes = firstLoadOf(`${ROOT}${folder}/dist/`);
    if (bytes > firstLoadBytes)
      throw new ExpectedFailure(
        `${folder}: 首次加载 ${bytes} 字节，超过上限 ${firstLoadBytes}。 / The first load is larger than ${firstLoadBytes} bytes.`,
      );
  }
}

/** Bytes after gzip of the page, and of all that it loads before its first screen: its entry with what that imports, and the heaviest screen. */
function firstLoadOf(folder) {
  const chunks = JSON.parse(readFileSync(`${folder}.vite/manifest.json`, 'utf8'));
  const filesOf = (key, found = new Set()) => {
    const { file, css = [], imports = [] } = chunks[key];
    if (found.has(file)) return found;
    for (const one of [file, ...css]) found.add(one);
    for (const one of imports) filesOf(one, found);
    return found;
  };
  const sizeOf = (files) => [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`${folder}${file}`)).length, 0);
  const entry = 'index.html';
  const screens = chunks[entry].dynamicImports ?? [];
  return (
    gzipSync(readFileSync(`${folder}index.html`)).length +
    Math.max(...[entry, ...screens].map((key) => sizeOf(filesOf(key, filesOf(entry)))))
  );
}

function isBuilt(projects) {
  return projects.every((project) => existsSync(`${ROOT}${project}/dist/tsconfig.lib.tsbuildinfo`));
}

/** Path, size and time of change of everything the compiler reads of ours: a few milliseconds, where reading it all would take longer. */
function fingerprintOf(projects) {
  const settings = projects.flatMap((project) => [`${project}/package.json`, `${project}/tsconfig.lib.json`]);
  return hashOf(['tsconfig.base.json', 'tsconfig.build.json', ...settings, ...sourcesOf(projects, /(?<!\.test)\.(ts|json)$/)]);
}

/** The same of what the web apps are bundled of; the lock file tells which versions of their packages. */
function webFingerprintOf(projects) {
  const settings = WEB_APPS.flatMap(({ folder }) => [`${folder}/index.html`, `${folder}/vite.config.mjs`]);
  return hashOf(['package-lock.json', ...settings, ...sourcesOf(projects, /(?<!\.test)\.(ts|vue|css|svg)$/)]);
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const { mtimeMs, size } = statSync(`${ROOT}${path}`);
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

function sourcesOf(projects, wanted) {
  return projects.flatMap((project) => sourcesUnder(`${project}/src`, wanted));
}

/** Files below a folder whose name is wanted. */
function sourcesUnder(folder, wanted) {
  if (!existsSync(`${ROOT}${folder}`)) return [];
  return readdirSync(`${ROOT}${folder}`, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourcesUnder(path, wanted);
    return wanted.test(entry.name) ? [path] : [];
  });
}
