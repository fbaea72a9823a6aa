import { Refusal } from '@heming/contracts';
import { RpcFailure } from '@heming/kit';

/** What is wrong with a request, as GeoReport tells it: an HTTP status, and sentences that each stand in an error of their own. */
export class GeoReportError extends Error {
  override readonly name = 'GeoReportError';
  readonly descriptions: readonly string[];

  constructor(
    readonly status: number,
    ...descriptions: readonly string[]
  ) {
    super(descriptions.join(' '));
    this.descriptions = descriptions;
  }
}

/** HTTP statuses by gRPC code: what GeoReport knows (400, 403, 404), and beyond it only what a client must be able to tell apart. */
const STATUSES: ReadonlyMap<number, number> = new Map([
  [3, 400],
  [5, 404],
  [6, 400],
  [7, 403],
  [8, 429],
  [9, 400],
  [10, 400],
  [16, 403],
]);

/** Parameters of a form by what the services call what they say. */
const PARAMETERS: ReadonlyMap<string, string> = new Map([
  ['text', 'description'],
  ['report.text', 'description'],
  ['report.phone', 'phone'],
  ['report.fullName', 'first_name'],
  ['report.place', 'address_string'],
]);

/** What was thrown as GeoReport tells it; undefined for what is nobody's fault but ours, of which nothing is told. */
export function geoReportErrorOf(thrown: unknown): GeoReportError | undefined {
  if (thrown instanceof GeoReportError) return thrown;
  if (thrown instanceof Refusal) return thrown.reason === 'NOT_SIGNED_IN' ? keyError() : undefined;
  if (!(thrown instanceof RpcFailure)) return undefined;
  const status = STATUSES.get(thrown.code);
  if (status === undefined) return undefined;
  const { violations = [], zh, en = thrown.message } = thrown.details;
  const sentences = violations.map(({ field, ...words }) => `${PARAMETERS.get(field) ?? field}: ${words.zh} ${words.en}`);
  if (sentences.length === 0) sentences.push(both(zh, en));
  return new GeoReportError(status, ...sentences);
}

/** The key is missing or is none of the city's. */
export function keyError(): GeoReportError {
  return new GeoReportError(403, 'api_key 缺失或无效。The api_key is missing or not valid.');
}

const both = (zh: string | undefined, en: string): string => (zh === undefined ? en : `${zh} ${en}`);
