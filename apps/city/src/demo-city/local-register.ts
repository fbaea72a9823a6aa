import type { MethodContract } from '@heming/contracts';
import { RegistryService } from '@heming/contracts/registry/v1';
import type { Json, Register } from '@heming/demo-city';
import { ownCall, type ChannelOptions, type Platform, type Principal } from '@heming/kit';

/** How long one call may take, in milliseconds. */
const PATIENCE_MS = 60_000;
/** Most content of one message of an upload. */
const MESSAGE_BYTES = 48 * 1024;
/** The officer of all counties who registers what is made up. */
const OFFICER: Principal = { subject: 'service:demo-city', grants: [{ role: 'COUNTY', division: '2111' }] };

/** The register of the same process, through the whole way of every request but the gateway. */
export function localRegister(platform: Platform): Register {
  const service = platform.contract.services.get(RegistryService.fullName);
  const channel = platform.channelTo(RegistryService.fullName);
  const methodOf = (name: string): MethodContract => {
    const method = service?.methods.get(name);
    if (method === undefined) throw new RangeError(`the registry has no method ${name}`);
    return method;
  };
  const options = (signal: AbortSignal, principal = OFFICER): ChannelOptions => {
    const { traceparent } = ownCall(platform, 'demo-city', 'load');
    return { principal, traceparent, deadline: Date.now() + PATIENCE_MS, signal };
  };
  const send = async (name: string, request: Json, how: ChannelOptions): Promise<Json> => {
    const method = methodOf(name);
    const answer = await channel.unary(method, method.request.fromJson(request), how);
    return method.response.toJson(answer, { defaults: true }) as Json;
  };
  return {
    call: (name, request, signal) => send(name, request, options(signal)),
    callAs: (subject, name, request, signal) => send(name, request, options(signal, { subject, grants: [] })),
    async upload(name, content, signal) {
      await channel.clientStream(methodOf('UploadImportContent'), messagesOf(name, content), options(signal));
    },
  };
}

/** The first message names the import, the others bring its content. */
async function* messagesOf(name: string, content: Iterable<string>): AsyncGenerator<object> {
  yield { name, content: new Uint8Array(0) };
  for (const piece of content) {
    const bytes = Buffer.from(piece);
    for (let from = 0; from < bytes.length; from += MESSAGE_BYTES) yield { name: '', content: bytes.subarray(from, from + MESSAGE_BYTES) };
  }
}
