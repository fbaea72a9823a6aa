import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import pino, { type Logger } from 'pino';
import type { Settings } from './settings.js';

/** Most characters of log that wait for room on a full disk; more are lost. */
const MAX_WAITING = 1_000_000;

/** The logger of a process: JSON lines. Request bodies are never logged; what could hold personal data is not handed to it. */
export function openLogger({ logLevel, logFile }: Pick<Settings, 'logLevel' | 'logFile'>): Logger {
  if (logFile === '' || logFile === '-') return pino({ level: logLevel });
  mkdirSync(dirname(logFile), { recursive: true });
  // A destination that is not synchronous waits for room without end when the process ends on a full disk.
  const destination = pino.destination({ dest: logFile, sync: true, maxLength: MAX_WAITING });
  // A log that cannot be written ends nothing: its lines wait or are lost.
  destination.on('error', () => undefined);
  return pino({ level: logLevel }, destination);
}
