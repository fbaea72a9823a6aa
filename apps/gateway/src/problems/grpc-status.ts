/** How a gRPC code appears over HTTP. The sentences are for failures that bring none of their own. */
export interface StatusMeaning {
  /** Name of the code: `NOT_FOUND`. */
  readonly name: string;
  readonly http: number;
  readonly title: string;
  readonly zh: string;
  readonly en: string;
}

const meaning = (name: string, http: number, title: string, zh: string, en: string): StatusMeaning => ({ name, http, title, zh, en });

const INTERNAL = meaning(
  'INTERNAL',
  500,
  'Internal error',
  '系统内部错误，请联系运维人员并提供追踪编号。',
  'Something went wrong here: give the operators the trace id.',
);

/** By gRPC code number; the HTTP statuses are those of google.rpc.Code. */
const MEANINGS: readonly (StatusMeaning | undefined)[] = [
  undefined,
  meaning('CANCELLED', 499, 'Cancelled', '请求已被取消。', 'The request was cancelled.'),
  undefined,
  meaning('INVALID_ARGUMENT', 400, 'Invalid request', '提交的内容有误。', 'The request is not valid.'),
  meaning('DEADLINE_EXCEEDED', 504, 'Deadline exceeded', '处理超时，请稍后重试。', 'It took too long: retry later.'),
  meaning(
    'NOT_FOUND',
    404,
    'Not found',
    '没有此资源，或不在您的管辖范围内。',
    'There is no such resource, or it is outside your territory.',
  ),
  meaning('ALREADY_EXISTS', 409, 'Already exists', '内容已存在。', 'It exists already.'),
  meaning('PERMISSION_DENIED', 403, 'Permission denied', '您没有此项权限。', 'You may not do this.'),
  meaning('RESOURCE_EXHAUSTED', 429, 'Too many requests', '操作过于频繁或超出配额，请稍后再试。', 'A quota is used up: try again later.'),
  meaning('FAILED_PRECONDITION', 400, 'Failed precondition', '当前状态不允许此操作。', 'The present state does not allow this.'),
  meaning('ABORTED', 409, 'Changed meanwhile', '内容已被他人修改，请刷新后重试。', 'It was changed meanwhile: read it again and retry.'),
  meaning('OUT_OF_RANGE', 400, 'Out of range', '超出范围。', 'It is out of range.'),
  meaning('UNIMPLEMENTED', 501, 'Not implemented', '尚未提供此功能。', 'This is not offered here.'),
  INTERNAL,
  meaning('UNAVAILABLE', 503, 'Unavailable', '相关服务暂不可用，请稍后重试。', 'A service that is needed is not available: retry later.'),
  undefined,
  meaning('UNAUTHENTICATED', 401, 'Not signed in', '请先登录。', 'Sign in first.'),
];

export const UNAUTHENTICATED = 16;
export const ABORTED = 10;
export const DEADLINE_EXCEEDED = 4;

/** What a gRPC code means over HTTP; OK, UNKNOWN, DATA_LOSS and numbers that are no code mean an internal error. */
export function meaningOf(code: number): StatusMeaning {
  return MEANINGS[code] ?? INTERNAL;
}
