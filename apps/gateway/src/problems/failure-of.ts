import { InvalidRequest, Malformed, Refusal, type Contract } from '@heming/contracts';
import { refuse } from '@heming/contracts/type/v1';
import { RpcFailure } from '@heming/kit';

/** What was thrown, as a failure a caller may be told of; undefined for a fault. */
export function failureOf(contract: Contract, thrown: unknown): RpcFailure | undefined {
  if (thrown instanceof RpcFailure) return thrown;
  if (thrown instanceof InvalidRequest) {
    const { domain, reason } = refuse('INVALID_REQUEST');
    return failureOf(contract, new Refusal(domain, reason, {}, thrown.violations));
  }
  if (thrown instanceof Malformed) return failureOf(contract, refuse('MALFORMED_REQUEST'));
  if (!(thrown instanceof Refusal)) return undefined;
  const known = contract.reasons.get(thrown.domain)?.get(thrown.reason);
  if (!known) return undefined;
  const facts = Object.fromEntries(Object.entries(thrown.facts).map(([fact, value]) => [fact, String(value)]));
  return new RpcFailure(known.code, known.en, { domain: thrown.domain, reason: thrown.reason, facts, violations: thrown.violations });
}
