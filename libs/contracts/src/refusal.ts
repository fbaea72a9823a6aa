import type { Violation } from './model.js';

/** Facts that fill the placeholders of a reason's sentences. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * A business "no": named in the contract, with a gRPC code, a Chinese and an English sentence. Thrown by domain code, turned into a
 * status by the pipeline, into problem+json by the gateway. Nobody catches it in between.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** Fill the sentences; a fact that the caller made too long is cut. */
  readonly facts: Facts;
  constructor(
    /** Full name of the reason enum: `heming.registry.v1.Reason`. */
    readonly domain: string,
    /** Word of the enum: `QUARTER_NOT_FOUND`. */
    readonly reason: string,
    facts: Facts = {},
    /** Wrong fields, when the request itself is at fault. */
    readonly violations: readonly Violation[] = [],
  ) {
    const brief = Object.fromEntries(Object.entries(facts).map(([fact, value]) => [fact, briefly(value)]));
    super(`${domain}.${reason} ${JSON.stringify(brief)}`);
    this.facts = brief;
  }
}

/** A refusal travels in the trailers of HTTP/2, which are small: a fact goes no further than this many characters. */
const LONGEST_FACT = 300;

function briefly(fact: string | number): string | number {
  return typeof fact === 'string' && fact.length > LONGEST_FACT ? `${fact.slice(0, LONGEST_FACT)}…`.toWellFormed() : fact;
}

/** Makes the `refuse` of one package, so that a misspelt reason does not compile. */
export const refusing =
  <R extends string>(domain: string) =>
  (reason: R, facts: Facts = {}, violations: readonly Violation[] = []): Refusal =>
    new Refusal(domain, reason, facts, violations);
