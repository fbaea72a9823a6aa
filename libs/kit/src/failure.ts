import { describeRefusal, InvalidRequest, Malformed, Refusal, type Contract } from '@heming/contracts';
import { refuse } from '@heming/contracts/type/v1';
import { RpcFailure, type FailureDetails } from './channel.js';
import { StoreReadOnly, StoreUnavailable } from './ports/document-store.js';

/** gRPC code numbers the kit itself uses. */
export const OK = 0;
export const CANCELLED = 1;
export const UNKNOWN = 2;
export const INVALID_ARGUMENT = 3;
export const DEADLINE_EXCEEDED = 4;
export const NOT_FOUND = 5;
export const UNIMPLEMENTED = 12;
export const INTERNAL = 13;
export const UNAVAILABLE = 14;
export const UNAUTHENTICATED = 16;

/** What a caller is told of something thrown; `undefined` for a fault, of which he is told nothing but that it happened. */
export function failureOf(contract: Contract, thrown: unknown): RpcFailure | undefined {
  if (thrown instanceof RpcFailure) return thrown;
  const refusal = refusalOf(thrown);
  if (refusal === undefined) return undefined;
  const { code, zh, en } = describeRefusal(contract, refusal);
  const facts = Object.fromEntries(Object.entries(refusal.facts).map(([fact, value]) => [fact, String(value)]));
  const details: FailureDetails = { domain: refusal.domain, reason: refusal.reason, facts, zh, en, violations: refusal.violations };
  return new RpcFailure(code, en, details);
}

/** The failure of a fault: a bug or an outage. Its cause is logged under the trace id, never told. */
export function fault(): RpcFailure {
  return new RpcFailure(INTERNAL, 'internal error');
}

/** The failure of a call whose caller does not wait any longer. */
export function expired(): RpcFailure {
  return new RpcFailure(DEADLINE_EXCEEDED, 'deadline exceeded');
}

function refusalOf(thrown: unknown): Refusal | undefined {
  if (thrown instanceof Refusal) return thrown;
  if (thrown instanceof InvalidRequest) {
    const { domain, reason } = refuse('INVALID_REQUEST');
    return new Refusal(domain, reason, {}, thrown.violations);
  }
  if (thrown instanceof Malformed) return refuse('MALFORMED_REQUEST');
  if (thrown instanceof StoreReadOnly) return refuse('STORE_READ_ONLY');
  if (thrown instanceof StoreUnavailable) return refuse('STORE_UNAVAILABLE');
  return undefined;
}
