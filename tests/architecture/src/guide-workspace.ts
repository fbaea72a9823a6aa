import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { committedFiles, read, ROOT } from './repository.js';

/** A fenced block of a guide: a whole file, or lines to add behind a text of one. */
export interface GuideBlock {
  readonly path: string;
  /** Empty for a whole file. */
  readonly after: string;
  readonly text: string;
}

/** The blocks of a guide that name a file, in their order. */
export function blocksOf(guide: string): readonly GuideBlock[] {
  return [...read(guide).matchAll(/^```\w+ (file|into)=(\S+)(?: after=("(?:[^"\\]|\\.)*"))?\n(.*?)^```$/gms)].map(
    ([, , path = '', after = '""', text = '']) => ({
      path,
      after: JSON.parse(after) as string,
      text,
    }),
  );
}

/** A copy of the repository's sources in a temporary folder, in which a guide is carried out. */
export class GuideWorkspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'heming-guide-'));

  constructor() {
    for (const path of committedFiles().filter((file) => !/^(tests|docs|bench|deploy)\//.test(file))) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      copyFileSync(join(ROOT, path), join(this.folder, path));
    }
    mkdirSync(join(this.folder, 'node_modules/@heming'), { recursive: true });
    for (const name of readdirSync(join(ROOT, 'node_modules')).filter((entry) => !entry.startsWith('.') && entry !== '@heming')) {
      symlinkSync(join(ROOT, 'node_modules', name), join(this.folder, 'node_modules', name));
    }
    for (const kind of ['apps', 'libs']) readdirSync(join(this.folder, kind)).forEach((name) => this.link(`${kind}/${name}`));
  }

  /** Does what a block says. @throws Error when the text to add behind does not stand in the file exactly once */
  apply({ path, after, text }: GuideBlock): void {
    const target = join(this.folder, path);
    mkdirSync(dirname(target), { recursive: true });
    if (after === '') return writeFileSync(target, text);
    const [before, rest, ...more] = readFileSync(target, 'utf8').split(after);
    if (before === undefined || rest === undefined || more.length > 0) throw new Error(`"${after}" must stand in ${path} once`);
    writeFileSync(target, `${before}${after}${rest.startsWith('\n') && !text.startsWith(',') ? '\n' : ''}${text.trim()}${rest}`);
  }

  /** Makes a project importable, as `npm install` does. */
  link(project: string): void {
    const { name } = JSON.parse(readFileSync(join(this.folder, project, 'package.json'), 'utf8')) as { name: string };
    symlinkSync(join(this.folder, project), join(this.folder, 'node_modules', name));
  }

  /** Runs a program of Node in the workspace: its exit code, and what it printed when that is not 0. */
  run(program: string, ...args: readonly string[]): { readonly code: number | null; readonly output: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false', NX_WORKSPACE_ROOT_PATH: this.folder, NODE_OPTIONS: '' },
    });
    return { code: status, output: status === 0 ? '' : `${stdout}${stderr}` };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
