import type { GrpcAnswer } from '../grpc-wire.js';
import type { RestAnswer } from '../rest-client.js';

/** Longest a single small request may take, in milliseconds: the bound that the city promises. */
export const LONGEST_MS = 1_000;
/** gRPC codes that mean a bug of ours, whatever was sent; the callers wait long enough. */
const FAULTS: Readonly<Record<number, string>> = {
  2: 'UNKNOWN',
  4: 'DEADLINE_EXCEEDED',
  12: 'UNIMPLEMENTED',
  13: 'INTERNAL',
  15: 'DATA_LOSS',
};
const UNAVAILABLE = 14;

/** What must never come back, whatever was sent; and how often what came back. */
export class Verdicts {
  readonly findings: string[] = [];
  /** How often each outcome was seen, by gRPC code or HTTP status with its reason. */
  readonly outcomes = new Map<string, number>();
  count = 0;

  /** Judges an answer over gRPC. @returns whether it was slower than the bound, so that it is worth a second look */
  grpc(sent: string, { code, reason, message, ms }: GrpcAnswer): boolean {
    this.#count(`${code} ${reason}`);
    if (code in FAULTS) this.find(sent, `${FAULTS[code]}: ${message}`);
    if (code === UNAVAILABLE && reason === '') this.find(sent, `UNAVAILABLE without a reason: ${message}`);
    return ms > LONGEST_MS;
  }

  /** Judges an answer over REST. @returns whether it was slower than the bound */
  rest(sent: string, answer: RestAnswer, method = 'GET'): boolean {
    const { status, ms } = answer;
    const problem = status >= 400 && method !== 'HEAD' ? this.#problem(sent, answer) : undefined;
    this.#count(`${status} ${String(problem?.['reason'] ?? '')}`);
    const explained = status === 503 || status === 504;
    if (status >= 500 && !explained) this.find(sent, `status ${status}: ${answer.text.slice(0, 300)}`);
    if (status === 200 && answer.headers['content-type']?.startsWith('application/json') && !isJson(answer.text) && method !== 'HEAD') {
      this.find(sent, `an answer that is no JSON: ${answer.text.slice(0, 100)}`);
    }
    return ms > LONGEST_MS;
  }

  /** Notes what went wrong with something sent. */
  find(sent: string, what: string): void {
    this.findings.push(`${what}\n    after ${sent.slice(0, 600)}`);
  }

  #count(outcome: string): void {
    this.count += 1;
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
  }

  /** An error says so in one form only: problem details with reason, trace id and its own status. */
  #problem(sent: string, { status, headers, text }: RestAnswer): Readonly<Record<string, unknown>> | undefined {
    const problem = isJson(text) ? (JSON.parse(text) as Readonly<Record<string, unknown>>) : undefined;
    const { reason, traceId } = problem ?? {};
    const whole =
      headers['content-type']?.startsWith('application/problem+json') === true &&
      problem?.['status'] === status &&
      typeof reason === 'string' &&
      reason !== '' &&
      /^[0-9a-f]{32}$/.test(String(traceId)) &&
      headers['x-trace-id'] === traceId;
    if (!whole) this.find(sent, `status ${status} without whole problem details: ${headers['content-type']} ${text.slice(0, 200)}`);
    return problem;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
