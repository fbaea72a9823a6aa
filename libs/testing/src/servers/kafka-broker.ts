import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kafka, logLevel } from 'kafkajs';
import { freePort } from '../free-port.js';

const POM = join(__dirname, '../../../../tests/engines/kafka/pom.xml');
const VERSION = /<kafka\.version>([^<]+)</.exec(readFileSync(POM, 'utf8'))?.[1] ?? '';
/** Outside the tree, for all worktrees together. */
const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'heming', `kafka-${VERSION}`);
const FETCH_WITHIN_MS = 300_000;
const START_WITHIN_MS = 60_000;
const STORE_PASSWORD = 'of-a-store-that-goes-with-its-folder';
/** Small and quickly up, rather than fast for long. */
const JAVA = ['-Xms128m', '-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

interface Ports {
  readonly port: number;
  readonly securedPort: number;
  readonly controllerPort: number;
}

/** Whether this machine has what a broker is started with. */
export function canStartBrokers(): boolean {
  return ['java', 'mvn', 'keytool'].every((program) => spawnSync(program, ['-version'], { stdio: 'ignore' }).error === undefined);
}

/** Who may speak to the secured address of a broker, and by what it is believed. */
export const CLIENT = { username: 'heming', password: 'correct-horse-battery-staple' };

/** Apache Kafka in KRaft mode, of one node, on free ports of this machine and in a folder that goes with it. */
export class KafkaBroker {
  /** `host:port`, the same over restarts. */
  readonly address: string;
  /** The same broker behind TLS, for those who say who they are. */
  readonly securedAddress: string;
  /** A file with the certificate it is believed by there. */
  readonly certificate: string;
  readonly #folder: string;
  #process: ChildProcess | undefined;

  private constructor(folder: string, { port, securedPort }: Ports) {
    this.#folder = folder;
    this.address = `127.0.0.1:${port}`;
    this.securedAddress = `127.0.0.1:${securedPort}`;
    this.certificate = join(folder, 'certificate.pem');
    process.once('exit', () => this.#process?.kill('SIGKILL'));
  }

  /** Fetches Kafka when it is not in the cache, and starts a broker that holds nothing. */
  static async start(): Promise<KafkaBroker> {
    const [broker] = await KafkaBroker.startCluster(1);
    return broker as KafkaBroker;
  }

  /** Starts so many brokers that know each other and hold nothing; each is a controller, too, and what Kafka keeps for itself is on all of them. */
  static async startCluster(count: number): Promise<readonly KafkaBroker[]> {
    fetchKafka();
    const ports = await Promise.all(Array.from({ length: count }, freePorts));
    const brokers = ports.map((_, at) => KafkaBroker.#formatted(at, ports));
    await Promise.all(brokers.map((broker) => broker.resume()));
    return brokers;
  }

  static #formatted(at: number, all: readonly Ports[]): KafkaBroker {
    const folder = mkdtempSync(join(tmpdir(), 'heming-kafka-'));
    const broker = new KafkaBroker(folder, all[at] as Ports);
    makeCertificate(folder, broker.certificate);
    writeFileSync(join(folder, 'server.properties'), propertiesOf(folder, at, all));
    const known = ['SCRAM-SHA-256', 'SCRAM-SHA-512'].flatMap((mechanism) => [
      '--add-scram',
      `${mechanism}=[name=${CLIENT.username},password=${CLIENT.password}]`,
    ]);
    run('kafka.tools.StorageTool', 'format', '-t', 'aGVtaW5nLWZvci10ZXN0cw', '-c', join(folder, 'server.properties'), ...known);
    return broker;
  }

  /** Starts it again with what it held. */
  async resume(): Promise<void> {
    this.#process = spawn('java', [...JAVA, '-cp', join(CACHE, '*'), 'kafka.Kafka', join(this.#folder, 'server.properties')], {
      cwd: this.#folder,
      stdio: 'ignore',
    });
    const giveUp = Date.now() + START_WITHIN_MS;
    while (!(await answers(this.address))) {
      if (this.#process.exitCode !== null) throw new Error(`the broker ended with ${this.#process.exitCode}`);
      if (Date.now() > giveUp) throw new Error('the broker does not answer');
    }
  }

  /** Ends the process as a power cut would. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  /** Ends it in good order: in a cluster, what it leads is handed over first. */
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  /** Ends it for good and removes what it held. */
  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ending = this.#process;
    this.#process = undefined;
    if (ending === undefined || ending.exitCode !== null) return;
    const ended = once(ending, 'exit');
    ending.kill(signal);
    await ended;
  }
}

/** Puts Kafka and what it stands on into the cache, as a whole or not at all. */
function fetchKafka(): void {
  if (existsSync(CACHE)) return;
  const parent = join(CACHE, '..');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'fetching-'));
  const target = `-DoutputDirectory=${folder}`;
  execFileSync('mvn', ['-q', '-B', '-f', POM, 'dependency:copy-dependencies', target], { stdio: 'pipe', timeout: FETCH_WITHIN_MS });
  try {
    renameSync(folder, CACHE);
  } catch {
    // Another test was quicker.
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(main: string, ...args: readonly string[]): void {
  execFileSync('java', [...JAVA, '-cp', join(CACHE, '*'), main, ...args], { stdio: 'pipe' });
}

/** A key for the broker, and its certificate for those who are to believe it. */
function makeCertificate(folder: string, certificate: string): void {
  const store = ['-keystore', join(folder, 'key.p12'), '-storetype', 'PKCS12', '-storepass', STORE_PASSWORD, '-alias', 'broker'];
  const key = ['-keyalg', 'EC', '-groupname', 'secp256r1', '-dname', 'CN=broker', '-ext', 'san=ip:127.0.0.1', '-validity', '30'];
  execFileSync('keytool', ['-genkeypair', ...store, ...key], { stdio: 'pipe' });
  execFileSync('keytool', ['-exportcert', '-rfc', ...store, '-file', certificate], { stdio: 'pipe' });
}

/** No topic by accident, groups without a pause before their first members, and few partitions for what Kafka keeps for itself. */
function propertiesOf(folder: string, at: number, all: readonly Ports[]): string {
  const { port, securedPort, controllerPort } = all[at] as Ports;
  const voters = all.map((ports, other) => `${other + 1}@127.0.0.1:${ports.controllerPort}`);
  const login = 'org.apache.kafka.common.security';
  return [
    'process.roles=broker,controller',
    `node.id=${at + 1}`,
    `controller.quorum.voters=${voters.join(',')}`,
    `listeners=PLAINTEXT://127.0.0.1:${port},SASL_SSL://127.0.0.1:${securedPort},CONTROLLER://127.0.0.1:${controllerPort}`,
    `advertised.listeners=PLAINTEXT://127.0.0.1:${port},SASL_SSL://127.0.0.1:${securedPort}`,
    'controller.listener.names=CONTROLLER',
    'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL,CONTROLLER:PLAINTEXT',
    'sasl.enabled.mechanisms=PLAIN,SCRAM-SHA-256,SCRAM-SHA-512',
    `listener.name.sasl_ssl.plain.sasl.jaas.config=${login}.plain.PlainLoginModule required user_${CLIENT.username}="${CLIENT.password}";`,
    `listener.name.sasl_ssl.scram-sha-256.sasl.jaas.config=${login}.scram.ScramLoginModule required;`,
    `listener.name.sasl_ssl.scram-sha-512.sasl.jaas.config=${login}.scram.ScramLoginModule required;`,
    `ssl.keystore.location=${join(folder, 'key.p12')}`,
    'ssl.keystore.type=PKCS12',
    `ssl.keystore.password=${STORE_PASSWORD}`,
    `log.dirs=${join(folder, 'data')}`,
    'auto.create.topics.enable=false',
    'group.initial.rebalance.delay.ms=0',
    'offsets.topic.num.partitions=4',
    `offsets.topic.replication.factor=${all.length}`,
    `transaction.state.log.replication.factor=${all.length}`,
    'transaction.state.log.min.isr=1',
    '',
  ].join('\n');
}

async function answers(address: string): Promise<boolean> {
  const kafka = new Kafka({ brokers: [address], logLevel: logLevel.NOTHING, retry: { retries: 0 }, connectionTimeout: 1_000 });
  const admin = kafka.admin();
  try {
    await admin.connect();
    await admin.listTopics();
    return true;
  } catch {
    return false;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

/** Three ports that nobody listens on. */
async function freePorts(): Promise<Ports> {
  return { port: await freePort(), securedPort: await freePort(), controllerPort: await freePort() };
}
