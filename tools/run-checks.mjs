import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TSC } from './build.mjs';
import { announced, collect } from './command.mjs';

const BUF = 'node_modules/@bufbuild/buf/bin/buf';
/** Title and check; a check resolves to undefined when it holds, else to what to print. */
const CHECKS = [
  ['类型 / Types', () => failureOf([TSC, '-b', 'tsconfig.json'])],
  ['网页类型 / Types of the web apps', webTypesFailure],
  ['规则 / Lint', () => failureOf(['node_modules/eslint/bin/eslint.js', '.', '--max-warnings=0'])],
  ['格式 / Format', () => failureOf(['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'])],
  ['契约代码为最新 / The generated contract is current', () => failureOf(['libs/contracts/generator/generate.mjs', '--check'])],
  ['协议格式 / Protos are formatted', () => failureOf([BUF, 'format', '--diff', '--exit-code'])],
  ['协议规范 / Protos are in style', () => failureOf([BUF, 'lint'])],
  ['协议兼容 / Protos do not break the main branch', protosAreCompatible],
];
/** How many checks run at once. */
const LANES = 2;

/** Runs every check, also after one has failed; the last line printed is `N passed, N failed`. */
export async function runChecks() {
  const waiting = [...CHECKS];
  const failures = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [title, check] = next;
      const failure = await announced(title, check);
      if (failure !== undefined) failures.push([title, failure]);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  for (const [title, failure] of failures) console.error(`\n✗ ${title}\n${failure}`);
  console.log(`${CHECKS.length - failures.length} passed, ${failures.length} failed`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}

/** The screens by the compiler that reads templates, their tests by the one that compiles everything else. */
async function webTypesFailure() {
  return (
    (await failureOf(['node_modules/vue-tsc/bin/vue-tsc.js', '--noEmit', '-p', 'tsconfig.web.json'])) ??
    (await failureOf([TSC, '-p', 'tsconfig.web.spec.json']))
  );
}

async function failureOf(args) {
  const { code, output } = await collect(process.execPath, args);
  return code === 0 ? undefined : output;
}

/** Against the last commit of the main branch; where there is none, such as in an archive of the sources, nothing can be said. */
async function protosAreCompatible() {
  const branch = await mainBranch();
  if (branch === undefined) {
    console.error('没有主干分支可比对，略过。 / There is no main branch to compare with: skipped.');
    return undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'heming-protos-'));
  try {
    const archive = join(folder, 'main.tar');
    const { code, output } = await collect('git', ['archive', '--format=tar', `--output=${archive}`, branch, 'protos', 'buf.yaml']);
    return code === 0 ? await failureOf([BUF, 'breaking', '--against', archive]) : output;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function mainBranch() {
  for (const branch of ['origin/main', 'main']) {
    const { code } = await collect('git', ['rev-parse', '--verify', '--quiet', `${branch}^{commit}`]).catch(() => ({ code: 1 }));
    if (code === 0) return branch;
  }
  return undefined;
}
