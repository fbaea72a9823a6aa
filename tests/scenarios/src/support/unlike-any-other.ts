import { randomInt, randomUUID } from 'node:crypto';
import { usccCheck } from '@heming/values';

/** A unified social credit code that nobody else in the city has. */
export function newUscc(): string {
  const body = `91211103${String(randomInt(100_000_000)).padStart(8, '0')}X`;
  return body + (usccCheck(body) ?? '');
}

/** A passport number that nobody else in the city has. */
export function newPassport(): string {
  return `E${randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()}`;
}

/** Under which somebody signs in whom the city does not know yet. */
export function newSubject(who: string): string {
  return `${who}-${randomUUID().slice(0, 13)}`;
}
