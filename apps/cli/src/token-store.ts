import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** A token as it is kept for a city. */
interface KeptToken {
  readonly token: string;
  /** When it ends, in milliseconds since 1970. */
  readonly endsAt: number;
}

type Kept = Readonly<Record<string, KeptToken>>;
type Environment = Readonly<Record<string, string | undefined>>;

/** The token that `heming login` kept for a city; undefined when there is none, or it has ended. */
export function keptToken(environment: Environment, server: string): string | undefined {
  const kept = readTokens(tokenFile(environment))[server];
  return kept !== undefined && kept.endsAt > Date.now() ? kept.token : undefined;
}

/** Keeps a token for a city, readable by its user alone. @returns the file */
export function keepToken(environment: Environment, server: string, token: KeptToken): string {
  const file = tokenFile(environment);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(file, `${JSON.stringify({ ...readTokens(file), [server]: token }, null, 2)}\n`, { mode: 0o600 });
  // A file that was there keeps the mode it had.
  chmodSync(file, 0o600);
  return file;
}

function tokenFile({ XDG_CONFIG_HOME = '', APPDATA = '', HOME = homedir() }: Environment): string {
  const folder =
    process.platform === 'win32' && APPDATA !== '' ? APPDATA : XDG_CONFIG_HOME !== '' ? XDG_CONFIG_HOME : join(HOME, '.config');
  return join(folder, 'heming', 'tokens.json');
}

function readTokens(file: string): Kept {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept;
  } catch {
    return {};
  }
}
