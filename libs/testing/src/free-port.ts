import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Below the ports that systems give out by themselves: nothing gets one by chance between now and the moment it is listened on. */
const [FIRST, COUNT] = [20_000, 12_000];
/** Holds a file for each port that a process of tests has been given. */
const GIVEN = join(tmpdir(), 'heming-ports');

const own = new Set<string>();
process.once('exit', () => {
  for (const file of own) rmSync(file, { force: true });
});

/** A port of this machine that nobody listens on, and that no other test is given before this process has ended. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST + randomInt(COUNT);
    if (reserve(port) && (await isFree(port))) return port;
  }
}

/** Takes a port. @returns whether it was nobody's */
function reserve(port: number): boolean {
  const file = join(GIVEN, String(port));
  mkdirSync(GIVEN, { recursive: true });
  try {
    closeSync(openSync(file, 'wx'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  own.add(file);
  return true;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
