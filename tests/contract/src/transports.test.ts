import { join } from 'node:path';
import * as grpc from '@grpc/grpc-js';
import { GrpcReflection } from './grpc-reflection.js';
import type { MethodContract } from '@heming/contracts';
import { refuse, RegistryService, type GetQuarterRequest, type Import, type Quarter } from '@heming/contracts/registry/v1';
import {
  ANONYMOUS,
  LocalChannel,
  newTraceparent,
  PrincipalTokens,
  type Call,
  type Channel,
  type ChannelOptions,
  type RpcFailure,
} from '@heming/kit';
import { GrpcChannel, grpcCredentialsOf, serveGrpc, type GrpcCredentials, type GrpcServer } from '@heming/kit/grpc';
import { given, temporaryFolder, type Given } from '@heming/testing';
import { CertificateAuthority } from '@heming/testing/certificates';

jest.setTimeout(60_000);

const KEY = 'the internal key of this test';
const COUNTY = { subject: 'clerk', grants: [{ role: 'COUNTY', division: '211103' }] };
const QUARTER = 'quarters/PJ-211103016-0001';

/** What the far end saw last. */
let seen: { call: Call; ended: Promise<void> };

const quarter = (title: string) => ({ name: QUARTER, title }) as Quarter;
const theImport = (line: number) => ({ name: 'imports/x', doneCount: line }) as unknown as Import;

/** The registry's contract with use cases that do what a transport must bring across. */
const useCases = {
  GetQuarter: async ({ name }: GetQuarterRequest, call: Call): Promise<Quarter> => {
    let end = (): void => undefined;
    seen = { call, ended: new Promise((resolve) => (end = resolve)) };
    call.signal.addEventListener('abort', end);
    if (name.endsWith('0002')) throw refuse('QUARTER_NOT_FOUND', { name });
    if (name.endsWith('0003')) throw new Error('the password of the database is 12345');
    if (name.endsWith('0004')) await new Promise(() => undefined);
    return quarter(call.principal.subject);
  },
  async *WatchImport(_request: unknown, call: Call): AsyncIterable<Import> {
    let end = (): void => undefined;
    seen = { call, ended: new Promise((resolve) => (end = resolve)) };
    try {
      for (let line = 1; line <= 1_000; line++) yield theImport(line);
    } finally {
      end();
    }
  },
  UploadImportContent: async (requests: AsyncIterable<{ content: Uint8Array }>): Promise<Import> => {
    let bytes = 0;
    for await (const { content } of requests) bytes += content.length;
    return theImport(bytes);
  },
};

const definition = {
  name: 'registry',
  contract: RegistryService,
  collections: [],
  deps: () => ({}),
  useCases: useCases as never,
  reactions: {},
  schedules: [],
};

let service: Given<RegistryService>;
let server: GrpcServer;
/** The same service for whoever shows a certificate of our authority. */
let closedServer: GrpcServer;
let channels: Record<'local' | 'grpc' | 'mutual TLS', Channel>;
const ours = CertificateAuthority.open();
const folder = temporaryFolder();
let method: (name: string) => MethodContract;

beforeAll(async () => {
  service = await given(definition);
  const { contract } = service.platform;
  const methods = contract.services.get(RegistryService.fullName)!.methods;
  method = (name) => methods.get(name)!;
  const tokens = new PrincipalTokens(KEY);
  const served = [{ fullName: RegistryService.fullName, methods, endpoint: service.endpoint }];
  const credentials = await shown(await ours, '127.0.0.1');
  server = await serveGrpc(contract, served, '127.0.0.1:0', tokens);
  closedServer = await serveGrpc(contract, served, '127.0.0.1:0', tokens, credentials.server);
  channels = {
    local: new LocalChannel(() => service.endpoint),
    grpc: new GrpcChannel(`127.0.0.1:${server.port}`, contract, tokens),
    'mutual TLS': new GrpcChannel(`127.0.0.1:${closedServer.port}`, contract, tokens, credentials.client),
  };
});

/** What a process shows and believes whose certificate an authority has issued for a host. */
async function shown(authority: CertificateAuthority, host: string): Promise<GrpcCredentials> {
  const { ca, cert, key } = await authority.issue(host, folder.path);
  return grpcCredentialsOf({ grpcTlsCa: ca, grpcTlsCert: cert, grpcTlsKey: key });
}

afterAll(async () => {
  Object.values(channels).forEach((channel) => channel.close());
  await server.stop();
  await closedServer.stop();
  await service.stop();
  folder.remove();
});

const options = (overrides: Partial<ChannelOptions> = {}): ChannelOptions => ({
  principal: COUNTY,
  traceparent: newTraceparent(),
  deadline: Date.now() + 30_000,
  ...overrides,
});

const failureOf = (work: Promise<unknown>): Promise<RpcFailure> =>
  work.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: RpcFailure) => error,
  );
const get = (channel: Channel, number: string, overrides: Partial<ChannelOptions> = {}): Promise<object> =>
  channel.unary(method('GetQuarter'), { name: `quarters/PJ-211103016-${number}` }, options(overrides));

describe.each(['local', 'grpc', 'mutual TLS'] as const)('over the %s channel', (kind) => {
  const channel = (): Channel => channels[kind];

  test('an answer arrives whole, defaults included, and the far end knows for whom', async () => {
    expect(await get(channel(), '0001')).toMatchObject({
      name: QUARTER,
      title: 'clerk',
      address: '',
      corrections: [],
      state: 'STATE_UNSPECIFIED',
    });
  });

  test('a refusal arrives with its reason, facts and both sentences', async () => {
    const name = 'quarters/PJ-211103016-0002';
    expect(await failureOf(get(channel(), '0002'))).toMatchObject({
      code: 5,
      details: {
        domain: 'heming.registry.v1.Reason',
        reason: 'QUARTER_NOT_FOUND',
        facts: { name },
        zh: expect.stringContaining(name),
        en: expect.stringContaining(name),
      },
    });
  });

  test('every broken field rule arrives at once', async () => {
    const broken = channel().unary(method('ListQuarters'), { division: 'x', query: 'q'.repeat(61), pageSize: 201 }, options());
    const { code, details } = await failureOf(broken);
    expect(code).toBe(3);
    expect(details.violations?.map(({ field, rule }) => [field, rule])).toEqual([
      ['division', 'pattern'],
      ['query', 'max_len'],
      ['pageSize', 'lte'],
    ]);
  });

  test('a fault tells nothing of itself', async () => {
    const failure = await failureOf(get(channel(), '0003'));
    expect(failure.code).toBe(13);
    expect(JSON.stringify([failure.message, failure.details])).not.toContain('12345');
  });

  test('a deadline ends the call here and there', async () => {
    expect(await failureOf(get(channel(), '0004', { deadline: Date.now() + 100 }))).toMatchObject({ code: 4 });
    await seen.ended;
  });

  test('going away ends the call here and there', async () => {
    const leaving = new AbortController();
    const call = failureOf(get(channel(), '0004', { signal: leaving.signal }));
    const started = seen;
    while (seen === started) await new Promise(setImmediate);
    leaving.abort();
    expect(await call).toMatchObject({ code: 1 });
    await seen.ended;
  });

  test('the trace goes on: as it came where nobody records it', async () => {
    const traceparent = `${newTraceparent().slice(0, -1)}1`;
    await get(channel(), '0001', { traceparent });
    expect([seen.call.traceparent, seen.call.tracestate]).toEqual([traceparent, undefined]);
    await get(channel(), '0001', { traceparent, tracestate: 'rojo=00f067aa0ba902b7, congo=t61' });
    expect([seen.call.traceparent, seen.call.tracestate]).toEqual([traceparent, 'rojo=00f067aa0ba902b7,congo=t61']);
  });

  test('a broken trace does not get in', async () => {
    await get(channel(), '0001', { traceparent: `00-${'0'.repeat(32)}-${'1'.repeat(16)}-01`, tracestate: 'a=1' });
    expect(seen.call.traceparent).toMatch(/^00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    expect(seen.call.tracestate).toBeUndefined();
    const traceparent = newTraceparent();
    await get(channel(), '0001', { traceparent, tracestate: 'a=1,a=2' });
    expect([seen.call.traceparent, seen.call.tracestate]).toEqual([traceparent, undefined]);
  });

  test('a stream arrives in order, and ends at the far end when it is left', async () => {
    const lines: number[] = [];
    for await (const { doneCount } of channel().serverStream(
      method('WatchImport'),
      { name: `imports/${'a'.repeat(26)}` },
      options(),
    ) as AsyncIterable<Import>) {
      lines.push(doneCount);
      if (doneCount === 50) break;
    }
    expect(lines).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    await seen.ended;
  });

  test('a stream of requests arrives whole', async () => {
    async function* pieces(): AsyncIterable<object> {
      yield { name: `imports/${'a'.repeat(26)}`, content: new Uint8Array(40_000) };
      for (let i = 0; i < 24; i++) yield { content: new Uint8Array(40_000) };
    }
    expect(await channel().clientStream(method('UploadImportContent'), pieces(), options())).toMatchObject({ doneCount: 1_000_000 });
  });

  test('nobody in particular may not', async () => {
    expect(await failureOf(get(channel(), '0001', { principal: ANONYMOUS }))).toMatchObject({
      code: 16,
      details: { reason: 'NOT_SIGNED_IN' },
    });
  });

  test('a role without the permission may not', async () => {
    const principal = { subject: 'operator', grants: [{ role: 'OPERATOR', division: '' }] };
    expect(await failureOf(get(channel(), '0001', { principal }))).toMatchObject({ code: 7, details: { reason: 'NOT_PERMITTED' } });
  });
});

describe('a stranger on the wire', () => {
  const raw = (bytes: Buffer, metadata = new grpc.Metadata()): Promise<grpc.ServiceError> => {
    const client = new grpc.Client(`127.0.0.1:${server.port}`, grpc.credentials.createInsecure());
    const identity = (buffer: Buffer): Buffer => buffer;
    return new Promise((resolve, reject) => {
      client.makeUnaryRequest(method('GetQuarter').path, identity, identity, bytes, metadata, (error) => {
        client.close();
        if (error === null) reject(new Error('it succeeded'));
        else resolve(error);
      });
    });
  };
  const signed = (): grpc.Metadata => {
    const metadata = new grpc.Metadata();
    metadata.set('heming-principal', new PrincipalTokens(KEY).write(COUNTY));
    return metadata;
  };

  test('is nobody without a signed principal, whatever header he makes up', async () => {
    const forged = new grpc.Metadata();
    forged.set('heming-principal', new PrincipalTokens('another key').write(COUNTY));
    expect(await raw(Buffer.alloc(0))).toMatchObject({ code: grpc.status.UNAUTHENTICATED });
    expect(await raw(Buffer.alloc(0), forged)).toMatchObject({ code: grpc.status.UNAUTHENTICATED });
  });

  test('is told that undecodable bytes are his fault, not ours', async () => {
    expect(await raw(Buffer.from([0x0a, 0xff]), signed())).toMatchObject({ code: grpc.status.INVALID_ARGUMENT });
  });

  test('is stopped before decoding when he sends more than the method takes', async () => {
    expect(await raw(Buffer.alloc(70_000, 1), signed())).toMatchObject({
      code: grpc.status.INVALID_ARGUMENT,
      details: expect.stringContaining('65536'),
    });
  });

  test('may ask whether the service is well, and for its contract', async () => {
    const reflection = new GrpcReflection(`127.0.0.1:${server.port}`);
    expect(await reflection.health(RegistryService.fullName)).toBe('SERVING');
    expect(await reflection.services()).toContain(RegistryService.fullName);
    reflection.close();
  });
});

describe('a server that asks for a certificate', () => {
  const call = async (credentials?: GrpcCredentials): Promise<RpcFailure> => {
    const channel = new GrpcChannel(
      `127.0.0.1:${closedServer.port}`,
      service.platform.contract,
      new PrincipalTokens(KEY),
      credentials?.client,
    );
    return failureOf(get(channel, '0001', { deadline: Date.now() + 1_000 })).finally(() => channel.close());
  };

  test('is not reached without encryption, nor by a certificate of another authority', async () => {
    expect(await call()).toMatchObject({ code: 4 });
    expect(await call(await shown(await CertificateAuthority.open(), '127.0.0.1'))).toMatchObject({ code: 4 });
  });

  test('is not believed where its certificate names another host', async () => {
    const elsewhere = await shown(await ours, 'registry.example.cn');
    const { contract } = service.platform;
    const impostor = await serveGrpc(contract, [], '127.0.0.1:0', new PrincipalTokens(KEY), elsewhere.server);
    const channel = new GrpcChannel(`127.0.0.1:${impostor.port}`, contract, new PrincipalTokens(KEY), elsewhere.client);
    expect(await failureOf(get(channel, '0001', { deadline: Date.now() + 1_000 }))).toMatchObject({ code: 4 });
    channel.close();
    await impostor.stop();
  });

  test('says which file it cannot use', async () => {
    const { ca, cert, key } = await (await ours).issue('127.0.0.1', folder.path);
    const missing = { grpcTlsCa: ca, grpcTlsCert: join(folder.path, 'none.pem'), grpcTlsKey: key };
    expect(() => grpcCredentialsOf(missing)).toThrow(/^HEMING_GRPC_TLS_CERT: ENOENT/);
    expect(() => grpcCredentialsOf({ grpcTlsCa: ca, grpcTlsCert: cert, grpcTlsKey: ca })).toThrow(/^HEMING_GRPC_TLS_CA, .* fit: /);
  });
});

test('calls go round all processes of a service', async () => {
  const { contract } = service.platform;
  const { fullName } = RegistryService;
  const tokens = new PrincipalTokens(KEY);
  let elsewhere = 0;
  const unary: Given<RegistryService>['endpoint']['unary'] = (...call) => {
    elsewhere++;
    return service.endpoint.unary(...call);
  };
  const methods = contract.services.get(fullName)!.methods;
  const other = await serveGrpc(contract, [{ fullName, methods, endpoint: { ...service.endpoint, unary } }], '127.0.0.1:0', tokens);
  const channel = new GrpcChannel(`ipv4:127.0.0.1:${server.port},127.0.0.1:${other.port}`, contract, tokens);
  let calls = 0;
  for (; calls < 200 && (elsewhere === 0 || elsewhere === calls); calls++) await get(channel, '0001');
  channel.close();
  await other.stop();
  expect(elsewhere).toBeGreaterThan(0);
  expect(elsewhere).toBeLessThan(calls);
}, 20_000);
