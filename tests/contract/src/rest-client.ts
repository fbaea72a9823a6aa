import { Agent, request, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** What is sent over REST, exactly as given: the path is not normalised, the body not encoded. */
export interface RestRequest {
  /** GET when absent. */
  readonly verb?: string;
  /** Path and query as they stand in the request line. */
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  /** A text or bytes as they are; anything else as JSON with its content type. */
  readonly body?: unknown;
  /** `Bearer <token>` is sent when given. */
  readonly token?: string;
}

/** What came back. */
export interface RestAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  /** The same as bytes. */
  readonly bytes: Buffer;
  /** Wall time until the last byte, in milliseconds. */
  readonly ms: number;
}

/** An answer's JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** A caller of the gateway over HTTP/1.1, on kept connections. */
export class RestClient {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });

  /** @param port of the gateway on 127.0.0.1 */
  constructor(private readonly port: number) {}

  /**
   * Sends a request and reads the whole answer; of an event stream only what comes until the first event or 200 ms.
   * @throws Error when the connection breaks without an answer
   */
  send({ verb = 'GET', path, headers = {}, body, token }: RestRequest): Promise<RestAnswer> {
    const raw = body === undefined || typeof body === 'string' || Buffer.isBuffer(body);
    const bytes = raw ? (body as string | Buffer | undefined) : JSON.stringify(body);
    const all: OutgoingHttpHeaders = {
      ...(bytes !== undefined && { 'content-length': String(Buffer.byteLength(bytes)) }),
      ...(!raw && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const started = performance.now();
      const outgoing = request({ port: this.port, host: '127.0.0.1', agent: this.#agent, method: verb, path, headers: all }, (answer) => {
        const chunks: Buffer[] = [];
        const finish = (): void => {
          clearTimeout(patience);
          const content = decompressed(Buffer.concat(chunks), answer.headers['content-encoding']);
          const { statusCode: status = 0, headers: received } = answer;
          resolve({ status, headers: received, text: content.toString(), bytes: content, ms: performance.now() - started });
        };
        const streams = answer.headers['content-type']?.startsWith('text/event-stream') === true;
        const leave = (): void => {
          finish();
          outgoing.destroy();
        };
        const patience = setTimeout(leave, streams ? 200 : 60_000);
        answer.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          if (streams && chunk.includes('\n\n')) leave();
        });
        answer.on('end', finish);
        answer.on('error', finish);
      });
      outgoing.on('error', reject);
      outgoing.end(bytes);
    });
  }

  /** Sends a request that must be answered with 2xx, and reads its JSON. @throws Error telling what came instead */
  async json(sent: RestRequest): Promise<Json> {
    const answer = await this.send(sent);
    if (answer.status < 200 || answer.status > 299) throw new Error(`${sent.verb ?? 'GET'} ${sent.path}: ${answer.status} ${answer.text}`);
    return jsonOf(answer);
  }

  /** Closes the connections. */
  close(): void {
    this.#agent.destroy();
  }
}

function decompressed(bytes: Buffer, encoding: string | undefined): Buffer {
  if (bytes.length === 0) return bytes;
  if (encoding === 'gzip') return gunzipSync(bytes);
  if (encoding === 'br') return brotliDecompressSync(bytes);
  return encoding === 'deflate' ? inflateSync(bytes) : bytes;
}

/** The JSON of an answer. @throws SyntaxError when it is none */
export function jsonOf({ text }: RestAnswer): Json {
  return JSON.parse(text) as Json;
}
