import { setTimeout } from 'node:timers/promises';

const EVERY_MS = 5;

/**
 * Waits until something holds, for what a system promises to do by itself but not when.
 * @throws Error naming what did not come true within `withinMs` (20 s), which says that it never will, not that it was slow
 */
export async function eventually(what: string, holds: () => boolean | Promise<boolean>, withinMs = 20_000): Promise<void> {
  const until = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`it never came true that ${what}`);
    await setTimeout(EVERY_MS);
  }
}
