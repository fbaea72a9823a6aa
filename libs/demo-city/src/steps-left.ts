import type { Json } from './register.js';

/** A step as far as a load that goes on asks: what state it is done in, and what it leaves in the history. */
interface Done {
  readonly from: string;
  readonly entry: string;
}

/**
 * What is left to do: everything behind the steps that the history tells of, in their order. Between them it may tell of what the clock did.
 * @param field in which an entry says what it is
 */
export function stepsLeft<S extends Done>(steps: readonly S[], entries: readonly Json[], field: string): readonly S[] {
  let done = 0;
  for (const entry of entries) if (entry[field] === steps[done]?.entry) done += 1;
  return steps.slice(done);
}
