import { Malformed } from '../malformed.js';
import { wrongType, type Kind } from './kind.js';
import { readVarint } from './integer-kind.js';

/** 0001-01-01T00:00:00Z and 9999-12-31T23:59:59.999Z, in milliseconds since 1970: the range of google.protobuf.Timestamp. */
const FIRST = -62_135_596_800_000;
const LAST = 253_402_300_799_999;
const RFC3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):(\d\d))$/;

/** google.protobuf.Timestamp: a Date, to the millisecond (finer parts are cut off), RFC 3339 in JSON. */
export const TIMESTAMP: Kind<Date> = {
  wireType: 2,
  expected: { zh: '时间，例如 2026-01-31T08:00:00+08:00', en: 'a time such as 2026-01-31T08:00:00+08:00' },
  blank: undefined,
  accepts: (value) => value instanceof Date && value.getTime() >= FIRST && value.getTime() <= LAST,
  isBlank: () => false,
  write: (writer, value) => {
    const seconds = Math.floor(value.getTime() / 1000);
    const nanos = (value.getTime() - seconds * 1000) * 1_000_000;
    writer.fork();
    if (seconds !== 0) writer.uint32(8).int64(seconds);
    if (nanos !== 0) writer.uint32(16).int32(nanos);
    writer.ldelim();
  },
  read: (reader) => {
    const end = reader.uint32() + reader.pos;
    let seconds = 0;
    let nanos = 0;
    while (reader.pos < end) {
      const tag = reader.uint32();
      if (tag === 8) seconds = readVarint(reader, 'int64');
      else if (tag === 16) nanos = readVarint(reader, 'int64');
      else reader.skipType(tag & 7);
    }
    const time = seconds * 1000 + Math.floor(nanos / 1_000_000);
    if (reader.pos !== end || nanos < 0 || nanos > 999_999_999 || !(time >= FIRST && time <= LAST))
      throw new Malformed('a Timestamp is out of range');
    return new Date(time);
  },
  toJson: (value) => value.toISOString().replace('.000Z', 'Z'),
  fromJson: (json, findings, word) => {
    const time = typeof json === 'string' ? parse(json) : undefined;
    return time === undefined ? wrongType(TIMESTAMP, findings, word) : new Date(time);
  },
};

/** Milliseconds since 1970, or `undefined` for what is no moment of the calendar. */
function parse(text: string): number | undefined {
  const match = RFC3339.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const milliseconds = Number((match[7] ?? '').padEnd(3, '0').slice(0, 3));
  const offset = Number(match[9] ?? 0) * 60 + Number(match[10] ?? 0);
  if (hour > 23 || minute > 59 || second > 59 || Number(match[9] ?? 0) > 23 || Number(match[10] ?? 0) > 59) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  date.setUTCHours(hour, minute, second, milliseconds);
  const time = date.getTime() - (match[8] === '-' ? -1 : 1) * offset * 60_000;
  return time >= FIRST && time <= LAST ? time : undefined;
}
