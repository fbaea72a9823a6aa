/** The bureau of 兴隆台区, which everything in these tests lies in. */
export const COUNTY = 'dev-county-211103';

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** A request over REST. */
export interface RestRequest {
  /** GET when absent. */
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  /** Sent as `Idempotency-Key`. */
  readonly key?: string;
  /** Text as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** The county's bureau when absent. */
  readonly token?: string;
}

/** An answer. */
export interface RestAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly json: Json;
}

/** No whole answer came back: what became of the request is unknown. */
export class ConnectionBroken extends Error {
  override readonly name = 'ConnectionBroken';
}

/** Sends a request. @param url of the gateway @throws ConnectionBroken */
export async function send(url: string, { method = 'GET', path, key, body, headers, token = COUNTY }: RestRequest): Promise<RestAnswer> {
  const text = typeof body === 'string';
  const sent = {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': text ? 'text/csv' : 'application/json' }),
      ...(key !== undefined && { 'idempotency-key': key }),
      ...headers,
    },
    ...(body !== undefined && { body: text ? body : JSON.stringify(body) }),
  };
  try {
    const response = await fetch(url + path, sent);
    const answer = await response.text();
    return { status: response.status, contentType: response.headers.get('content-type') ?? '', json: JSON.parse(answer) as Json };
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    throw new ConnectionBroken(`${method} ${path}`, { cause: error });
  }
}

/** Sends a request that has to succeed. @throws Error telling what was answered instead; ConnectionBroken */
export async function json(url: string, request: RestRequest): Promise<Json> {
  const answer = await send(url, request);
  if (answer.status !== 200) throw new Error(`${request.method ?? 'GET'} ${request.path}: ${answer.status} ${JSON.stringify(answer.json)}`);
  return answer.json;
}

/** Reads all pages of a list. @param path with its query, without the page @param member that holds the entries */
export async function listAll(url: string, path: string, member: string): Promise<readonly Json[]> {
  const all: Json[] = [];
  let pageToken = '';
  do {
    const page = await json(url, {
      path: `${path}${path.includes('?') ? '&' : '?'}pageSize=200&pageToken=${encodeURIComponent(pageToken)}`,
    });
    all.push(...(page[member] as readonly Json[]));
    pageToken = String(page['nextPageToken']);
  } while (pageToken !== '');
  return all;
}
