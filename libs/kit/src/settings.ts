import { isIP } from 'node:net';
import { faultsOf } from './settings-faults.js';

/** One setting of a process, read from the environment. */
interface Setting<T> {
  readonly variable: string;
  /** Text taken when the variable is absent or empty. */
  readonly fallback: string;
  /** What it may be, for people. */
  readonly form: string;
  readonly meaning: string;
  /** @returns undefined for a text that is not of the form */
  parse(text: string): T | undefined;
}

const text = (text: string): string => text;
const choice =
  <C extends string>(...choices: readonly C[]) =>
  (text: string): C | undefined =>
    choices.find((one) => one === text);
const integer = (lowest: number, highest: number) => (text: string) => {
  const value = Number(text);
  return /^-?\d+$/.test(text) && value >= lowest && value <= highest ? value : undefined;
};
const list = (text: string): readonly string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Services by full name, each with the gRPC target of its processes. */
function addresses(text: string): ReadonlyMap<string, string> | undefined {
  const pairs = list(text).map((item) => {
    const [service = '', addresses = '', ...rest] = item.split('=');
    return rest.length > 0 ? [service, ''] : [service, targetOf(addresses.split('+')) ?? ''];
  });
  if (pairs.some((pair) => pair.includes(''))) return undefined;
  return new Map(pairs as [string, string][]);
}

/** The target of one address, or of several: grpc-js takes these as IP addresses of one kind alone. */
function targetOf(addresses: readonly string[]): string | undefined {
  if (addresses.length === 1) return addresses[0];
  const kinds = new Set(addresses.map((address) => isIP(address.replace(/:\d{1,5}$/, '').replace(/^\[(.*)\]$/, '$1'))));
  const [kind = 0] = kinds;
  return kinds.size === 1 && kind !== 0 ? `ipv${kind}:${addresses.join(',')}` : undefined;
}

/** Signature algorithms of tokens that are believed: all asymmetric, so that a public key can never be mistaken for a secret. */
const TOKEN_ALGORITHMS = ['ES256', 'ES384', 'EdDSA', 'RS256', 'PS256'];

function algorithms(text: string): readonly string[] | undefined {
  const chosen = list(text);
  return chosen.length > 0 && chosen.every((algorithm) => TOKEN_ALGORITHMS.includes(algorithm)) ? chosen : undefined;
}

/** `subject=ROLE@division`, the first who hold a role. */
function founders(text: string): readonly { subject: string; role: string; division: string }[] | undefined {
  const found = list(text).map((item) => /^([!-~]{1,128})=([A-Z]+)@([0-9]{4,12})$/.exec(item));
  if (found.includes(null)) return undefined;
  return found.map((match) => ({ subject: match?.[1] ?? '', role: match?.[2] ?? '', division: match?.[3] ?? '' }));
}

function url(text: string): string | undefined {
  return text === '' || (URL.canParse(text) && /^https?:\/\/[^?#]+$/.test(text)) ? text : undefined;
}

function setting<T>(variable: string, fallback: string, form: string, parse: (text: string) => T | undefined, meaning: string): Setting<T> {
  return { variable, fallback, form, meaning, parse };
}

/** Length of the key that protects sealed fields. */
export const DATA_KEY_BYTES = 32;

function key(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Buffer.from(text, 'base64'));
  return text === '' || bytes.length === DATA_KEY_BYTES ? bytes : undefined;
}

function mongodbAddress(text: string): string | undefined {
  return text === '' || /^mongodb(\+srv)?:\/\/\S+$/.test(text) ? text : undefined;
}

/** `key=value,…` with values percent-encoded, as OpenTelemetry writes lists in variables. */
function pairs(text: string): ReadonlyMap<string, string> | undefined {
  const found = list(text).map((item) => /^([^=\s]+)=(.*)$/.exec(item));
  if (found.includes(null)) return undefined;
  try {
    return new Map(found.map((match) => [match?.[1] ?? '', decodeURIComponent(match?.[2] ?? '')]));
  } catch {
    return undefined;
  }
}

/** The same of what nobody else may read. */
const secretPairs = (text: string): ReadonlyMap<string, string> | undefined => pairs(text);

function share(text: string): number | undefined {
  const value = Number(text);
  return /^\d+(\.\d+)?$/.test(text) && value <= 1 ? value : undefined;
}

function listening(text: string): string | undefined {
  return text === '' || /^(\[[0-9a-fA-F:]+\]|[\w.-]+):\d{1,5}$/.test(text) ? text : undefined;
}

/** A text that nobody else may read. */
const secretText = (text: string): string => text;

function wechatAppId(text: string): string | undefined {
  return text === '' || /^wx[0-9a-f]{16}$/.test(text) ? text : undefined;
}

/** Settings whose values are never printed. */
const SECRET = new Set<unknown>([key, mongodbAddress, secretPairs, secretText]);

function brokers(text: string): readonly string[] | undefined {
  const named = list(text);
  return named.every((broker) => /^(\[[0-9a-fA-F:]+\]|[\w.-]+):\d{1,5}$/.test(broker)) ? named : undefined;
}

/** Every setting of every Heming process: the one table, printed as docs/configuration.md. */
export const SETTINGS = {
  mode: setting(
    'HEMING_MODE',
    'demo',
    '`demo` or `production`',
    choice('demo', 'production'),
    'Production refuses the demo clock and development principals, and asks for an internal key.',
  ),
  demoCity: setting(
    'HEMING_DEMO_CITY',
    'on',
    '`on` or `off`',
    choice('on', 'off'),
    'Whether `npm start` loads the made-up city into a demonstration whose register is empty; `--no-demo` leaves it out, too.',
  ),
  data: setting('HEMING_DATA', '.heming/data', 'a folder', text, 'Where the embedded engines keep their files.'),
  engines: setting('HEMING_ENGINES', '@heming/embedded', 'a module name', text, 'Module that opens the document store and the event log.'),
  mongodbUri: setting(
    'MONGODB_URI',
    '',
    'a `mongodb://` or `mongodb+srv://` address',
    mongodbAddress,
    'MongoDB that documents are kept in, a database for each service. Empty: the documents are in the data folder.',
  ),
  mongodbDatabases: setting(
    'MONGODB_DATABASES',
    'heming',
    'small letters, digits, `_` and `-`, at most 20',
    (text) => (/^[a-z][a-z0-9_-]{0,19}$/.test(text) ? text : undefined),
    'What the names of the databases begin with: `heming` makes `heming_registry`.',
  ),
  mongodbPoolSize: setting('MONGODB_POOL_SIZE', '50', '1 to 1000', integer(1, 1_000), 'Most connections of the process to each server.'),
  mongodbTimeoutMs: setting(
    'MONGODB_TIMEOUT_MS',
    '5000',
    '100 to 60000',
    integer(100, 60_000),
    'How long a call looks for a server, a connection and an acknowledgement before it is refused as `STORE_UNAVAILABLE`.',
  ),
  kafkaBrokers: setting(
    'KAFKA_BROKERS',
    '',
    '`host:port,…`',
    brokers,
    'Kafka brokers that hold the event log; some of a cluster are enough. Empty: the embedded log in the data folder.',
  ),
  kafkaClientId: setting('KAFKA_CLIENT_ID', 'heming', 'a text', text, 'What brokers call this process in their logs and quotas.'),
  kafkaReplication: setting(
    'KAFKA_REPLICATION',
    '0',
    '0 to 9',
    integer(0, 9),
    'Copies of each event in topics that are made; all but one must be written before an event counts as published. 0: what the cluster makes by default.',
  ),
  kafkaTls: setting('KAFKA_TLS', 'off', '`off` or `on`', choice('off', 'on'), 'Whether connections to Kafka are encrypted.'),
  kafkaTlsCa: setting('KAFKA_TLS_CA', '', 'a file', text, 'Certificates, in PEM form, that brokers are believed by. Empty: those of Node.'),
  kafkaTlsCert: setting('KAFKA_TLS_CERT', '', 'a file', text, 'Certificate of this process, in PEM form, for brokers that ask for one.'),
  kafkaTlsKey: setting('KAFKA_TLS_KEY', '', 'a file', text, 'Private key of that certificate, in PEM form.'),
  kafkaSaslMechanism: setting(
    'KAFKA_SASL_MECHANISM',
    'none',
    '`none`, `plain`, `scram-sha-256` or `scram-sha-512`',
    choice('none', 'plain', 'scram-sha-256', 'scram-sha-512'),
    'How this process says to Kafka who it is. In production `plain` needs `KAFKA_TLS=on`.',
  ),
  kafkaSaslUsername: setting('KAFKA_SASL_USERNAME', '', 'a text', text, 'Name of this process at Kafka.'),
  kafkaSaslPassword: setting('KAFKA_SASL_PASSWORD', '', 'a text', text, 'Password of that name; never printed.'),
  host: setting('HEMING_HOST', '127.0.0.1', 'an address', text, 'Where the gateway listens.'),
  port: setting('HEMING_PORT', '8080', '0 to 65535', integer(0, 65_535), 'Port of the gateway; 0 chooses a free one.'),
  grpcAddress: setting(
    'HEMING_GRPC_ADDRESS',
    '',
    '`host:port`',
    text,
    'Where services listen for gRPC. Empty: the one-process host does not; a service on its own takes `127.0.0.1:9090`.',
  ),
  services: setting(
    'HEMING_SERVICES',
    '',
    '`heming.x.v1.XService=host:port,…`; for several processes of a service `10.0.0.1:9090+10.0.0.2:9090`, or a name with several addresses',
    addresses,
    'Where services in processes of their own are found, by full name. The city runs those itself that are not named; needs an internal key.',
  ),
  grpcTlsCa: setting(
    'HEMING_GRPC_TLS_CA',
    '',
    'a file',
    text,
    'Certificates, in PEM form, of the authority that processes of this installation are believed by. Empty: what passes between them is not encrypted.',
  ),
  grpcTlsCert: setting(
    'HEMING_GRPC_TLS_CERT',
    '',
    'a file',
    text,
    'Certificate of this process, in PEM form, that names the host it is called by; shown to whom it calls as well.',
  ),
  grpcTlsKey: setting('HEMING_GRPC_TLS_KEY', '', 'a file', text, 'Private key of that certificate, in PEM form.'),
  internalKey: setting(
    'HEMING_INTERNAL_KEY',
    '',
    'at least 32 characters',
    text,
    'Key that signs who a call is for between processes; the same for all. Empty, outside production: made anew at each start.',
  ),
  dataKey: setting(
    'HEMING_DATA_KEY',
    '',
    '32 bytes in base64',
    key,
    'Key that protects personal data at rest; lost, they are lost. Empty, outside production: made once and kept in the data folder.',
  ),
  open311Jurisdiction: setting(
    'OPEN311_JURISDICTION',
    '',
    'letters, digits, dots and hyphens, at most 100, such as `panjin.gov.cn`',
    (text) => (/^[\w.-]{0,100}$/.test(text) ? text : undefined),
    'The `jurisdiction_id` by which the Open311 interface knows the city; a request that names another is refused. Empty: whatever is named is accepted.',
  ),
  publicUrl: setting(
    'HEMING_PUBLIC_URL',
    '',
    'an http or https URL',
    url,
    'Where browsers reach the gateway, when that is not its own address. The sign-in of a demonstration leads back there, and so do the QR codes of documents; empty: they have none, those of a demonstration lead to its own address.',
  ),
  oidcIssuer: setting(
    'HEMING_OIDC_ISSUER',
    '',
    'an http or https URL',
    url,
    'OpenID Connect provider whose tokens are believed. Empty: a demonstration brings its own provider, in production nobody can sign in.',
  ),
  oidcAudience: setting('HEMING_OIDC_AUDIENCE', 'heming-api', 'a text', text, 'Audience that a token must be made for.'),
  oidcWebClient: setting(
    'HEMING_OIDC_WEB_CLIENT',
    'heming-web',
    'a text',
    text,
    'Client id under which the web apps sign people in at the provider: a public client, code with PKCE, led back to `/office/signed-in`, and likewise to every other web app.',
  ),
  oidcWebScope: setting('HEMING_OIDC_WEB_SCOPE', 'openid', 'a text', text, 'Scopes that the web apps ask for.'),
  oidcAlgorithms: setting(
    'HEMING_OIDC_ALGORITHMS',
    'ES256,EdDSA,RS256,PS256',
    `comma-separated, of ${TOKEN_ALGORITHMS.map((algorithm) => `\`${algorithm}\``).join(', ')}`,
    algorithms,
    'Signature algorithms of tokens that are believed.',
  ),
  oidcClockToleranceSeconds: setting(
    'HEMING_OIDC_CLOCK_TOLERANCE_SECONDS',
    '10',
    '0 to 120',
    integer(0, 120),
    'How far the clock of the provider may be off.',
  ),
  wechatAppId: setting(
    'HEMING_WECHAT_APP_ID',
    '',
    '`wx` and 16 hexadecimal digits',
    wechatAppId,
    'WeChat account (公众号) by which people sign in within WeChat. Empty: a demonstration simulates WeChat, elsewhere nobody signs in by it.',
  ),
  wechatAppSecret: setting(
    'HEMING_WECHAT_APP_SECRET',
    '',
    'a text',
    secretText,
    'Its secret (AppSecret), for the process of the gateway alone; never printed.',
  ),
  wechatApi: setting(
    'HEMING_WECHAT_API',
    'https://api.weixin.qq.com',
    'an http or https URL',
    url,
    'Where the interface of WeChat is called: WeChat itself, or a proxy of the city in front of it. Nothing else is called for WeChat.',
  ),
  wechatAuthorizePage: setting(
    'HEMING_WECHAT_AUTHORIZE_PAGE',
    'https://open.weixin.qq.com/connect/oauth2/authorize',
    'an http or https URL',
    url,
    'Page of WeChat that browsers are led to.',
  ),
  administrators: setting(
    'HEMING_ADMINISTRATORS',
    '',
    '`subject=ROLE@division,…`',
    founders,
    'Who holds a role from the first start, because nobody is there yet to grant it; later they are granted and revoked like all.',
  ),
  logLevel: setting(
    'HEMING_LOG_LEVEL',
    'info',
    '`debug`, `info`, `warn`, `error` or `silent`',
    choice('debug', 'info', 'warn', 'error', 'silent'),
    'What is logged.',
  ),
  logFile: setting(
    'HEMING_LOG_FILE',
    '',
    'a file, or `-`',
    text,
    'Where logs go; `-` is the standard output. Empty: the one-process host writes `heming.log` in its data folder; a service on its own, the standard output.',
  ),
  operationsAddress: setting(
    'HEMING_OPERATIONS_ADDRESS',
    '',
    '`host:port`',
    listening,
    'Where a service on its own answers `/metrics`, `/healthz` and `/readyz` over HTTP. Empty: nowhere. The process of the gateway has them on its own port.',
  ),
  corsOrigins: setting(
    'HEMING_CORS_ORIGINS',
    '',
    'origins, comma-separated',
    list,
    'Web origins that may call the API from a browser; none by default.',
  ),
  trustedProxies: setting(
    'HEMING_TRUSTED_PROXIES',
    '0',
    '0 to 10',
    integer(0, 10),
    'How many reverse proxies stand in front and set X-Forwarded-For.',
  ),
  requestsPerMinute: setting(
    'HEMING_REQUESTS_PER_MINUTE',
    '60000',
    '1 to 10000000',
    integer(1, 10_000_000),
    'Reads one caller may make in a minute; writes a tenth, searches a fifth, bulk calls a hundredth.',
  ),
  otelSdkDisabled: setting(
    'OTEL_SDK_DISABLED',
    'false',
    '`true` or `false`',
    choice('true', 'false'),
    'Whether nothing is traced, whatever else is set.',
  ),
  otelEndpoint: setting(
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    '',
    'an http or https URL',
    url,
    'Collector that spans are sent to, by OTLP over HTTP (http/protobuf): `http://collector:4318`, to which `/v1/traces` is added. Empty: nothing is traced, unless the next one is set.',
  ),
  otelTracesEndpoint: setting(
    'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
    '',
    'an http or https URL',
    url,
    'The same for traces alone, with its path; it wins.',
  ),
  otelHeaders: setting(
    'OTEL_EXPORTER_OTLP_HEADERS',
    '',
    '`key=value,…`, values percent-encoded',
    secretPairs,
    'Headers that the collector asks for, such as its token; never printed.',
  ),
  otelTracesExporter: setting(
    'OTEL_TRACES_EXPORTER',
    'otlp',
    '`otlp` or `none`',
    choice('otlp', 'none'),
    '`none`: nothing is traced, though an endpoint is named.',
  ),
  otelTracesSampler: setting(
    'OTEL_TRACES_SAMPLER',
    'parentbased_always_on',
    '`parentbased_always_on`, `parentbased_always_off`, `parentbased_traceidratio`, `always_on`, `always_off` or `traceidratio`',
    choice('parentbased_always_on', 'parentbased_always_off', 'parentbased_traceidratio', 'always_on', 'always_off', 'traceidratio'),
    'Which traces are recorded. Those of `parentbased_…` record what a caller records, and choose only what begins here; the others choose everywhere.',
  ),
  otelTracesSamplerArg: setting(
    'OTEL_TRACES_SAMPLER_ARG',
    '1',
    '0 to 1',
    share,
    'The share of traces that the samplers of a ratio record: `0.1` is every tenth.',
  ),
  otelServiceName: setting(
    'OTEL_SERVICE_NAME',
    '',
    'a text',
    text,
    'What this process is called in traces. Empty: `city`, or the short name of a service on its own.',
  ),
  otelResourceAttributes: setting(
    'OTEL_RESOURCE_ATTRIBUTES',
    '',
    '`key=value,…`, values percent-encoded',
    pairs,
    'What else the traces of this process say of it, such as `deployment.environment.name=production`.',
  ),
} as const;

/** Variables of the command line `heming`, which may stand in the same environment. */
const OF_THE_COMMAND_LINE = ['HEMING_SERVER', 'HEMING_TOKEN'];

/** The settings of a process. */
export type Settings = { readonly [S in keyof typeof SETTINGS]: NonNullable<ReturnType<(typeof SETTINGS)[S]['parse']>> };

/** Settings that are wrong; the message has one line for each. */
export class WrongSettings extends Error {
  override readonly name = 'WrongSettings';
}

/** Reads the settings from an environment. @throws WrongSettings naming every variable that is wrong, or unknown ones that begin with HEMING_ */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const wrong: string[] = [];
  const entries = Object.entries(SETTINGS as Record<string, Setting<unknown>>).map(([name, { variable, fallback, form, parse }]) => {
    const given = environment[variable] ?? '';
    const value = parse(given === '' ? fallback : given);
    if (value === undefined)
      wrong.push(`${variable}: ${SECRET.has(parse) ? 'its value' : `“${given}”`} is not ${form.replaceAll('`', '')}`);
    return [name, value];
  });
  const known = new Set([...OF_THE_COMMAND_LINE, ...Object.values(SETTINGS).map(({ variable }) => variable as string)]);
  for (const variable of Object.keys(environment)) {
    if (variable.startsWith('HEMING_') && !known.has(variable)) wrong.push(`${variable}: there is no such setting`);
  }
  const settings = Object.fromEntries(entries) as Settings;
  wrong.push(...faultsOf(settings));
  if (wrong.length > 0) throw new WrongSettings(wrong.join('\n'));
  return settings;
}

/** The table of settings as a Markdown page. */
export function settingsPage(): string {
  const rows = Object.values(SETTINGS).map(
    ({ variable, fallback, form, meaning }) => `| \`${variable}\` | ${fallback === '' ? '–' : `\`${fallback}\``} | ${form} | ${meaning} |`,
  );
  return [
    '# Configuration',
    '',
    'Every process reads its settings from the environment. This page is made from `libs/kit/src/settings.ts` by `npm run proto`.',
    '',
    'The variables that begin with `OTEL_` are the standard ones of OpenTelemetry; its exporter reads its finer ones too, such as',
    '`OTEL_EXPORTER_OTLP_TIMEOUT`, `OTEL_EXPORTER_OTLP_COMPRESSION` and `OTEL_BSP_MAX_QUEUE_SIZE`.',
    '',
    'A wrong value, or a variable that begins with `HEMING_` and is not listed here, stops the start; all of them are named at once. A variable',
    'that is empty counts as absent. `npm start` takes `--data`, `--host` and `--port` as well, which win over their variables.',
    `${OF_THE_COMMAND_LINE.map((variable) => `\`${variable}\``).join(' and ')} are not read: they belong to the [command line](operations/cli.md).`,
    '',
    '| variable | default | form | meaning |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
