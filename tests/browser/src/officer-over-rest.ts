import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the repository. */
export const ROOT = join(__dirname, '../../..');
const SAMPLES = join(ROOT, 'docs/samples');

/** The bureau of the county that the samples lie in, or whom a token stands for, without a browser: what a test has to find on record. */
export class OfficerOverRest {
  readonly #authorization: string;

  /** `url`: where the gateway listens. */
  constructor(
    private readonly url: string,
    token = 'dev-county-211103',
  ) {
    this.#authorization = `Bearer ${token}`;
  }

  /** Reads, or sends a command when there is a body; `purpose`: why personal data is read. @throws Error with the problem when it is refused */
  async call(path: string, body?: unknown, purpose = ''): Promise<Record<string, unknown>> {
    const init = body === undefined ? { method: 'GET' } : { method: 'POST', body: JSON.stringify(body) };
    return this.#send(path, init, 'application/json', purpose);
  }

  /** Brings a sample table in, and waits until it is registered. */
  async bring(kind: string, file: string): Promise<void> {
    const { name } = await this.call('/v1/imports', { kind, fileName: file, division: 'divisions/211103' });
    await this.#send(`/v1/${String(name)}:upload`, { method: 'POST', body: readFileSync(join(SAMPLES, file)) }, 'text/csv');
    await this.#rests(String(name));
    await this.call(`/v1/${String(name)}:commit`, {});
    await this.#rests(String(name));
  }

  /** Uploads a photo. @returns its name */
  async uploads(photo: Buffer): Promise<string> {
    const { name } = await this.#send('/v1/photos:upload', { method: 'POST', body: new Uint8Array(photo) }, 'application/octet-stream');
    return String(name);
  }

  /** Reads the progress of an import to its end: the stream is complete when the job rests. */
  async #rests(name: string): Promise<void> {
    await (await fetch(`${this.url}/v1/${name}:watch`, { headers: { authorization: this.#authorization } })).text();
  }

  async #send(path: string, init: RequestInit, type: string, purpose = ''): Promise<Record<string, unknown>> {
    const headers = {
      authorization: this.#authorization,
      'content-type': type,
      ...(purpose !== '' && { 'x-purpose': encodeURIComponent(purpose) }),
    };
    const response = await fetch(`${this.url}${path}`, { ...init, headers });
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer;
  }
}
