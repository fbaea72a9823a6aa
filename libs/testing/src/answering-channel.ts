import { RpcFailure, type Channel, type Principal } from '@heming/kit';

/** The gRPC code of what is not there. */
const NOT_FOUND = 5;

/** What stands in for the methods of another service, by name: an answer, or undefined for what is not there. */
export type Answers = Readonly<Record<string, (request: never, principal: Principal) => object | undefined>>;

/** A channel to a service that is not there: requests and answers go through the codecs of the contract as on a wire. */
export function answeringChannel(answers: Answers): Channel {
  return {
    async unary(method, request, { principal }) {
      const answer = answers[method.name];
      if (answer === undefined) throw new RangeError(`the test gives no answer to ${method.name}`);
      const given = answer(method.request.decode(method.request.encode(request)) as never, principal);
      if (given === undefined) throw new RpcFailure(NOT_FOUND, `${method.name} finds nothing`);
      return method.response.decode(method.response.encode(given));
    },
    serverStream(method) {
      throw new RangeError(`the test gives no stream of ${method.name}`);
    },
    clientStream(method) {
      throw new RangeError(`the test takes no stream of ${method.name}`);
    },
    close: () => undefined,
  };
}
