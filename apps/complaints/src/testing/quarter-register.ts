import type { Quarter } from '@heming/contracts/registry/v1';
import { RpcFailure, type Channel } from '@heming/kit';

/** What a test says of a quarter. */
export type QuarterGiven = Partial<Quarter> & Pick<Quarter, 'name'>;

/** A way to the registry, as far as it is asked for quarters: what stands in the map now, in the contract's words. */
export function quarterRegister(quarters: ReadonlyMap<string, QuarterGiven>): Channel {
  return {
    async unary(method, request) {
      const { name } = request as { readonly name: string };
      const found = method.name === 'GetQuarter' ? quarters.get(name) : undefined;
      if (found === undefined) throw new RpcFailure(NOT_FOUND, `${method.name} finds no ${name}`);
      return method.response.fromJson(found) as object;
    },
    serverStream: ({ name }) => unanswered(name),
    clientStream: ({ name }) => unanswered(name),
    close: () => undefined,
  };
}

/** The gRPC code of what is not there. */
const NOT_FOUND = 5;

function unanswered(method: string): never {
  throw new RangeError(`the test answers no ${method}`);
}
