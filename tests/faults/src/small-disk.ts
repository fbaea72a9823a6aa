import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { runs } from './where-possible.js';

/** Sizes in bytes. */
const DISK = 16 * 2 ** 20;
const PIECE = Buffer.alloc(64 * 2 ** 10);

/** Whether a process here may mount a disk that nobody else sees. */
export const canMount = (): boolean => runs('unshare', '--user', '--map-root-user', '--mount', 'mount', '-t', 'tmpfs', 'none', '/tmp');

/** A disk of 16 MB that only the processes of this test see; it needs no rights and is gone with the process that holds it. */
export class SmallDisk {
  /** What makes a program see the disk at its folder. */
  readonly under: readonly string[];
  /** Where the test itself sees it. */
  readonly seenAt: string;
  readonly #holder: ChildProcess;

  private constructor(holder: ChildProcess, folder: string) {
    this.#holder = holder;
    this.under = ['nsenter', '--target', String(holder.pid), '--user', '--mount', '--preserve-credentials', '--'];
    this.seenAt = `/proc/${holder.pid}/root${folder}`;
  }

  /** Mounts one at an empty folder. */
  static async mount(folder: string): Promise<SmallDisk> {
    const script = `mount -t tmpfs -o size=${DISK} none "$0" && echo mounted && exec cat`;
    const holder = spawn('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', script, folder], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(holder.stdout!, 'data');
    return new SmallDisk(holder, folder);
  }

  /** Writes a file until there is no room for anything else. */
  fill(): void {
    const file = openSync(`${this.seenAt}/ballast`, 'w');
    try {
      for (;;) writeSync(file, PIECE);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  /** Makes room again. */
  free(): void {
    rmSync(`${this.seenAt}/ballast`);
  }

  /** Ends the process that holds the disk. */
  async remove(): Promise<void> {
    const gone = once(this.#holder, 'exit');
    this.#holder.stdin?.end();
    await gone;
  }
}
