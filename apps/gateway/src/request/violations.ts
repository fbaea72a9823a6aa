import type { Violation } from '@heming/contracts';

/** What can be wrong with a request before its message exists, as opposed to what the contract's rules say of the message. */
export const violations = {
  unknownParameter: (field: string): Violation => ({
    field,
    rule: 'unknown_field',
    zh: `没有名为“${field}”的查询参数。`,
    en: `There is no query parameter "${field}".`,
  }),
  repeatedParameter: (field: string): Violation => ({
    field,
    rule: 'repeated_parameter',
    zh: `查询参数“${field}”只能出现一次。`,
    en: `The query parameter "${field}" may appear only once.`,
  }),
  notFromQuery: (field: string): Violation => ({
    field,
    rule: 'not_a_parameter',
    zh: `“${field}”不能作为查询参数，请放在路径或请求正文中。`,
    en: `"${field}" is no query parameter: it belongs in the path or the body.`,
  }),
  malformedQuery: (field: string): Violation => ({
    field,
    rule: 'malformed_escape',
    zh: '查询字符串含有无效的百分号编码。',
    en: 'The query string holds a broken percent escape.',
  }),
  tooManyParameters: (limit: number): Violation => ({
    field: '',
    rule: 'max_parameters',
    zh: `查询参数不得超过 ${limit} 个。`,
    en: `There may be at most ${limit} query parameters.`,
  }),
  differsFrom: (field: string, source: string): Violation => ({
    field,
    rule: 'contradiction',
    zh: `“${field}”与${source === 'path' ? '路径' : `请求头 ${source}`}不一致。`,
    en: `"${field}" contradicts the ${source === 'path' ? 'path' : `header ${source}`}.`,
  }),
  badHeader: (header: string, zh: string, en: string): Violation => ({ field: header, rule: 'header', zh, en }),
  bodyNotObject: (): Violation => ({
    field: '',
    rule: 'wrong_type',
    zh: '请求正文必须是 JSON 对象。',
    en: 'The body must be a JSON object.',
  }),
  bodyNotExpected: (): Violation => ({
    field: '',
    rule: 'body_not_expected',
    zh: '此操作不接受请求正文。',
    en: 'This operation takes no body.',
  }),
};
