import type { Enum } from 'protobufjs';

/** How values are written down for a transport: what protobufjs encodes, or what JSON holds. */
export interface Notation {
  wide(value: bigint): unknown;
  /** A number of an enum, known to it or not. */
  word(type: Enum, number: number): unknown;
  bytes(value: Buffer): unknown;
  moment(seconds: bigint, nanos: number): unknown;
  /** An update mask, in JSON names. */
  mask(paths: readonly string[]): unknown;
}

/** As protobufjs takes it: it checks no rule, so that what no honest client sends can be encoded. */
export const WIRE: Notation = {
  wide: (value) => ({ low: Number(BigInt.asIntN(32, value)), high: Number(BigInt.asIntN(32, value >> 32n)), unsigned: false }),
  word: (_type, number) => number,
  bytes: (value) => value,
  moment: (seconds, nanos) => ({ seconds: WIRE.wide(seconds), nanos }),
  mask: (paths) => ({ paths: paths.map((path) => path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)) }),
};

/** As proto-JSON writes it; moments that no calendar has as texts that are none. */
export const JSON_TEXT: Notation = {
  wide: (value) => String(value),
  word: (type, number) => type.valuesById[number] ?? number,
  bytes: (value) => value.toString('base64'),
  moment(seconds, nanos) {
    const time = new Date(Number(seconds) * 1000);
    return Number.isNaN(time.getTime()) ? `${seconds}.${nanos}s` : time.toISOString();
  },
  mask: (paths) => paths.join(','),
};
