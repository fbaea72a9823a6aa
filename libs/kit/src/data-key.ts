import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA_KEY_BYTES, type Settings } from './settings.js';

/**
 * The key that protects sealed fields at rest, 32 bytes: the configured one. Without one a demonstration makes its own once and keeps it
 * beside the data, readable by its user alone; production has none, and no service that seals anything starts.
 * @throws RangeError when the kept key is not one
 */
export function dataKeyOf({ dataKey, data, mode }: Settings): Uint8Array | undefined {
  if (dataKey.length > 0) return dataKey;
  return mode === 'production' ? undefined : keptKey(data);
}

function keptKey(data: string): Uint8Array {
  const file = join(data, 'data.key');
  mkdirSync(data, { recursive: true });
  try {
    writeFileSync(file, randomBytes(DATA_KEY_BYTES).toString('base64'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = new Uint8Array(Buffer.from(readFileSync(file, 'utf8'), 'base64'));
  if (key.length !== DATA_KEY_BYTES) throw new RangeError(`${file} holds no data key; whatever it sealed cannot be read without it`);
  return key;
}
