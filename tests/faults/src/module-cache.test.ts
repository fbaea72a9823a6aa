import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serialize, deserialize } from 'node:v8';
import { temporaryFolder, type TemporaryFolder } from '@heming/testing';

const TOOLS = join(__dirname, '../../../tools');
const STARTS = 6;
const run = promisify(execFile);

/** Where Node keeps compiled code by itself, its cache is used in place of ours. */
const whereOurs = 'enableCompileCache' in Module ? describe.skip : describe;

let folder: TemporaryFolder;
const at = (...path: readonly string[]): string => join(folder.path, ...path);
const write = (path: string, text: string): void => writeFileSync(at(path), text);

/** A workspace as the tools know it: stamps of its install and its build, and two modules that are required through the cache. */
beforeEach(() => {
  folder = temporaryFolder();
  for (const path of ['tools', 'node_modules', 'app']) mkdirSync(at(path));
  for (const tool of ['module-cache.mjs', 'command.mjs']) cpSync(join(TOOLS, tool), at('tools', tool));
  write('node_modules/.heming-install', 'packages');
  write('node_modules/.heming-build', 'sources');
  write('app/main.js', "module.exports = `main and ${require('./part')}`;\n");
  write('app/part.js', "module.exports = 'part';\n");
  write(
    'start.mjs',
    `import { createRequire } from 'node:module';
import { cacheModules } from './tools/module-cache.mjs';
const keep = cacheModules();
process.stdout.write(createRequire(import.meta.url)('./app/main.js'));
keep();
`,
  );
});
afterEach(() => folder.remove());

const start = async (): Promise<string> => (await run(process.execPath, [at('start.mjs')])).stdout;
const cache = (): string => at('node_modules/.heming-modules');
const kept = (): { readonly compiled: ReadonlyMap<string, unknown>; readonly resolved: ReadonlyMap<string, string> } =>
  deserialize(readFileSync(cache())) as never;
/** What tells one state of the cache from another: it is always written as a new file. */
const written = (): bigint => statSync(cache(), { bigint: true }).ino;

whereOurs('the cache of modules', () => {
  test('is written by the first start and read by the next, which leaves it as it is', async () => {
    expect(await start()).toBe('main and part');
    expect([...kept().compiled.keys()].sort()).toEqual([at('app/main.js'), at('app/part.js')]);
    const before = written();
    expect([await start(), written()]).toEqual(['main and part', before]);
  });

  test('notices a file that was changed by hand, and keeps the new one', async () => {
    await start();
    write('app/part.js', "module.exports = 'another part';\n");
    expect(await start()).toBe('main and another part');
    const before = written();
    expect([await start(), written()]).toEqual(['main and another part', before]);
  });

  test('looks anew for a file that has gone to another place', async () => {
    await start();
    rmSync(at('app/part.js'));
    mkdirSync(at('app/part'));
    write('app/part/index.js', "module.exports = 'moved part';\n");
    expect(await start()).toBe('main and moved part');
    expect([...kept().resolved.values()]).toContain(at('app/part/index.js'));
  });

  test.each(['.heming-install', '.heming-build'])('of another state of %s is not used', async (stamp) => {
    await start();
    const before = written();
    write(`node_modules/${stamp}`, 'other');
    expect(await start()).toBe('main and part');
    expect(written()).not.toBe(before);
  });

  const damages: readonly (readonly [what: string, damage: (bytes: Buffer) => Buffer])[] = [
    ['is empty', () => Buffer.alloc(0)],
    ['is cut short', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['was never flushed', (bytes) => Buffer.alloc(bytes.length)],
    ['is something else', () => Buffer.from('{}')],
    ['holds nothing', () => serialize(null)],
    ['lacks its parts', (bytes) => serialize({ key: (deserialize(bytes) as { key: string }).key })],
    ['holds code of nobody', (bytes) => serialize(withCode(bytes, Buffer.from('no code')))],
  ];
  test.each(damages)('that %s is made anew', async (_what, damage) => {
    await start();
    writeFileSync(cache(), damage(readFileSync(cache())));
    expect(await start()).toBe('main and part');
    const before = written();
    expect([await start(), written(), kept().compiled.size]).toEqual(['main and part', before, 2]);
  });

  test('is whole when several starts write it at once, and nothing else of theirs stays', async () => {
    const answers = await Promise.all(Array.from({ length: STARTS }, () => start()));
    expect(answers).toEqual(answers.map(() => 'main and part'));
    expect(kept().compiled.size).toBe(2);
    expect(readdirSync(at('node_modules')).sort()).toEqual(['.heming-build', '.heming-install', '.heming-modules']);
  });
});

/** The cache with other bytes in place of the code of every file. */
function withCode(bytes: Buffer, code: Buffer): object {
  const whole = deserialize(bytes) as { readonly compiled: ReadonlyMap<string, object> };
  return { ...whole, compiled: new Map([...whole.compiled].map(([file, entry]) => [file, { ...entry, code }])) };
}
