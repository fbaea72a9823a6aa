import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startCity, type City } from '@heming/city';
import { main } from '@heming/cli';
import { readSettings } from '@heming/kit';
import { registry } from '@heming/registry';
import { announcementFaults, eventually } from '@heming/testing';
import pino from 'pino';

const TOPIC = 'heming.registry.v1';
const COUNTY = 'dev-county-211103';
const COMMUNITY = 'divisions/211103016005';
const WRITERS = 6;

/** Settings by the names of their variables. */
export type Variables = Readonly<Record<string, string>>;

/** What a command of the command line printed. */
interface Told {
  readonly code: number;
  readonly printed: string;
}

/** Runs `heming` as an operator with these settings does. */
export async function heming(settings: Variables, ...argv: readonly string[]): Promise<Told> {
  const inherited = Object.entries(process.env).filter(([variable]) => !/^(HEMING|KAFKA|MONGODB)_/.test(variable));
  let printed = '';
  const say = (text: string): void => void (printed += text);
  const environment = { ...Object.fromEntries(inherited), ...settings };
  const code = await main(argv, { out: say, err: say, interactive: false, open: () => false, environment });
  return { code, printed };
}

/** A city that is taken from the engines of one process to servers and back, by its backups. */
export class MovingCity {
  readonly #folder: string;
  readonly #servers: Variables;
  #city: City | undefined;
  #registered = 0;

  /** @param folder for data folders, keys and backups @param servers settings that name servers */
  constructor(folder: string, servers: Variables) {
    this.#folder = folder;
    this.#servers = servers;
  }

  /** The names of all quarters whose registration was acknowledged. */
  get names(): readonly string[] {
    return Array.from({ length: this.#registered }, (_, i) => nameOf(i));
  }

  path(name: string): string {
    return join(this.#folder, name);
  }

  /** Starts it on a data folder. @param onServers whether on the servers, too */
  async start(data: string, onServers: boolean): Promise<void> {
    const variables = { HEMING_DATA: this.path(data), HEMING_PORT: '0', HEMING_REQUESTS_PER_MINUTE: '10000000' };
    this.#city = await startCity(readSettings({ ...variables, ...(onServers ? this.#servers : {}) }), pino({ level: 'silent' }));
  }

  async stop(): Promise<void> {
    await this.#city?.stop();
    this.#city = undefined;
  }

  /** Registers a person: something that is sealed. */
  async registerPerson(): Promise<void> {
    const person = { idType: 'PASSPORT', idNumber: 'E12345678', fullName: '鹤鸣', division: COMMUNITY };
    await this.#send('POST', '/v1/persons', person);
  }

  /** Registers quarters, several at a time, for as long as something is done; each is changed at once. */
  async writeDuring<R>(work: () => Promise<R>): Promise<R> {
    const before = this.#registered;
    let goesOn = true;
    const write = async (): Promise<void> => {
      while (goesOn) await this.#registerOne();
    };
    const writing = Promise.all(Array.from({ length: WRITERS }, write));
    await eventually('writing goes on', () => this.#registered > before + WRITERS);
    const done = await work();
    goesOn = false;
    await writing;
    return done;
  }

  /** Names of what of the quarters there ought to be is there. */
  async found(names: readonly string[]): Promise<readonly string[]> {
    const found: string[] = [];
    for (const name of names) if ((await this.#send('GET', `/v1/${name}`)) !== undefined) found.push(name);
    return found;
  }

  /** What a holder of the right to look reads of the persons: their unmasked names. */
  async personNames(): Promise<readonly unknown[]> {
    const { persons } = (await this.#send('GET', `/v1/persons?division=${COMMUNITY}`)) as {
      readonly persons: readonly { readonly name: string }[];
    };
    const revealed = persons.map(({ name }) => this.#send('POST', `/v1/${name}:reveal`, {}));
    return (await Promise.all(revealed)).map((person) => (person as { readonly fullName: string }).fullName);
  }

  /** Backs it up from a data folder and, if it is on them, the servers. */
  backUp(data: string, to: string, onServers: boolean): Promise<Told> {
    const by = ['--sign-key', this.path('keys/signing-key.pem'), '--recipient', this.path('keys/recipient.txt')];
    return heming(onServers ? this.#servers : {}, 'backup', '--data', this.path(data), '--to', this.path(to), ...by);
  }

  /** Restores into a new data folder and, if wanted, onto the servers. */
  restore(from: string, data: string, onServers: boolean): Promise<Told> {
    mkdirSync(this.path(data), { recursive: true });
    copyFileSync(join(this.path('data'), 'data.key'), join(this.path(data), 'data.key'));
    const by = ['--identity', this.path('keys/identity.txt'), '--verify-key', this.path('keys/verification-key.txt')];
    return heming(onServers ? this.#servers : {}, 'restore', '--from', this.path(from), '--data', this.path(data), ...by);
  }

  makeKeys(): Promise<Told> {
    return heming({}, 'backup', '--make-keys', this.path('keys'));
  }

  /** See `announcementFaults`. */
  announcementFaults(data: string, leap: number): Promise<readonly string[]> {
    return announcementFaults(this.path(data), registry as never, TOPIC, leap);
  }

  async #registerOne(): Promise<void> {
    const name = nameOf(this.#registered++);
    const quarter = { code: name.slice('quarters/'.length), title: '鹤鸣花园', division: COMMUNITY };
    await this.#send('POST', '/v1/quarters', quarter);
    await this.#send('PATCH', `/v1/${name}?updateMask=address`, { address: '创新街' });
  }

  async #send(method: string, path: string, body?: unknown): Promise<unknown> {
    const headers = { authorization: `Bearer ${COUNTY}`, 'content-type': 'application/json', 'x-purpose': 'restoring' };
    const url = `http://127.0.0.1:${this.#city?.port}${path}`;
    const response = await fetch(url, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
    const answer = await response.text();
    if (response.status === 404) return undefined;
    if (response.status !== 200) throw new Error(`${method} ${path} was answered ${response.status}: ${answer}`);
    return JSON.parse(answer) as unknown;
  }
}

const nameOf = (number: number): string => `quarters/PJ-211103016-${String(number + 1).padStart(4, '0')}`;
