/** RFC 9457 problem details as the gateway writes them. */
export interface Problem {
  readonly status: number;
  /** The sentence for people, in the language that was asked for. */
  readonly detail: string;
  readonly detailEn: string;
  /** Word of the reason: `QUARTER_NOT_FOUND`. */
  readonly reason: string;
  /** The law it rests on, if there is one. */
  readonly law?: string;
  readonly violations?: readonly Violation[];
  readonly traceId: string;
}

/** A wrong member of a request. */
export interface Violation {
  /** Path in JSON names: `quarter.title`. */
  readonly field: string;
  readonly detail: string;
  readonly detailEn: string;
}

/** What is thrown when a call is not answered with what was asked for. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.reason}: ${problem.detailEn}`);
  }
}

/** A problem of our own making: the connection, or an answer nobody can read. */
function localProblem(reason: string, detail: string, detailEn: string, status = 0): ApiProblem {
  return new ApiProblem({ status, reason, detail, detailEn, traceId: '' });
}

/** The problem that an answer tells of; one without problem details came from something in between. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const json = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined;
  if (typeof json?.detail !== 'string')
    return localProblem(
      'NO_ANSWER',
      `服务没有给出可读的答复（${response.status}）。`,
      `The service gave no readable answer (${response.status}).`,
      response.status,
    );
  return new ApiProblem({
    status: response.status,
    detailEn: json.detail,
    reason: '',
    traceId: response.headers.get('x-trace-id') ?? '',
    ...json,
    detail: json.detail,
  });
}

/** The problem in whatever was thrown. Anything that is not one was the network's. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof ApiProblem) return thrown.problem;
  return localProblem('NOT_REACHED', '无法连接服务，请检查网络后重试。', 'The service cannot be reached: check the network and try again.')
    .problem;
}

/** The problem with its sentence in the language of the reader: one of our own making is in both, one of the gateway's in his already. */
export function toldIn(language: string, { problem }: ApiProblem): ApiProblem {
  return new ApiProblem(language.startsWith('en') ? { ...problem, detail: problem.detailEn } : problem);
}

/** What is wrong with the member at the end of a path: `quarter.title` is found as `title`. */
export function violationOf(problem: Problem | undefined, field: string): Violation | undefined {
  return problem?.violations?.find((violation) => violation.field === field || violation.field.endsWith(`.${field}`));
}
