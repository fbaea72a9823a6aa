import type { Kind } from './kind.js';
import { wrongType } from './kind.js';
import { INTEGER_KINDS, readVarint } from './integer-kind.js';
import { readText } from './text.js';

const BASE64 = /^[A-Za-z0-9+/_-]*={0,2}$/;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const NOT_FINITE: Readonly<Record<string, number>> = { NaN, Infinity, '-Infinity': -Infinity };
const FLOAT_MAX = 3.4028234663852886e38;

const bool: Kind<boolean> = {
  wireType: 0,
  expected: { zh: ' true 或 false', en: 'true or false' },
  blank: false,
  accepts: (value) => typeof value === 'boolean',
  isBlank: (value) => !value,
  write: (writer, value) => void writer.bool(value),
  read: (reader) => readVarint(reader, 'uint64') !== 0,
  toJson: (value) => value,
  fromJson: (json, findings, word) => (typeof json === 'boolean' ? json : wrongType(bool, findings, word)),
};

const string: Kind<string> = {
  wireType: 2,
  expected: { zh: '文字', en: 'text' },
  blank: '',
  accepts: (value) => typeof value === 'string' && value.isWellFormed(),
  isBlank: (value) => value === '',
  write: (writer, value) => void writer.string(value),
  read: readText,
  toJson: (value) => value,
  fromJson: (json, findings, word) => (string.accepts(json) ? (json as string) : wrongType(string, findings, word)),
};

const bytes: Kind<Uint8Array> = {
  wireType: 2,
  expected: { zh: ' base64 文字', en: 'base64 text' },
  blank: new Uint8Array(),
  accepts: (value) => value instanceof Uint8Array,
  isBlank: (value) => value.length === 0,
  write: (writer, value) => void writer.bytes(value),
  // A copy, so that a small value does not keep the whole request in memory.
  read: (reader) => new Uint8Array(reader.bytes()),
  toJson: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64'),
  fromJson: (json, findings, word) => {
    if (typeof json !== 'string' || !BASE64.test(json)) return wrongType(bytes, findings, word);
    const digits = json.indexOf('=') < 0 ? json.length : json.indexOf('=');
    const padded = digits !== json.length;
    if (digits % 4 === 1 || (padded && json.length % 4 !== 0)) return wrongType(bytes, findings, word);
    return new Uint8Array(Buffer.from(json, 'base64'));
  },
};

const [float, double] = (['float', 'double'] as const).map((method): Kind<number> => {
  const kind: Kind<number> = {
    wireType: method === 'float' ? 5 : 1,
    expected: { zh: '数字', en: 'a number' },
    blank: 0,
    accepts: (value) => typeof value === 'number',
    isBlank: (value) => Object.is(value, 0),
    write: (writer, value) => void writer[method](value),
    read: (reader) => reader[method](),
    toJson: (value) => (Number.isFinite(value) ? value : String(value)),
    fromJson: (json, findings, word) => {
      const value = typeof json === 'string' ? (NUMBER.test(json) ? Number(json) : NOT_FINITE[json]) : json;
      if (typeof value !== 'number') return wrongType(kind, findings, word);
      if (method === 'double' || !Number.isFinite(value) || Math.abs(value) <= FLOAT_MAX) return value;
      findings.report('out_of_range', word, '超出范围', 'is out of range');
      return undefined;
    },
  };
  return kind;
}) as [Kind<number>, Kind<number>];

/** The scalar types of protobuf by name. */
export const SCALAR_KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...INTEGER_KINDS,
  ['bool', bool],
  ['string', string],
  ['bytes', bytes],
  ['float', float],
  ['double', double],
]);
