/**
 * Keeps what Node otherwise finds out anew at every start: which file each `require` means, and the code V8 made of it. docs/adr/0019-start-time.md
 * says why. Newer versions of Node keep compiled code by themselves; then theirs is used.
 */
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import Module, { isBuiltin } from 'node:module';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Script } from 'node:vm';
import { ROOT } from './command.mjs';

const FILE = `${ROOT}node_modules/.heming-modules`;

/** What kept code cannot do in Node 20: such a file is compiled anew. */
const DYNAMIC_IMPORT = /\bimport\s*\(/;

/**
 * Lets every module that is required from now on come from the cache, if it is of these packages and this build.
 * @returns {() => void} keeps what was missing in the cache; to be called when the modules of a start are loaded
 */
export function cacheModules() {
  if (Module.enableCompileCache) {
    Module.enableCompileCache(`${ROOT}node_modules/.heming-modules-of-node`);
    return () => undefined;
  }
  const key = keyOfBuild();
  const { resolved, compiled } = kept(key);
  const added = new Map();
  let incomplete = false;

  // A file is looked at once per start; a kept place whose file has gone is looked for anew.
  const seen = new Map();
  const stampOf = (path) => {
    if (!seen.has(path)) seen.set(path, statSync(path, { throwIfNoEntry: false }));
    return seen.get(path);
  };

  const resolve = Module._resolveFilename;
  Module._resolveFilename = function (request, parent, isMain, options) {
    if (options !== undefined || !parent?.filename || isBuiltin(request)) return resolve.call(this, request, parent, isMain, options);
    const place = `${dirname(parent.filename)}\n${request}`;
    const known = resolved.get(place);
    if (known !== undefined && stampOf(known) !== undefined) return known;
    const path = resolve.call(this, request, parent, isMain, options);
    incomplete = true;
    resolved.set(place, path);
    return path;
  };

  const compile = Module.prototype._compile;
  Module.prototype._compile = function (content, filename, format) {
    if (format === 'module' || !/\.c?js$/.test(filename) || DYNAMIC_IMPORT.test(content))
      return compile.call(this, content, filename, format);
    const { mtimeMs, size } = stampOf(filename);
    const found = compiled.get(filename);
    const fits = found?.mtimeMs === mtimeMs && found.size === size;
    const script = new Script(Module.wrap(content.replace(/^#!.*/, '')), {
      filename,
      cachedData: fits ? found.code : undefined,
    });
    if (!fits || script.cachedDataRejected) {
      incomplete = true;
      added.set(filename, { script, mtimeMs, size });
    }
    const run = script.runInThisContext();
    return run.call(this.exports, this.exports, requireOf(this), this, filename, dirname(filename));
  };

  return () => {
    if (!incomplete) return;
    for (const [filename, { script, mtimeMs, size }] of added) compiled.set(filename, { mtimeMs, size, code: script.createCachedData() });
    keep({ key, resolved, compiled });
  };
}

/** What the cache is of: another one of these, and it is made anew. */
function keyOfBuild() {
  const stamps = ['install', 'build'].map((step) => readFileSync(`${ROOT}node_modules/.heming-${step}`, 'utf8'));
  return [ROOT, process.version, process.arch, process.env.NODE_OPTIONS ?? '', ...process.execArgv, ...stamps].join('\n');
}

/** The cache of this build; an empty one when there is none, or none that can be read. */
function kept(key) {
  try {
    const cache = deserialize(readFileSync(FILE));
    if (cache.key === key && cache.resolved instanceof Map && cache.compiled instanceof Map) return cache;
  } catch {
    // The first start after an install, or a file cut short: what it would have held is found out anew.
  }
  return { key, resolved: new Map(), compiled: new Map() };
}

/** Under another name first, because two starts may end at the same time. A read-only installation starts without a cache. */
function keep(cache) {
  try {
    writeFileSync(`${FILE}.${process.pid}`, serialize(cache));
    renameSync(`${FILE}.${process.pid}`, FILE);
  } catch (error) {
    if (!['EACCES', 'EROFS', 'ENOSPC', 'EPERM'].includes(error.code)) throw error;
  }
}

/** The `require` of a module, as Node makes it. */
function requireOf(module) {
  const require = (request) => module.require(request);
  require.resolve = (request, options) => Module._resolveFilename(request, module, false, options);
  require.resolve.paths = (request) => Module._resolveLookupPaths(request, module);
  return Object.assign(require, { main: process.mainModule, extensions: Module._extensions, cache: Module._cache });
}
