import type { MethodContract } from '@heming/contracts';
import { DEADLINE_EXCEEDED, INTERNAL, UNAVAILABLE, UNIMPLEMENTED, UNKNOWN } from './failure.js';
import type { Work, WorkOutcome } from './traces.js';

/** Codes that are for us to look into; the others tell a caller what he did wrong. */
const FAILURES: ReadonlySet<number> = new Set([UNKNOWN, DEADLINE_EXCEEDED, UNIMPLEMENTED, INTERNAL, UNAVAILABLE]);

/** RPCs as work of a trace, each described once. */
export class RpcWorks {
  readonly #kind: Work['kind'];
  readonly #known = new Map<MethodContract, Work>();

  constructor(kind: 'server' | 'client') {
    this.#kind = kind;
  }

  of(method: MethodContract): Work {
    const known = this.#known.get(method);
    if (known !== undefined) return known;
    const facts = { 'rpc.system': 'grpc', 'rpc.service': method.service, 'rpc.method': method.name } as const;
    const work: Work = { kind: this.#kind, name: `${method.service}/${method.name}`, facts };
    this.#known.set(method, work);
    return work;
  }
}

/** How an RPC ended. @param reason of a refusal */
export function rpcOutcome(code: number, reason?: string): WorkOutcome {
  const facts = { 'rpc.grpc.status_code': code, ...(reason !== undefined && { 'error.type': reason }) };
  return { facts, failed: FAILURES.has(code) };
}
