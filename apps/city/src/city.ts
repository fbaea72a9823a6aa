import { join } from 'node:path';
import { loadContract, openApi, type JsonValue } from '@heming/contracts';
import { openEngines } from '@heming/engines';
import { createGateway, type Gateway, type Limits } from '@heming/gateway';
import { identity } from '@heming/identity';
import {
  dataKeyOf,
  endpointOf,
  internalKeyOf,
  LocalChannel,
  OpenTelemetryMetrics,
  openTraces,
  operationsService,
  platformOf,
  PrincipalTokens,
  readOnlyStores,
  startService,
  TracedChannel,
  type Channel,
  type Endpoint,
  type Engines,
  type Platform,
  type Runtime,
  type Settings,
  type Traces,
  VERSION,
} from '@heming/kit';
import type { Logger } from 'pino';
import { open311Mount } from './open311-mount.js';
import { originOf, printedUrl } from './origin.js';
import { publicMounts } from './public-mounts.js';
import { services } from './services.js';
import { foundersOf, openSignIn, type OpenSignIn } from './sign-in/open-sign-in.js';

/** The web apps, as built; their files are read when somebody asks for them. */
const SITES = [
  {
    path: '/office',
    directory: join(__dirname, '../../office/dist'),
    zh: '政企门户',
    en: 'Office: for departments, enterprises and committees',
  },
  {
    path: '/resident',
    directory: join(__dirname, '../../resident/dist'),
    zh: '居民端',
    en: 'Residents: for owners and occupants, on a phone',
  },
];
/** What the process calls itself in metrics and traces. */
const NAME = 'city';
/** How long a stop waits for requests in flight, in milliseconds: less than it may take in all, so that the stores are closed behind them. */
const DRAIN_MS = 10_000;

/** The running city: the gateway, and in the same process every service that the settings do not say to be in another. */
export interface City {
  readonly port: number;
  /** Port of the gRPC server, if the settings ask for one. */
  readonly grpcPort: number | undefined;
  readonly platform: Platform;
  /** Readiness off, drain, flush, close. */
  stop(): Promise<void>;
}

/** Starts the city on the engines of the settings. Whatever fails, nothing stays open. */
export async function startCity(settings: Settings, logger: Logger): Promise<City> {
  const { traces, close: closeTraces } = await openTraces(settings, NAME, logger);
  const engines = await openEngines(settings, logger);
  const runtimes: Runtime[] = [];
  const elsewhere = new Map<string, RemoteChannel>();
  const shut = async (): Promise<void> => {
    for (const runtime of [...runtimes].reverse()) await runtime.stop();
    for (const channel of elsewhere.values()) channel.close();
    await engines.close();
    await closeTraces();
  };
  try {
    await reach(settings, traces, elsewhere);
    const { platform, endpoints, metrics } = await startServices(settings, { engines, traces, logger }, runtimes, elsewhere);
    let port = settings.port;
    const ownOrigin = (): string => originOf({ ...settings, publicUrl: '' }, port);
    const signIn = openSignIn(settings, platform, { origin: () => originOf(settings, port), ownOrigin });
    const open311 = open311Mount(platform, {
      origin: () => originOf(settings, port),
      demonstration: settings.mode !== 'production',
      jurisdiction: settings.open311Jurisdiction,
      authenticate: (authorization) => signIn.authenticate(authorization),
    });
    const gateway = openGateway(settings, platform, metrics, { ...signIn, mounts: [...signIn.mounts, open311] }, () =>
      readOnlyStores(runtimes),
    );
    ({ port } = await gateway.listen(settings.port, settings.host));
    const grpc = settings.grpcAddress === '' ? undefined : await serve(settings, platform, runtimes, endpoints);
    void metrics.attach();
    return {
      port,
      grpcPort: grpc?.port,
      platform,
      async stop() {
        grpc?.retire();
        await gateway.drain();
        await grpc?.stop();
        await shut();
      },
    };
  } catch (error) {
    await shut();
    throw error;
  }
}

/** A way to a service in another process. */
type RemoteChannel = Channel & { close(): void };

/** Opens the ways to the services that the settings say to be in other processes. None of them need be there yet. */
async function reach({ services: addresses, ...settings }: Settings, traces: Traces, elsewhere: Map<string, RemoteChannel>): Promise<void> {
  if (addresses.size === 0) return;
  const { GrpcChannel, grpcCredentialsOf } = await import('@heming/kit/grpc');
  const { client } = grpcCredentialsOf(settings);
  const [contract, tokens] = [loadContract(), new PrincipalTokens(settings.internalKey)];
  for (const [service, address] of addresses)
    elsewhere.set(service, new TracedChannel(new GrpcChannel(address, contract, tokens, client), traces));
}

async function startServices(
  settings: Settings,
  { engines, ...surroundings }: { readonly engines: Engines; readonly traces: Traces; readonly logger: Logger },
  runtimes: Runtime[],
  elsewhere: ReadonlyMap<string, Channel>,
) {
  const endpoints = new Map<string, Endpoint>();
  const metrics = new OpenTelemetryMetrics(NAME);
  const channelTo = (service: string): Channel => elsewhere.get(service) ?? new LocalChannel(() => endpoints.get(service));
  const publicUrl = printedUrl(settings);
  const platform = platformOf(settings.mode, engines, { ...surroundings, metrics, channelTo, dataKey: dataKeyOf(settings), publicUrl });
  for (const service of [operationsService(platform), identity(foundersOf(settings)), ...services]) {
    if (elsewhere.has(service.contract.fullName)) continue;
    const runtime = await startService(service as Parameters<typeof startService>[0], platform);
    runtimes.push(runtime);
    endpoints.set(runtime.definition.contract.fullName, endpointOf(runtime));
  }
  return { platform, endpoints, metrics };
}

function openGateway(
  settings: Settings,
  platform: Platform,
  metrics: OpenTelemetryMetrics,
  signIn: OpenSignIn,
  unready: () => readonly string[],
): Gateway {
  return createGateway({
    contract: platform.contract,
    channelFor: (service) => platform.channelTo(service),
    authenticate: (authorization) => signIn.authenticate(authorization),
    mounts: [...signIn.mounts, ...publicMounts(platform, settings.mode !== 'production')],
    clock: platform.environment.clock,
    logger: platform.logger,
    traces: platform.traces,
    unready,
    mode: settings.mode === 'production' ? 'production' : 'demonstration',
    limits: { rates: ratesOf(settings.requestsPerMinute), drainTimeoutMs: DRAIN_MS },
    corsOrigins: settings.corsOrigins,
    sites: SITES,
    webSettings: () => ({ ...signIn.forWebApps(), demonstration: settings.mode !== 'production', version: VERSION }),
    connectOrigins: settings.oidcIssuer === '' ? [] : [new URL(settings.oidcIssuer).origin],
    requestEnded: (...facts) => metrics.requestEnded(...facts),
    metrics: (request, response) => metrics.handle(request, response),
    openApi: () => openApi(platform.contract, { version: VERSION, issuer: signIn.forWebApps().issuer }) as JsonValue,
    trustProxy: settings.trustedProxies,
  });
}

/** Token buckets of ten seconds: reads as configured, searches a fifth of them, writes a tenth, bulk calls a hundredth. */
function ratesOf(requestsPerMinute: number): Limits['rates'] {
  const share = (part: number) => ({ points: Math.max(1, Math.ceil(requestsPerMinute / 6 / part)), seconds: 10 });
  return { READ: share(1), SEARCH: share(5), WRITE: share(10), BULK: share(100) };
}

async function serve(settings: Settings, platform: Platform, runtimes: readonly Runtime[], endpoints: ReadonlyMap<string, Endpoint>) {
  const { grpcCredentialsOf, serveGrpc } = await import('@heming/kit/grpc');
  const served = runtimes.flatMap(({ definition, methods }) => {
    const endpoint = endpoints.get(definition.contract.fullName);
    return endpoint === undefined ? [] : [{ fullName: definition.contract.fullName, methods, endpoint }];
  });
  const tokens = new PrincipalTokens(internalKeyOf(settings));
  return serveGrpc(platform.contract, served, settings.grpcAddress, tokens, grpcCredentialsOf(settings).server);
}
