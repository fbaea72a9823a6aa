import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dataKeyOf } from './data-key.js';
import { readSettings } from './settings.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heming-data-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a demonstration makes its key once, for its user alone, and finds it again', () => {
  const settings = readSettings({ HEMING_DATA: folder });
  const key = dataKeyOf(settings);
  expect(key).toHaveLength(32);
  expect(dataKeyOf(settings)).toEqual(key);
  expect(statSync(join(folder, 'data.key')).mode & 0o777).toBe(0o600);
});

test('a kept key that is none is not replaced by another', () => {
  writeFileSync(join(folder, 'data.key'), 'half a ke');
  expect(() => dataKeyOf(readSettings({ HEMING_DATA: folder }))).toThrow('holds no data key');
});

test('a configured key is taken, in production the only one, and a wrong one is refused without being shown', () => {
  const text = Buffer.alloc(32, 5).toString('base64');
  const production = { HEMING_MODE: 'production', HEMING_INTERNAL_KEY: 'k'.repeat(32), HEMING_DATA: folder };
  expect(dataKeyOf(readSettings({ ...production, HEMING_DATA_KEY: text }))).toEqual(new Uint8Array(32).fill(5));
  expect(dataKeyOf(readSettings(production))).toBeUndefined();
  expect(() => readSettings({ HEMING_DATA_KEY: 'c2VjcmV0' })).toThrow(/HEMING_DATA_KEY: its value is not 32 bytes in base64/);
});
