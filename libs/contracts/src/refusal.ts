import type { Violation } from './model.js';

/** Facts that fill the placeholders of a reason's sentences. */
export type Facts = Readonly<Record<string, string | number>>;

/**
 * A business "no": named in the contract, with a gRPC code, a Chinese and an English sentence. Thrown by domain code, turned into a
 * status by the pipeline, into problem+json by the gateway. Nobody catches it in between.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    /** Full name of the reason enum: `heming.registry.v1.Reason`. */
    readonly domain: string,
    /** Word of the enum: `QUARTER_NOT_FOUND`. */
    readonly reason: string,
    readonly facts: Facts = {},
    /** Wrong fields, when the request itself is at fault. */
    readonly violations: readonly Violation[] = [],
  ) {
    super(`${domain}.${reason} ${JSON.stringify(facts)}`);
  }
}

/** Makes the `refuse` of one package, so that a misspelt reason does not compile. */
export const refusing =
  <R extends string>(domain: string) =>
  (reason: R, facts: Facts = {}): Refusal =>
    new Refusal(domain, reason, facts);
