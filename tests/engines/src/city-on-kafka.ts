import { startCity, type City } from '@heming/city';
import { readSettings } from '@heming/kit';
import { testLogger, type Cluster } from './on-kafka.js';

/** The bureau of 兴隆台区. */
export const COUNTY = 'dev-county-211103';

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** A request over REST. */
export interface RestRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  /** The county's bureau when absent. */
  readonly token?: string;
  /** W3C traceparent of the caller. */
  readonly traceparent?: string | undefined;
}

/** Starts the city in this process: documents in a data folder, events on Kafka. @param more settings beside those, by their variables */
export function startCityOn(
  { brokers }: Pick<Cluster, 'brokers'>,
  data: string,
  more: Readonly<Record<string, string>> = {},
): Promise<City> {
  const settings = readSettings({
    HEMING_DATA: data,
    HEMING_PORT: '0',
    HEMING_REQUESTS_PER_MINUTE: '10000000',
    KAFKA_BROKERS: brokers.join(','),
    ...more,
  });
  return startCity(settings, testLogger());
}

/** Sends a request to a city. @throws Error with its answer when that is not 200 */
export async function send({ port }: City, { method = 'GET', path, body, token = COUNTY, traceparent }: RestRequest): Promise<Json> {
  const text = typeof body === 'string';
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': text ? 'text/csv' : 'application/json' }),
      ...(traceparent !== undefined && { traceparent }),
    },
    ...(body !== undefined && { body: text ? body : JSON.stringify(body) }),
  });
  const answer = await response.text();
  if (response.status !== 200) throw new Error(`${method} ${path} was answered ${response.status}: ${answer}`);
  return JSON.parse(answer) as Json;
}
