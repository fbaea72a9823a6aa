import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import pino, { type Logger } from 'pino';
import type { Settings } from './settings.js';

/** The logger of a process: JSON lines. Request bodies are never logged; what could hold personal data is not handed to it. */
export function openLogger({ logLevel, logFile }: Pick<Settings, 'logLevel' | 'logFile'>): Logger {
  if (logFile === '') return pino({ level: logLevel });
  mkdirSync(dirname(logFile), { recursive: true });
  return pino({ level: logLevel }, pino.destination({ dest: logFile, sync: false }));
}
