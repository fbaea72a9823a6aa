import { readSettings, PrincipalTokens } from '@heming/kit';
import { startCity, type City } from '@heming/city';
import { temporaryFolder } from '@heming/testing';
import pino, { type Logger } from 'pino';
import { FUZZ_GRANT } from './fuzz/rehearsals.js';

/** Signs principals between processes; long enough for production. */
const INTERNAL_KEY = 'the internal key of the contract tests';

/** The whole city in this process, on the embedded engines in a folder of its own. */
export class RunningCity {
  /** Makes the tokens that this city's services believe. */
  readonly tokens = new PrincipalTokens(INTERNAL_KEY);
  readonly #folder = temporaryFolder();
  #city: City | undefined;

  private constructor(
    private readonly logger: Logger,
    private readonly variables: Readonly<Record<string, string>>,
  ) {}

  /**
   * Starts a city that holds what it ships with, and nothing else.
   * @param logger takes what it says; by default nobody does
   * @param variables settings beside those of all tests, by their variables
   */
  static async start(logger: Logger = pino({ level: 'silent' }), variables: Readonly<Record<string, string>> = {}): Promise<RunningCity> {
    const running = new RunningCity(logger, variables);
    await running.#start();
    return running;
  }

  /** The city as its host sees it. */
  get city(): City {
    if (this.#city === undefined) throw new Error('the city has stopped');
    return this.#city;
  }

  /** Port of the gateway on 127.0.0.1. */
  get port(): number {
    return this.city.port;
  }

  /** Where the engines keep the data. */
  get folder(): string {
    return this.#folder.path;
  }

  /** `host:port` of the gRPC server. */
  get grpcAddress(): string {
    return `127.0.0.1:${this.city.grpcPort}`;
  }

  /** Stops everything and starts again on the same data; ports change. */
  async restart(): Promise<void> {
    await this.city.stop();
    await this.#start();
  }

  /** Stops everything and deletes the data. */
  async stop(): Promise<void> {
    await this.#city?.stop();
    this.#city = undefined;
    this.#folder.remove();
  }

  async #start(): Promise<void> {
    const settings = readSettings({
      HEMING_DATA: this.#folder.path,
      HEMING_PORT: '0',
      HEMING_GRPC_ADDRESS: '127.0.0.1:0',
      HEMING_LOG_LEVEL: 'silent',
      HEMING_INTERNAL_KEY: INTERNAL_KEY,
      HEMING_REQUESTS_PER_MINUTE: '10000000',
      HEMING_ADMINISTRATORS: `${FUZZ_GRANT.subject}=${FUZZ_GRANT.role}@${FUZZ_GRANT.division}`,
      ...this.variables,
    });
    this.#city = await startCity(settings, this.logger);
  }
}
