import { answersFile, type Contract, type HttpBinding, type MethodContract } from '@heming/contracts';
import type { Channel, Work } from '@heming/kit';
import type { Limits } from '../limits.js';
import { RequestPlan } from '../request/request-plan.js';
import { parsePathTemplate } from '../routing/path-template.js';
import { RouteTable } from '../routing/route-table.js';

/** One REST path to an RPC, ready to be answered. */
export interface Route {
  readonly method: MethodContract;
  readonly binding: HttpBinding;
  readonly plan: RequestPlan;
  readonly channel: Channel;
  /** How long a caller waits at most, in milliseconds. */
  readonly deadlineMs: number;
  /** How a request shows in its trace. */
  readonly work: Work;
}

/**
 * The routes of every binding of the contract.
 * @throws Error naming the binding that is not well-formed, names fields that do not exist, or collides with another
 */
export function routesOf(contract: Contract, channelFor: (service: string) => Channel, limits: Limits): RouteTable<Route> {
  const table = new RouteTable<Route>();
  for (const service of contract.services.values()) {
    const channel = channelFor(service.fullName);
    for (const method of service.methods.values()) {
      for (const binding of method.http) {
        const template = parsePathTemplate(binding.template);
        const plan = new RequestPlan(contract.root, method, binding, template);
        const deadlineMs = deadlineOf(method, limits);
        table.add(binding.verb.toUpperCase(), template, { method, binding, plan, channel, deadlineMs, work: workOf(binding) });
      }
    }
  }
  return table;
}

function workOf({ verb, template }: HttpBinding): Work {
  const facts = { 'http.request.method': verb.toUpperCase(), 'http.route': template };
  return { kind: 'server', name: `${verb.toUpperCase()} ${template}`, facts };
}

function deadlineOf(method: MethodContract, { deadlineMs }: Limits): number {
  if (method.kind === 'server-stream') return answersFile(method) ? deadlineMs.bulk : deadlineMs.stream;
  if (method.access.rateClass === 'BULK' || method.kind === 'client-stream') return deadlineMs.bulk;
  return method.reads ? deadlineMs.read : deadlineMs.write;
}
