import { readSettings, WrongSettings } from './settings.js';

test('an empty environment gives the settings of a demonstration', () => {
  expect(readSettings({})).toMatchObject({ mode: 'demo', port: 8080, host: '127.0.0.1', logLevel: 'info' });
});

test('every wrong variable is named at once, and unknown ones too', () => {
  const read = (): unknown => readSettings({ HEMING_PORT: '80x', HEMING_MODE: 'prod', HEMING_PROT: '1' });
  expect(read).toThrow(WrongSettings);
  expect(read).toThrow(/HEMING_MODE.*\n.*HEMING_PORT.*\n.*HEMING_PROT: there is no such setting/);
});

test('variables of the command line may stand beside', () => {
  expect(readSettings({ HEMING_TOKEN: 'dev-city', HEMING_SERVER: 'https://heming.example.cn' }).mode).toBe('demo');
});

test('production does not start without an internal key', () => {
  expect(() => readSettings({ HEMING_MODE: 'production' })).toThrow(/HEMING_INTERNAL_KEY/);
  expect(readSettings({ HEMING_MODE: 'production', HEMING_INTERNAL_KEY: 'k'.repeat(32) }).mode).toBe('production');
});

test('an address of MongoDB holds a password, so a wrong one is not repeated', () => {
  const uri = 'mongodb://heming:secret@db1,db2/?replicaSet=city';
  expect(readSettings({ MONGODB_URI: uri })).toMatchObject({ mongodbUri: uri, mongodbDatabases: 'heming', mongodbPoolSize: 50 });
  const read = (): unknown => readSettings({ MONGODB_URI: 'mongo://heming:secret@db1', MONGODB_TIMEOUT_MS: '0' });
  expect(read).toThrow(/^MONGODB_URI: its value is not[^\n]*\nMONGODB_TIMEOUT_MS/);
  expect(read).not.toThrow(/secret/);
});

test('services are named with their addresses', () => {
  const HEMING_INTERNAL_KEY = 'k'.repeat(32);
  expect(readSettings({ HEMING_SERVICES: 'a.v1.A=host:1, b.v1.B=host:2', HEMING_INTERNAL_KEY }).services).toEqual(
    new Map([
      ['a.v1.A', 'host:1'],
      ['b.v1.B', 'host:2'],
    ]),
  );
  expect(() => readSettings({ HEMING_SERVICES: 'a.v1.A', HEMING_INTERNAL_KEY })).toThrow(/HEMING_SERVICES/);
});

test('a service in several processes is named with the addresses of all, or with a name that has them', () => {
  const targetOf = (addresses: string): string | undefined =>
    readSettings({ HEMING_SERVICES: `a.v1.A=${addresses}`, HEMING_INTERNAL_KEY: 'k'.repeat(32) }).services.get('a.v1.A');
  expect(targetOf('10.0.0.1:9090+10.0.0.2:9090')).toBe('ipv4:10.0.0.1:9090,10.0.0.2:9090');
  expect(targetOf('[fd00::1]:9090+[fd00::2]:9090')).toBe('ipv6:[fd00::1]:9090,[fd00::2]:9090');
  expect(targetOf('dns:///registry.heming:9090')).toBe('dns:///registry.heming:9090');
  for (const mixed of ['10.0.0.1:9090+registry:9090', '10.0.0.1:9090+[fd00::2]:9090', '10.0.0.1:9090+'])
    expect(() => targetOf(mixed)).toThrow(/HEMING_SERVICES/);
});

test('services in processes of their own need a key that they share', () => {
  expect(() => readSettings({ HEMING_SERVICES: 'a.v1.A=host:1' })).toThrow(/^HEMING_INTERNAL_KEY/);
});

test('a certificate between processes comes with its key and with whom it is believed by', () => {
  const whole = { HEMING_GRPC_TLS_CA: 'ca.pem', HEMING_GRPC_TLS_CERT: 'cert.pem', HEMING_GRPC_TLS_KEY: 'key.pem' };
  expect(readSettings(whole)).toMatchObject({ grpcTlsCa: 'ca.pem', grpcTlsCert: 'cert.pem', grpcTlsKey: 'key.pem' });
  for (const variable of Object.keys(whole)) expect(() => readSettings({ ...whole, [variable]: '' })).toThrow(/^HEMING_GRPC_TLS_CA, /);
});

test('tokens are believed by asymmetric signatures alone', () => {
  expect(readSettings({ HEMING_OIDC_ALGORITHMS: 'ES256,RS256' }).oidcAlgorithms).toEqual(['ES256', 'RS256']);
  for (const wrong of ['none', 'HS256', 'ES256,HS512', ',']) {
    expect(() => readSettings({ HEMING_OIDC_ALGORITHMS: wrong })).toThrow(/HEMING_OIDC_ALGORITHMS/);
  }
});

test('the issuer is a URL, kept letter by letter, as tokens name it', () => {
  expect(readSettings({ HEMING_OIDC_ISSUER: 'https://id.example.cn/realms/city/' }).oidcIssuer).toBe('https://id.example.cn/realms/city/');
  for (const wrong of ['id.example.cn', 'ftp://id.example.cn', 'https://id.example.cn/?a=1']) {
    expect(() => readSettings({ HEMING_OIDC_ISSUER: wrong })).toThrow(/HEMING_OIDC_ISSUER/);
  }
});

test('the first administrators are named with role and division', () => {
  expect(readSettings({ HEMING_ADMINISTRATORS: 'a1b2=CITY@2111, c3=COUNTY@211103' }).administrators).toEqual([
    { subject: 'a1b2', role: 'CITY', division: '2111' },
    { subject: 'c3', role: 'COUNTY', division: '211103' },
  ]);
  expect(() => readSettings({ HEMING_ADMINISTRATORS: 'a1b2=CITY' })).toThrow(/HEMING_ADMINISTRATORS/);
});

test('Kafka brokers are named with their ports', () => {
  expect(readSettings({}).kafkaBrokers).toEqual([]);
  expect(readSettings({ KAFKA_BROKERS: 'kafka-1:9092, 10.0.0.2:9093,[::1]:9094' }).kafkaBrokers).toHaveLength(3);
  for (const wrong of ['kafka-1', 'kafka-1:', 'kafka://kafka-1:9092', 'kafka-1:9092;kafka-2:9092'])
    expect(() => readSettings({ KAFKA_BROKERS: wrong })).toThrow(/KAFKA_BROKERS/);
});

test('who Kafka is told we are goes together, and no password is printed or sent in the clear', () => {
  const login = { KAFKA_SASL_MECHANISM: 'plain', KAFKA_SASL_USERNAME: 'heming', KAFKA_SASL_PASSWORD: 'open-sesame' };
  const production = { HEMING_MODE: 'production', HEMING_INTERNAL_KEY: 'k'.repeat(32) };
  expect(readSettings(login).kafkaSaslMechanism).toBe('plain');
  expect(readSettings({ ...production, ...login, KAFKA_TLS: 'on' }).kafkaTls).toBe('on');
  const wrong: readonly (readonly [RegExp, Record<string, string>])[] = [
    [/KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD/, { ...login, KAFKA_SASL_USERNAME: '' }],
    [/needs KAFKA_TLS=on/, { ...production, ...login }],
    [/KAFKA_TLS_CERT and KAFKA_TLS_KEY/, { KAFKA_TLS: 'on', KAFKA_TLS_CERT: 'client.pem' }],
  ];
  for (const [why, environment] of wrong) {
    expect(() => readSettings(environment)).toThrow(why);
    expect(() => readSettings(environment)).not.toThrow(/open-sesame/);
  }
});

test('sign-in by WeChat needs both parts of the account, in production all of it by https, and the secret is never repeated', () => {
  const account = { HEMING_WECHAT_APP_ID: 'wx0123456789abcdef', HEMING_WECHAT_APP_SECRET: 'open-sesame' };
  const production = { HEMING_MODE: 'production', HEMING_INTERNAL_KEY: 'k'.repeat(32), HEMING_PUBLIC_URL: 'https://wy.example.gov.cn' };
  expect(readSettings({ ...production, ...account }).wechatApi).toBe('https://api.weixin.qq.com');
  const wrong: readonly (readonly [RegExp, Record<string, string>])[] = [
    [/one is of no use without the other/, { HEMING_WECHAT_APP_ID: account.HEMING_WECHAT_APP_ID }],
    [/one is of no use without the other/, { HEMING_WECHAT_APP_SECRET: account.HEMING_WECHAT_APP_SECRET }],
    [/HEMING_WECHAT_APP_ID: “gh_123” is not/, { ...account, HEMING_WECHAT_APP_ID: 'gh_123' }],
    [/production needs https/, { ...production, ...account, HEMING_PUBLIC_URL: '' }],
    [/production needs https/, { ...production, ...account, HEMING_WECHAT_API: 'http://10.0.0.1' }],
  ];
  for (const [why, environment] of wrong) {
    expect(() => readSettings(environment)).toThrow(why);
    expect(() => readSettings(environment)).not.toThrow(/open-sesame/);
  }
});

test('the variables of OpenTelemetry are read as it writes them, and headers, which may hold a token, are not repeated', () => {
  const read = readSettings({
    OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20abc==, x-tenant=city',
    OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
    OTEL_TRACES_SAMPLER_ARG: '0.25',
    OTEL_SOMETHING_ELSE: 'for the exporter',
  });
  expect(Object.fromEntries(read.otelHeaders)).toEqual({ authorization: 'Bearer abc==', 'x-tenant': 'city' });
  expect([read.otelTracesSampler, read.otelTracesSamplerArg, read.otelEndpoint]).toEqual(['parentbased_traceidratio', 0.25, '']);
  const wrong = { OTEL_EXPORTER_OTLP_HEADERS: 'secret', OTEL_TRACES_SAMPLER: 'jaeger', OTEL_TRACES_SAMPLER_ARG: '1.5' };
  expect(() => readSettings(wrong)).toThrow(/OTLP_HEADERS: its value is not[^\n]*\nOTEL_TRACES_SAMPLER: [^\n]*\nOTEL_TRACES_SAMPLER_ARG/);
  expect(() => readSettings(wrong)).not.toThrow(/secret/);
});

test('operators are answered at a host and port', () => {
  expect(readSettings({ HEMING_OPERATIONS_ADDRESS: '[::1]:9191' }).operationsAddress).toBe('[::1]:9191');
  expect(() => readSettings({ HEMING_OPERATIONS_ADDRESS: '9191' })).toThrow(/HEMING_OPERATIONS_ADDRESS/);
});
