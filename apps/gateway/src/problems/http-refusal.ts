import type { Reason } from '@heming/contracts/type/v1';

/** A "no" of the gateway itself, about HTTP: no service was asked. */
export class HttpRefusal extends Error {
  override readonly name = 'HttpRefusal';

  constructor(
    readonly reason: HttpReason,
    /** Fill the placeholders of the sentences. */
    readonly facts: Readonly<Record<string, string>> = {},
    /** Further response headers, in lower case. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(reason);
  }
}

/** Why the gateway refuses. */
export type HttpReason = keyof typeof OWN_REASONS | keyof typeof SHARED_REASONS;

/** Reasons that only HTTP knows, in the domain `heming.gateway`: status, title, and the sentences with `{fact}` placeholders. */
export const OWN_REASONS = {
  METHOD_NOT_ALLOWED: [405, 'Method not allowed', '此地址只接受 {allow}。', 'This path takes {allow} only.'],
  PATH_MALFORMED: [400, 'Malformed path', '地址含有无效的百分号编码。', 'The path holds a broken percent escape.'],
  BODY_TOO_SLOW: [408, 'Body too slow', '请求传输过慢。', 'The request took too long to arrive.'],
  CONTENT_TYPE_UNSUPPORTED: [
    415,
    'Unsupported media type',
    '请求正文须为 application/json，且未经压缩。',
    'The body must be application/json and not be compressed.',
  ],
  CONTENT_ENCODING_UNSUPPORTED: [415, 'Unsupported encoding', '请求正文不得压缩。', 'The body must not be compressed.'],
  URL_TOO_LONG: [414, 'URL too long', '地址超过 {limit_bytes} 字节的上限。', 'The URL is longer than {limit_bytes} bytes.'],
  HEADERS_TOO_LARGE: [
    431,
    'Headers too large',
    '请求头超过 {limit_bytes} 字节的上限。',
    'The headers are larger than {limit_bytes} bytes.',
  ],
  TOO_MANY_STREAMS: [
    429,
    'Too many streams',
    '同时打开的实时连接过多（上限 {limit}）。',
    'Too many event streams are open (at most {limit}).',
  ],
  OVERLOADED: [503, 'Overloaded', '系统繁忙，请稍后再试。', 'The system is busy: try again soon.'],
  SHUTTING_DOWN: [503, 'Shutting down', '系统正在重启，请稍后再试。', 'The system is restarting: try again soon.'],
} as const satisfies Record<string, readonly [status: number, title: string, zh: string, en: string]>;

/** Reasons of the contract that the gateway may be the first to find: status and title; the sentences are the contract's. */
export const SHARED_REASONS = {
  NO_SUCH_RESOURCE: [404, 'Not found'],
  MALFORMED_REQUEST: [400, 'Malformed request'],
  REQUEST_TOO_LARGE: [413, 'Body too large'],
  TOO_MANY_REQUESTS: [429, 'Too many requests'],
} as const satisfies { readonly [R in Reason]?: readonly [status: number, title: string] };
