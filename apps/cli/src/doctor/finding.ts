/** What a check found. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'fail';
  /** What was looked at, and how it is. */
  readonly text: string;
  /** What to do about it; empty when nothing. */
  readonly advice: string;
}

/** A thing that is as it should be. */
export function ok(text: string): Finding {
  return { level: 'ok', text, advice: '' };
}

/** A thing that works, but not for long or not for everybody. */
export function warn(text: string, advice: string): Finding {
  return { level: 'warn', text, advice };
}

/** A thing that keeps the city from working. */
export function fail(text: string, advice: string): Finding {
  return { level: 'fail', text, advice };
}
