import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { End } from '@heming/testing';

const ROOT = join(__dirname, '..', '..', '..');

/** A backup or a restore, as an operator runs it: a process of its own, from the present build. */
export class BackupProcess {
  /** Resolves when the process is gone and all it printed is read. */
  readonly ended: Promise<End>;
  readonly #child: ChildProcess;
  #stdout = '';

  private constructor(command: 'backup' | 'restore', args: readonly string[]) {
    const inherited = Object.entries(process.env).filter(([variable]) => !/^(HEMING|KAFKA|MONGODB)_/.test(variable));
    this.#child = spawn(process.execPath, [join(ROOT, `apps/city/dist/${command}.js`), ...args], {
      env: Object.fromEntries(inherited),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    this.#child.stdout?.on('data', (chunk: Buffer) => (this.#stdout += chunk.toString()));
    this.#child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    this.ended = once(this.#child, 'close').then(([code]) => ({ code: code as number | null, stdout: this.#stdout, stderr }));
  }

  /** Makes the keys of backups. */
  static makeKeys(keys: string): Promise<End> {
    return new BackupProcess('backup', ['--make-keys', keys]).ended;
  }

  /** Begins a backup of a data folder. */
  static backup(data: string, to: string, keys: string): BackupProcess {
    const by = ['--sign-key', join(keys, 'signing-key.pem'), '--recipient', join(keys, 'recipient.txt')];
    return new BackupProcess('backup', ['--data', data, '--to', to, ...by]);
  }

  /** Begins a restore into a data folder. */
  static restore(from: string, data: string, keys: string, ...more: readonly string[]): BackupProcess {
    const by = ['--identity', join(keys, 'identity.txt'), '--verify-key', join(keys, 'verification-key.txt')];
    return new BackupProcess('restore', ['--from', from, '--data', data, ...by, ...more]);
  }

  /** Resolves when it has printed a text. @throws Error when it ends before */
  async said(text: string): Promise<void> {
    const gone = this.ended.then(({ stdout, stderr }) => {
      if (!stdout.includes(text)) throw new Error(`it ended without saying “${text}”: ${stdout}${stderr}`);
    });
    while (!this.#stdout.includes(text)) await Promise.race([once(this.#child.stdout!, 'data'), gone]);
  }

  /** Ends it as a power cut would. @returns whether it was killed, and had not ended before */
  async kill(): Promise<boolean> {
    this.#child.kill('SIGKILL');
    return (await this.ended).code === null;
  }
}
