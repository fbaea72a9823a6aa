import type { Contract, MethodContract, ReasonContract } from './model.js';
import type { Json } from './openapi-schema.js';
import { describeRefusal, placeholdersOf } from './reason.js';
import { Refusal } from './refusal.js';

const COMMON = 'heming.type.v1.Reason';
const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';

/** How a gRPC code appears over HTTP, and what its answers are for. The statuses are those of google.rpc.Code. */
const ANSWERS: Readonly<Record<string, { readonly status: number; readonly title: string; readonly description: string }>> = {
  INVALID_ARGUMENT: {
    status: 400,
    title: 'Invalid request',
    description: '请求有误，或当前状态不允许 / The request is wrong, or the present state does not allow it',
  },
  FAILED_PRECONDITION: {
    status: 400,
    title: 'Failed precondition',
    description: '请求有误，或当前状态不允许 / The request is wrong, or the present state does not allow it',
  },
  OUT_OF_RANGE: {
    status: 400,
    title: 'Out of range',
    description: '请求有误，或当前状态不允许 / The request is wrong, or the present state does not allow it',
  },
  UNAUTHENTICATED: { status: 401, title: 'Not signed in', description: '未登录 / Nobody is signed in' },
  PERMISSION_DENIED: { status: 403, title: 'Permission denied', description: '无权操作 / The caller may not' },
  NOT_FOUND: { status: 404, title: 'Not found', description: '不存在，或不在管辖范围内 / Not there, or outside the territory' },
  ALREADY_EXISTS: { status: 409, title: 'Already exists', description: '已存在，或已被他人修改 / There already, or changed meanwhile' },
  ABORTED: { status: 409, title: 'Changed meanwhile', description: '已存在，或已被他人修改 / There already, or changed meanwhile' },
  RESOURCE_EXHAUSTED: { status: 429, title: 'Too many requests', description: '操作过于频繁 / Too many requests' },
  UNAVAILABLE: { status: 503, title: 'Unavailable', description: '暂不可用，稍后重试 / Not available now: retry later' },
};

/** Codes that a method without side effects does not answer with: they speak of changes. */
const OF_CHANGES: ReadonlySet<string> = new Set(['FAILED_PRECONDITION', 'ALREADY_EXISTS', 'ABORTED']);

/** The problem answers of all services, each set described once. */
export class Problems {
  readonly #responses = new Map<string, Json>();

  constructor(private readonly contract: Contract) {}

  /** Every response that was referred to, in the order of the names. */
  responses(): Json {
    return Object.fromEntries([...this.#responses].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** References to the error answers of a method, by status. `conditional`: whether its caller may send `If-Match`. */
  of(method: MethodContract, conditional: boolean): Json {
    const domain = `${method.service.slice(0, method.service.lastIndexOf('.'))}.Reason`;
    const statuses = new Set(
      Object.entries(ANSWERS).flatMap(([code, { status }]) => (method.reads && OF_CHANGES.has(code) ? [] : [status])),
    );
    const answers: Json = Object.fromEntries(
      [...statuses].map((status) => [String(status), this.#reference(domain, status, method.reads)]),
    );
    return { ...answers, ...(conditional && { '412': this.#stale() }), default: this.#other() };
  }

  #reference(domain: string, status: number, reads: boolean): Json {
    const name = `${domain.slice('heming.'.length, -'.Reason'.length)}.${status}${reads && status === 400 ? '.read' : ''}`;
    if (!this.#responses.has(name)) this.#responses.set(name, this.#response(domain, status, reads));
    return { $ref: `#/components/responses/${name}` };
  }

  #response(domain: string, status: number, reads: boolean): Json {
    const [description = ''] = Object.values(ANSWERS)
      .filter((answer) => answer.status === status)
      .map((answer) => answer.description);
    const examples = [domain, COMMON].flatMap((from) =>
      [...(this.contract.reasons.get(from) ?? [])]
        .filter(([, reason]) => ANSWERS[reason.codeName]?.status === status && !(reads && OF_CHANGES.has(reason.codeName)))
        .map(([word, reason]) => [word, { summary: reason.zh, value: this.#example(from, word, reason, status) }] as const),
    );
    return {
      description,
      ...(status === 429 || status === 503 ? { headers: { 'Retry-After': RETRY_AFTER } } : {}),
      ...(status === 401 ? { headers: { 'WWW-Authenticate': { description: 'How to sign in.', schema: { type: 'string' } } } } : {}),
      content: { 'application/problem+json': { schema: PROBLEM_REFERENCE, examples: Object.fromEntries(examples) } },
    };
  }

  #stale(): Json {
    const name = 'type.v1.412';
    const reason = this.contract.reasons.get(COMMON)?.get('CHANGED_MEANWHILE');
    if (reason && !this.#responses.has(name)) {
      this.#responses.set(name, {
        description: '版本标记已过期 / The etag of If-Match no longer holds',
        content: {
          'application/problem+json': { schema: PROBLEM_REFERENCE, example: this.#example(COMMON, 'CHANGED_MEANWHILE', reason, 412) },
        },
      });
    }
    return { $ref: `#/components/responses/${name}` };
  }

  #other(): Json {
    this.#responses.set('other', {
      description: '其他错误，格式相同 / Any other error, in the same form',
      content: { 'application/problem+json': { schema: PROBLEM_REFERENCE } },
    });
    return { $ref: '#/components/responses/other' };
  }

  #example(domain: string, word: string, reason: ReasonContract, status: number): Json {
    const facts = Object.fromEntries(placeholdersOf(`${reason.zh}${reason.en}`).map((fact) => [fact, FACTS[fact] ?? '…']));
    const { zh, en } = describeRefusal(this.contract, new Refusal(domain, word, facts));
    return {
      type: `urn:heming:problem:${domain}:${word}`,
      title: ANSWERS[reason.codeName]?.title ?? '',
      status,
      detail: zh,
      detailEn: en,
      reason: word,
      domain,
      ...(Object.keys(facts).length > 0 && { facts }),
      ...(reason.law !== '' && { law: reason.law }),
      ...(word === 'INVALID_REQUEST' && { violations: [VIOLATION] }),
      traceId: TRACE_ID,
      instance: '/v1/quarters/PJ-211103016-0001',
    };
  }
}

const PROBLEM_REFERENCE: Json = { $ref: '#/components/schemas/Problem' };
const RETRY_AFTER: Json = { description: 'Seconds to wait before the next try.', schema: { type: 'integer', minimum: 1 } };

/** What stands for a fact in the examples; others are shown as "…". */
const FACTS: Readonly<Record<string, string>> = {
  building: 'quarters/PJ-211103016-0001/buildings/012',
  code: 'PJ-211103016-0001',
  division: 'divisions/211103016005',
  field: 'completedOn',
  limit: '65536',
  name: 'quarters/PJ-211103016-0001',
  parent: 'divisions/211103016',
  permission: 'registry.quarters.update',
  quarter: 'quarters/PJ-211103016-0001',
  request_id: '5f0c7f0e-6b1d-4c57-9a55-2f6f0f6c9b11',
  state: 'PLANNED',
  successor: 'divisions/211103016006',
  title: '锦绣家园',
  uscc: '91211103MA0P4XH12Q',
  valid_from: '2026-01-01',
  valid_to: '2025-12-31',
  value: '2026-02-30',
  zone: 'functionalZones/liaodongwan',
};

const VIOLATION: Json = { field: 'quarter.title', rule: 'required', detail: '小区名称不能为空', detailEn: 'quarter.title is required' };

/** Schema of every error answer: RFC 9457 problem details with the reason in the contract's words. */
export const PROBLEM: Json = {
  type: 'object',
  title: '错误',
  description:
    'Why a request was not carried out (RFC 9457). `reason` is a word of the enum `domain`: programs decide by it, people read `detail`.',
  properties: {
    type: { type: 'string', description: '`urn:heming:problem:<domain>:<reason>`.' },
    title: { type: 'string', description: 'Short, English.' },
    status: { type: 'integer', description: 'The HTTP status.' },
    detail: { type: 'string', title: '说明', description: 'The sentence for people: Chinese, unless `Accept-Language` prefers English.' },
    detailEn: { type: 'string', description: 'The English sentence.' },
    reason: { type: 'string', title: '原因代码', description: 'The reason as a word.' },
    domain: { type: 'string', description: 'Whose word it is.' },
    facts: { type: 'object', additionalProperties: { type: 'string' }, description: 'What fills the sentences.' },
    law: { type: 'string', title: '依据', description: 'The law, article or notice the reason rests on.' },
    violations: {
      type: 'array',
      title: '有误的字段',
      description: 'Every wrong field, all at once.',
      items: {
        type: 'object',
        properties: {
          field: { type: 'string', description: 'Path in JSON names: `quarter.title`.' },
          rule: { type: 'string', description: 'The rule it breaks: `required`, `max_len`, `unknown_field` …' },
          detail: { type: 'string' },
          detailEn: { type: 'string' },
        },
        required: ['field', 'rule', 'detail', 'detailEn'],
      },
    },
    traceId: { type: 'string', title: '追踪编号', description: 'What the operators find the call by.' },
    instance: { type: 'string', description: 'Path of the request.' },
  },
  required: ['type', 'title', 'status', 'detail', 'detailEn', 'reason', 'domain', 'traceId', 'instance'],
};
