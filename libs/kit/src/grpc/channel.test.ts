import { loadContract } from '@heming/contracts';
import { eventually } from '@heming/testing';
import type { ChannelOptions } from '../channel.js';
import { newTraceparent } from '../trace.js';
import type { Endpoint } from '../pipeline.js';
import { PrincipalTokens } from '../principal-token.js';
import { GrpcChannel } from './channel.js';
import { serveGrpc, type GrpcServer } from './server.js';

const contract = loadContract();
const tokens = new PrincipalTokens('the key of this test');
const SERVICE = contract.services.get('heming.operations.v1.OperationsService')!;
const READ = SERVICE.methods.get('GetClock')!;
const CALLS = 20;

/** A process of the service that counts the calls it answers. */
class Process {
  calls = 0;
  #server: GrpcServer | undefined;
  #port = 0;

  async start(): Promise<void> {
    const endpoint = {
      unary: () => {
        this.calls++;
        return Promise.resolve(READ.response.encode({}));
      },
    } as unknown as Endpoint;
    const served = { fullName: SERVICE.fullName, methods: SERVICE.methods, endpoint };
    this.#server = await serveGrpc(contract, [served], `127.0.0.1:${this.#port}`, tokens);
    this.#port = this.#server.port;
  }

  get address(): string {
    return `127.0.0.1:${this.#port}`;
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
  }
}

test('calls go to all processes of a service in turn, past one that is away, and to it again when it is back', async () => {
  const [first, second] = [new Process(), new Process()];
  await Promise.all([first.start(), second.start()]);
  const channel = new GrpcChannel(`ipv4:${first.address},${second.address}`, contract, tokens);
  const options = (): ChannelOptions => ({
    principal: { subject: 'somebody', grants: [] },
    traceparent: newTraceparent(),
    deadline: Date.now() + 10_000,
  });
  const call = async (): Promise<void> => void (await channel.unary(READ, {}, options()));
  const callMany = async (): Promise<readonly number[]> => {
    const before = [first.calls, second.calls];
    for (let made = 0; made < CALLS; made++) await call();
    return [first.calls - (before[0] ?? 0), second.calls - (before[1] ?? 0)];
  };
  await eventually('both are called', async () => {
    await call();
    return first.calls > 0 && second.calls > 0;
  });
  expect(await callMany()).toEqual([CALLS / 2, CALLS / 2]);
  await first.stop();
  expect(await callMany()).toEqual([0, CALLS]);
  await first.start();
  const before = first.calls;
  await eventually('the first is called again', async () => {
    await call();
    return first.calls > before;
  });
  expect(await callMany()).toEqual([CALLS / 2, CALLS / 2]);
  channel.close();
  await Promise.all([first.stop(), second.stop()]);
}, 60_000);
