/** Members that stand for what JSON does not have: `{"$date": milliseconds}`, `{"$bytes": base64}`, and an object with odd names as `{"$members": [[name, value]]}`. */
const DATE = '$date';
const BYTES = '$bytes';
const MEMBERS = '$members';

/**
 * A row as one line of JSON, times and bytes included; `undefined` is absent.
 * @throws TypeError for what could not be read back, such as NaN
 */
export function rowText(row: unknown): string {
  return JSON.stringify(written(row));
}

/** The row of a line. @throws SyntaxError */
export function rowOf(text: string): unknown {
  return read(JSON.parse(text) as unknown);
}

/**
 * What a row says, whatever engine keeps it: members in the order of their names, and none that is null, which to a store is the same as absent.
 */
export function contentText(row: unknown): string {
  return JSON.stringify(ordered(written(row)));
}

function written(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Date && !Number.isNaN(value.getTime())) return { [DATE]: value.getTime() };
  if (value instanceof Uint8Array) return { [BYTES]: Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64') };
  if (Array.isArray(value)) return value.map((element) => written(element === undefined ? null : element));
  if (typeof value !== 'object' || value instanceof Date) throw new TypeError(`${String(value)} cannot be written down`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([name, member]): [string, unknown] => [name, written(member)]);
  return members.some(([name]) => name.startsWith('$') || name === '__proto__') ? { [MEMBERS]: members } : Object.fromEntries(members);
}

function read(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(read);
  const { [DATE]: date, [BYTES]: bytes, [MEMBERS]: members } = value as Record<string, unknown>;
  if (typeof date === 'number') return new Date(date);
  if (typeof bytes === 'string') return new Uint8Array(Buffer.from(bytes, 'base64'));
  const entries = Array.isArray(members) ? (members as [string, unknown][]) : Object.entries(value);
  return Object.fromEntries(entries.map(([name, member]) => [name, read(member)]));
}

function ordered(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(ordered);
  const present = Object.entries(value).filter(([, member]) => member !== null);
  present.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(present.map(([name, member]) => [name, ordered(member)]));
}
