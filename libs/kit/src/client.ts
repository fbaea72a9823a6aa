import type { Contract, MethodContract, ServiceName } from '@heming/contracts';
import type { Call } from './call.js';
import type { Channel, ChannelOptions } from './channel.js';
import type { Client } from './service.js';

/** What a hop keeps for itself of the time it was given, in milliseconds: an answer that comes too late is of no use. */
const HOP_MS = 50;
/** How long a call without a deadline of its own may wait, in milliseconds. */
const LONGEST_WAIT_MS = 30_000;

/** A typed client of a service over a channel, acting for the subject of a call, within its deadline. */
export function clientOf<S>(contract: Contract, channel: Channel, { fullName }: ServiceName<S>, call: Call): Client<S> {
  const service = contract.services.get(fullName);
  if (service === undefined) throw new RangeError(`${fullName} is not in the contract`);
  const options = (): ChannelOptions => ({
    principal: call.principal,
    traceparent: call.traceparent,
    tracestate: call.tracestate,
    deadline: Math.min(call.deadline - HOP_MS, Date.now() + LONGEST_WAIT_MS),
    signal: call.signal,
    purpose: call.purpose,
    caseId: call.caseId,
  });
  const methods = [...service.methods.values()].map((method) => [method.name, callerOf(channel, method, options)] as const);
  return Object.fromEntries(methods) as unknown as Client<S>;
}

function callerOf(channel: Channel, method: MethodContract, options: () => ChannelOptions): (request: never) => unknown {
  switch (method.kind) {
    case 'unary':
      return (request: object) => channel.unary(method, request, options());
    case 'server-stream':
      return (request: object) => channel.serverStream(method, request, options());
    case 'client-stream':
      return (requests: AsyncIterable<object>) => channel.clientStream(method, requests, options());
  }
}
