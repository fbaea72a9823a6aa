import type { OutgoingHttpHeaders } from 'node:http';
import type { RestRequest } from '../rest-client.js';

/**
 * Odd spellings of a path that exists.
 * @param path of a GET that is answered with 200
 */
export function oddPaths(path: string): readonly string[] {
  const [, ...segments] = path.split('/');
  const last = segments.at(-1) ?? '';
  const before = `/${segments.slice(0, -1).join('/')}`;
  const escaped = [...last].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
  return [
    ...[
      `${path}/`,
      `/${path}`,
      `//${path}`,
      path.replaceAll('/', '//'),
      `${path}/.`,
      `${path}/..`,
      `${before}/./${last}`,
      `${before}/x/../${last}`,
    ],
    ...[
      `${before}/${escaped}`,
      `${before}/%2e%2e/${last}`,
      `${before}/%252e%252e%252f${last}`,
      `${before}%2f${last}`,
      path.replaceAll('/', '%2F'),
    ],
    ...[
      `${path}%`,
      `${path}%zz`,
      `${path}%00`,
      `${path}%c3%28`,
      `${path}%ed%a0%80`,
      `${path}%u0041`,
      `${path}%EF%BC%8F`,
      `${path}%0d%0aX-A:1`,
    ],
    ...[
      `${path}:`,
      `${path}:nothing`,
      `${path}:retire:retire`,
      `${path}:__proto__`,
      `${path}:constructor`,
      `${path}:%77atch`,
      `:${path}`,
      `${path}::`,
    ],
    ...[
      `${before}/`,
      before,
      `${before}/*`,
      `${before}/**`,
      `${before}/{name}`,
      `${before}/${'x'.repeat(7_000)}`,
      `${before}/${'%41'.repeat(2_500)}`,
    ],
    ...[
      `${before}/__proto__`,
      `${before}/constructor/prototype`,
      `/v1/__proto__`,
      `/v1/toString`,
      '/v1',
      '/v1/',
      '/v2/quarters',
      '/V1/quarters',
      '/*',
    ],
    ...[
      `${path};jsessionid=1`,
      `${path}.json`,
      `${path}\\..\\x`,
      `${path}#fragment`,
      `${path}??a=b`,
      `${path}?`,
      `${path}?&&&`,
      `${path}?=`,
      `${path}?%`,
    ],
    ...[
      `http://elsewhere.invalid${path}`,
      `${path}?__proto__[polluted]=1`,
      `${path}?constructor.prototype.polluted=1`,
      `${path}?a=${'b'.repeat(9_000)}`,
    ],
    ...[
      `${path}?${'pageSize=1&'.repeat(300)}`,
      `${path}?name=other`,
      `${path}?name[$ne]=x`,
      `${path}?NAME=x`,
      `${path}?name=`,
      `${path}?x%00y=1`,
    ],
  ];
}

/**
 * Odd queries of a list.
 * @param members names of the request's members
 */
export function oddQueries(members: readonly string[]): readonly string[] {
  const values = [
    '',
    '0',
    '-1',
    '1.5',
    '1e3',
    'NaN',
    '0x10',
    '999999999999999999999',
    'true',
    'null',
    '[]',
    '{}',
    '%00',
    '%ff',
    '%',
    '+',
    '%2B',
    '%F0%9F%98%80',
    'a&b',
  ];
  const perMember = members.flatMap((member) => values.map((value) => `${member}=${value}`));
  const whole = members.flatMap((member) => [
    `${member}=1&${member}=2`,
    `${member}[]=1`,
    `${member}[a]=1`,
    `${member}.x=1`,
    `${member}`,
    `.${member}=1`,
    `${member}.=1`,
    `${member.toUpperCase()}=1`,
    `${member}[$gt]=`,
    `${member}.__proto__.polluted=1`,
  ]);
  return [
    ...perMember,
    ...whole,
    '__proto__=1',
    '__proto__.polluted=1',
    'constructor.prototype.polluted=1',
    '=',
    '&',
    '&&=&=',
    'a'.repeat(8_000),
  ];
}

/** Odd headers, to be sent with a request that is in order. */
export function oddHeaders(): readonly OutgoingHttpHeaders[] {
  const of = (name: string, values: readonly (string | string[])[]): OutgoingHttpHeaders[] => values.map((value) => ({ [name]: value }));
  return [
    ...of('traceparent', ['', 'x', '00-0-0-0', `00-${'0'.repeat(32)}-${'0'.repeat(16)}-00`, `ff-${'a'.repeat(32)}-${'b'.repeat(16)}-01`]),
    ...of('traceparent', [`00-${'A'.repeat(32)}-${'b'.repeat(16)}-01`, `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01-extra`, ['a', 'b'], 'é']),
    ...of('idempotency-key', [
      '',
      '"',
      '""',
      '"a',
      'x'.repeat(65),
      'x'.repeat(10_000),
      '__proto__',
      'a b',
      'é',
      ['a', 'b'],
      '\t',
      '/',
      '../x',
    ]),
    ...of('if-match', ['', '*', '"', '""', 'x', 'W/"1"', '"1", "2"', '*,*', '"a\\"b"', 'W/', '"é"', '"'.repeat(500), ['"1"', '"2"']]),
    ...of('if-none-match', ['', '*', '"', 'W/"1"', '"1","2"', ','.repeat(3_000), ['"1"', '*']]),
    ...of('x-timeout-ms', ['', '0', '-1', '1', '1e3', '999999999', '9999999999', 'NaN', '0x10', ' 5 ', ['1000', '2']]),
    ...of('x-case', ['%E6%A1%88', '%', 'x'.repeat(65), ' ', 'é']),
    ...of('x-purpose', [
      '',
      '%',
      '%zz',
      '%00',
      encodeURIComponent('查'.repeat(200)),
      encodeURIComponent('查'.repeat(201)),
      '%ed%a0%80',
      'é',
      ['a', 'b'],
    ]),
    ...of('authorization', [
      '',
      'Bearer',
      'Bearer ',
      'Basic YTpi',
      'Bearer dev-',
      'Bearer dev-county-',
      'Bearer dev-public-21',
      'Bearer dev-system',
    ]),
    ...of('authorization', [
      'Bearer dev-__proto__-21',
      'Bearer dev-constructor-21',
      'Bearer dev-county-2',
      `Bearer dev-county-${'1'.repeat(13)}`,
    ]),
    ...of('authorization', [
      'bearer dev-city',
      'Bearer dev-city dev-city',
      `Bearer ${'x'.repeat(9_000)}`,
      'Bearer dev-county-211103\t',
      ['a', 'b'],
    ]),
    ...of('accept', ['', '*/*', 'text/html', 'application/xml', 'x'.repeat(5_000), ',;q=,', '*/*;q=nan']),
    ...of('accept-language', ['', 'en', 'zh;q=0', '*', 'xx-yy-zz', 'en;q=x', ','.repeat(2_000), 'zh-CN,zh;q=0.9,en;q=0.8']),
    ...of('accept-encoding', ['', 'gzip', 'br;q=0, gzip;q=0', '*;q=0', 'identity;q=0', 'x'.repeat(3_000)]),
    ...of('heming-principal', [
      'x',
      `${Buffer.from('{"principal":{"subject":"x","grants":[{"role":"CITY","division":""}]}}').toString('base64url')}.x`,
    ]),
    ...of('x-forwarded-for', ['1.2.3.4', 'x', ','.repeat(1_000), '::1', '0.0.0.0']),
    ...of('x-http-method-override', ['DELETE', 'PATCH']),
    ...of('origin', ['null', 'https://elsewhere.invalid', 'é']),
    ...of('range', ['bytes=0-1', 'bytes=-1', 'x']),
    ...of('expect', ['100-continue']),
    ...of('cookie', ['a=b', '='.repeat(3_000)]),
  ];
}

/** Requests under every HTTP verb there is, and some that are none of ours. */
export function oddVerbs(path: string): readonly RestRequest[] {
  return ['HEAD', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'POST', 'TRACE', 'PROPFIND', 'MKCOL', 'PURGE', 'LINK', 'SEARCH'].map((verb) => ({
    verb,
    path,
  }));
}

/** Bytes on the wire that are no HTTP, or HTTP that contradicts itself. */
export function oddConnections(path: string): readonly string[] {
  const post = `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;
  const get = `GET ${path} HTTP/1.1\r\nHost: x\r\n`;
  return [
    ...[
      '\r\n\r\n',
      'GET\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      'hello\r\n\r\n',
      '\u0016\u0003\u0001\u0002\u0000\u0001',
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    ],
    ...[`GET ${path} HTTP/1.1\r\n\r\n`, `GET ${path} HTTP/1.0\r\n\r\n`, `GET  ${path} HTTP/1.1\r\nHost: x\r\n\r\n`, `GET ${path}\r\n\r\n`],
    ...[
      `${get}Host: y\r\n\r\n`,
      `${get}X: ${'a'.repeat(20_000)}\r\n\r\n`,
      `${get}X\r\n\r\n`,
      `${get} folded: x\r\n\r\n`,
      `${get}X: a\u0000b\r\n\r\n`,
    ],
    ...[
      `${get}Connection: upgrade\r\nUpgrade: websocket\r\n\r\n`,
      `${get}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: x\r\n\r\n`,
    ],
    ...[
      `GET /v1/\u0000 HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET /v1/小区 HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET * HTTP/1.1\r\nHost: x\r\n\r\n`,
      `OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n`,
    ],
    ...[
      `CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n`,
      `GET ${path} HTTP/1.1\r\nHost: a b\r\n\r\n`,
    ],
    ...[
      `${post}Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`,
      `${post}Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n{}`,
    ],
    ...[
      `${post}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX: y\r\n\r\n`,
      `${post}Transfer-Encoding: chunked\r\n\r\n2;${'x'.repeat(500)}\r\n{}\r\n0\r\n\r\n`,
    ],
    ...[
      `${post}Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n`,
      `${post}Transfer-Encoding: gzip\r\n\r\nxx`,
      `${post}Transfer-Encoding: identity\r\n\r\n{}`,
    ],
    ...[
      `${post}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      `${post}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
    ],
    ...[
      `${post}Content-Length: -1\r\n\r\n{}`,
      `${post}Content-Length: 2x\r\n\r\n{}`,
      `${post}Content-Length: 99999999999999999999\r\n\r\n{}`,
    ],
    ...[
      `${post}Content-Length: 1000000000\r\n\r\n{}`,
      `${post}Content-Length: 5\r\n\r\n{}`,
      `${post}Content-Length: 1\r\n\r\n{}GET / HTTP/1.1\r\n\r\n`,
    ],
    ...[
      `${get}Content-Length: 5\r\n\r\nhello`,
      `${post}Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}`,
      `${post}Expect: x\r\nContent-Length: 2\r\n\r\n{}`,
    ],
  ];
}
