import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Channel } from './channel.js';
import { dataKeyOf } from './data-key.js';
import { openLogger } from './logger.js';
import { OpenTelemetryMetrics } from './open-telemetry-metrics.js';
import { openTraces } from './open-telemetry-traces.js';
import { operationsService } from './operations.js';
import { serveOperations } from './operations-server.js';
import { endpointOf } from './pipeline.js';
import { platformOf, type Engines } from './platform.js';
import { PrincipalTokens } from './principal-token.js';
import { readOnlyStores, startService, type Runtime } from './runtime.js';
import type { ServiceDefinition } from './service.js';
import { readSettings, type Settings } from './settings.js';
import { stopOnSignals } from './signals.js';
import { TracedChannel } from './traced-channel.js';

/** The key that signs principals: the configured one, or one made for this process alone. */
export function internalKeyOf({ internalKey }: Settings): string {
  return internalKey === '' ? randomBytes(32).toString('base64url') : internalKey;
}

/** Opens what a process runs on; `openEngines` of `@heming/engines`. */
export type OpenEngines = (settings: Settings, logger: Logger) => Promise<Engines>;

/**
 * Runs one service as a process of its own: gRPC with health and reflection, and what operators ask for, until a signal stops it.
 * @param definition may depend on the settings
 */
export function run<S, D>(definition: (settings: Settings) => ServiceDefinition<S, D>, openEngines: OpenEngines): void {
  startProcess(definition, openEngines).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}

async function startProcess<S, D>(defined: (settings: Settings) => ServiceDefinition<S, D>, openEngines: OpenEngines): Promise<void> {
  const settings = readSettings(process.env);
  const definition = defined(settings);
  const { GrpcChannel, grpcCredentialsOf, serveGrpc } = await import('./grpc/index.js');
  const credentials = grpcCredentialsOf(settings);
  const logger = openLogger(settings);
  const tokens = new PrincipalTokens(internalKeyOf(settings));
  const { traces, close: closeTraces } = await openTraces(settings, definition.name, logger);
  const metrics = new OpenTelemetryMetrics(definition.name);
  const engines = await openEngines(settings, logger);
  const channels = new Map<string, Channel>();
  const platform = platformOf(settings.mode, engines, {
    logger,
    metrics,
    traces,
    dataKey: dataKeyOf(settings),
    publicUrl: settings.publicUrl,
    channelTo(service) {
      const address = settings.services.get(service);
      if (address === undefined) throw new RangeError(`HEMING_SERVICES names no address of ${service}`);
      const channel =
        channels.get(service) ?? new TracedChannel(new GrpcChannel(address, platform.contract, tokens, credentials.client), traces);
      channels.set(service, channel);
      return channel;
    },
  });
  const runtimes: Runtime[] = [await startService(operationsService(platform), platform), await startService(definition, platform)];
  const served = runtimes.map((runtime) => ({
    fullName: runtime.definition.contract.fullName,
    methods: runtime.methods,
    endpoint: endpointOf(runtime),
  }));
  const address = settings.grpcAddress === '' ? '127.0.0.1:9090' : settings.grpcAddress;
  const server = await serveGrpc(platform.contract, served, address, tokens, credentials.server);
  let stopping = false;
  const operations =
    settings.operationsAddress === ''
      ? undefined
      : await serveOperations(settings.operationsAddress, {
          unready: () => [...(stopping ? ['it is stopping'] : []), ...readOnlyStores(runtimes)],
          metrics: (request, response) => metrics.handle(request, response),
        });
  void metrics.attach();
  logger.info({ service: definition.name, port: server.port, operationsPort: operations?.port }, 'serving');
  stopOnSignals(async () => {
    stopping = true;
    server.retire();
    await server.stop();
    for (const runtime of runtimes.reverse()) await runtime.stop();
    for (const channel of channels.values()) channel.close();
    await engines.close();
    await closeTraces();
    await operations?.stop();
  }, logger);
}
