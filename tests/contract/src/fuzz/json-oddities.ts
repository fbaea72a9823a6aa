/** A body that is not what it says, or not what it should be. */
export interface OddBody {
  readonly label: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const JSON_TYPE = { 'content-type': 'application/json' };

/**
 * Odd renderings of a message that is in order.
 * @param json the message as JSON
 * @param member one of its members, which gets values of every wrong type
 */
export function oddBodies(json: string, member: string): readonly OddBody[] {
  const inner = json.slice(1, -1);
  const comma = inner === '' ? '' : ',';
  const key = JSON.stringify(member);
  const wrong = ['null', 'true', '1', '-1.5', '1e400', '-0', '1e2', '0.1', '""', '"x"', '[]', '[[]]', '{}', '[null]', '{"":{}}'];
  const huge = ['123456789012345678901234567890', '9007199254740993', '1E+2', '"1.0"', '"1e2"', '" 1"', '"+1"', '"01"', '"0x1"', '2.0'];
  const bodies = [
    ...[...wrong, ...huge].map((value) => `{${inner}${comma}${key}:${value}}`),
    `{${inner}${comma}"noSuchField":1}`,
    `{${inner}${comma}${key}:"a",${key}:"b"}`,
    `{${inner}${comma}"__proto__":{"polluted":true}}`,
    `{"__proto__":${json},"constructor":{"prototype":{"polluted":true}}}`,
    `{${inner}${comma}"toString":1,"hasOwnProperty":null,"valueOf":[]}`,
    `{${inner}${comma}"$ne":null,"$where":"sleep(1000)","a.b":1,"":0}`,
    `{${inner}${comma}"@type":"type.googleapis.com/google.protobuf.Any"}`,
    `/* x */ ${json}`,
    `${json} // x`,
    `{${inner},}`,
    json.replaceAll('"', "'"),
    `${json}${json}`,
    `[${json}]`,
    JSON.stringify(json),
    'null',
    'true',
    '0',
    '""',
    '[]',
    '',
    '{',
    '{"a":',
    'NaN',
    '\u0000',
    `{${inner}${comma}${key}:"\\ud800"}`,
    `{${inner}${comma}${key}:"\u0001"}`,
    `{${inner}${comma}${key}:"\\u0000"}`,
    `{${inner}${comma}${key}:"\u202e\\u2028"}`,
    `{${inner}${comma}${key}:${'['.repeat(200)}${']'.repeat(200)}}`,
    `{${inner}${comma}${key}:${'{"a":'.repeat(200)}1${'}'.repeat(200)}}`,
  ].map((body, i) => ({ label: `odd body ${i}`, body, headers: JSON_TYPE }));
  return [...bodies, ...oddTypes(json)];
}

/** The same message under media types, character sets and encodings that it does not have. */
function oddTypes(json: string): readonly OddBody[] {
  const types = [
    ...['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonx', ''],
    ...['application/json; charset=gb18030', 'application/json; charset=utf-16', 'application/json;charset=UTF-8', 'application/JSON'],
    ...['application/json; charset="utf-8"; x=y', 'application/json,application/json', '*/*', 'application/grpc', 'a'.repeat(2_000)],
  ];
  const encoded = ['gzip', 'deflate', 'br', 'identity', 'zstd', 'x, gzip'];
  return [
    ...types.map((type) => ({ label: `content-type ${type.slice(0, 40)}`, body: json, headers: { 'content-type': type } })),
    ...encoded.map((encoding) => ({
      label: `content-encoding ${encoding}`,
      body: json,
      headers: { ...JSON_TYPE, 'content-encoding': encoding },
    })),
    { label: 'byte order mark', body: `\ufeff${json}`, headers: JSON_TYPE },
    { label: 'UTF-16', body: Buffer.from(`\ufeff${json}`, 'utf16le'), headers: JSON_TYPE },
    { label: 'broken UTF-8', body: Buffer.concat([Buffer.from(json.slice(0, -1)), Buffer.from([0xc3, 0x28, 0x7d])]), headers: JSON_TYPE },
    {
      label: 'overlong UTF-8',
      body: Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc0, 0xae]), Buffer.from('"}')]),
      headers: JSON_TYPE,
    },
    { label: 'bytes', body: Buffer.from(Array.from({ length: 256 }, (_, i) => i)), headers: JSON_TYPE },
  ];
}
