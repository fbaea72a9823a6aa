import { Type, type Field } from 'protobufjs';

const MIB = 1024 * 1024;

/** A small thing that is much to read. */
export interface Bomb {
  readonly label: string;
  readonly bytes: Buffer;
}

/** Bytes that cost a careless decoder time, memory or stack: empty sub-messages by the hundred thousand, deep nesting, endless lists. */
export function bombsFor(type: Type): readonly Bomb[] {
  const fields = type.fieldsArray.map((field) => field.resolve() as Field);
  const message = fields.find(({ resolvedType }) => resolvedType instanceof Type);
  const repeated = fields.find((field) => field.repeated);
  const text = fields.find((field) => field.type === 'string');
  const unknown = [0x82, 0x7d];
  return [
    { label: 'deep groups', bytes: Buffer.alloc(60_000, 0x0b) },
    { label: 'deep unknown messages', bytes: nested(unknown, 6_000) },
    { label: 'many empty unknown messages', bytes: repeat([...unknown, 0], 60_000) },
    { label: 'many unknown numbers', bytes: repeat([0x80, 0x7d, 0x01], 60_000) },
    { label: 'a length beyond everything', bytes: Buffer.from([0x0a, 0xff, 0xff, 0xff, 0xff, 0x07]) },
    { label: 'over the cap of most methods', bytes: Buffer.alloc(70_000, 0x20) },
    { label: 'over the cap of the server', bytes: Buffer.alloc(5 * MIB) },
    ...(message === undefined ? [] : subMessages(message)),
    ...(repeated === undefined ? [] : [{ label: 'many items', bytes: repeat([...tag(repeated.id, 2), 0], 60_000) }]),
    ...(text === undefined ? [] : [{ label: 'one text, over and over', bytes: repeat([...tag(text.id, 2), 1, 0x61], 60_000) }]),
  ];
}

function subMessages({ id }: Field): readonly Bomb[] {
  return [
    { label: 'empty sub-messages within the cap', bytes: repeat([...tag(id, 2), 0], 65_000) },
    { label: '1 MiB of empty sub-messages', bytes: repeat([...tag(id, 2), 0], MIB) },
    { label: 'deep sub-messages', bytes: nested(tag(id, 2), 6_000) },
  ];
}

/** Texts that cost a careless JSON reader the same. */
export const JSON_BOMBS: readonly string[] = [
  '['.repeat(100_000),
  `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`,
  `{${Array.from({ length: 15_000 }, (_, i) => `"k${i}":${i}`).join(',')}}`,
  `{"pageSize":${'9'.repeat(200_000)}}`,
  `{"a":"${'\\u0000'.repeat(40_000)}"}`,
  `"${'x'.repeat(260_000)}"`,
  ' '.repeat(262_144),
  ' '.repeat(300_000),
];

function tag(id: number, wireType: number): readonly number[] {
  let rest = (id << 3) | wireType;
  const bytes: number[] = [];
  for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}

/** As many copies as fit into a number of bytes. */
function repeat(piece: readonly number[], upTo: number): Buffer {
  const one = Buffer.from(piece);
  return Buffer.concat(Array<Buffer>(Math.floor(upTo / one.length)).fill(one));
}

/** A message within a message within a message. */
function nested(head: readonly number[], depth: number): Buffer {
  const lengths: Buffer[] = [];
  let size = 0;
  for (let level = 0; level < depth; level += 1) {
    const header = Buffer.from([...head, ...varint(size)]);
    lengths.push(header);
    size += header.length;
  }
  return Buffer.concat(lengths.reverse());
}

function varint(value: number): readonly number[] {
  const bytes: number[] = [];
  for (; value > 0x7f; value >>>= 7) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}
