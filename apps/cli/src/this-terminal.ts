import { spawn } from 'node:child_process';
import type { Terminal } from './terminal.js';

/** How each system opens a page. */
const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
};

/** The terminal of this process. */
export function thisTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY === true,
    environment: process.env,
    open(url) {
      const opener = OPENERS[process.platform];
      if (opener === undefined) return false;
      const [program, ...first] = opener;
      spawn(program, [...first, url], { stdio: 'ignore', detached: true })
        .once('error', () => undefined)
        .unref();
      return true;
    },
  };
}
