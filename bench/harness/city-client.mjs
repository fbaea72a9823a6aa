import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** An answer that is no success. */
export class UnexpectedAnswer extends Error {
  name = 'UnexpectedAnswer';
}

/** Calls of the city's API outside of any measurement: to fill it, and to look at what it holds. */
export class CityClient {
  #port;
  #token;

  /**
   * @param {number} port
   * @param {string} token a development principal, for example `dev-city`
   */
  constructor(port, token) {
    this.#port = port;
    this.#token = token;
  }

  /** What each request must carry, also those of a load. */
  get headers() {
    return { authorization: `Bearer ${this.#token}` };
  }

  get(path) {
    return this.#send('GET', path, {}, undefined);
  }

  /** @param {object} body @param {string} [requestId] makes a repetition have one effect */
  post(path, body, requestId) {
    const headers = { 'content-type': 'application/json', ...(requestId === undefined ? {} : { 'idempotency-key': requestId }) };
    return this.#send('POST', path, headers, Buffer.from(JSON.stringify(body)));
  }

  /** Sends a file's bytes. @param {Buffer} bytes @param {string} type */
  upload(path, bytes, type) {
    return this.#send('POST', path, { 'content-type': type }, bytes);
  }

  /** @returns {Promise<{ bytes: Buffer, json: any }>} @throws UnexpectedAnswer */
  async #send(method, path, headers, body) {
    const { status, bytes } = await exchange({
      agent,
      method,
      host: '127.0.0.1',
      port: this.#port,
      path,
      headers: { ...this.headers, ...headers, ...(body === undefined ? {} : { 'content-length': body.length }) },
      body,
    });
    if (status >= 300) throw new UnexpectedAnswer(`${method} ${path}: ${status} ${bytes}`);
    return { bytes, json: JSON.parse(bytes.toString()) };
  }
}

/**
 * One HTTP exchange.
 * @param {import('node:http').RequestOptions & { body?: Buffer }} options
 * @returns {Promise<{ status: number, bytes: Buffer }>}
 */
export function exchange({ body, ...options }) {
  return new Promise((resolve, reject) => {
    const outgoing = request(options, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode, bytes: Buffer.concat(chunks) }));
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/**
 * Does work for every item, a fixed number at a time, so that the store can commit them together.
 * @template T, R
 * @param {readonly T[]} items
 * @param {(item: T) => Promise<R>} work
 * @returns {Promise<R[]>} in the order of the items
 */
export async function forEach(items, work, atOnce = 64) {
  const results = new Array(items.length);
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at]);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}
