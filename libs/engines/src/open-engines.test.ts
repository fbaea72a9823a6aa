import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '@heming/kit';
import pino from 'pino';
import { openEngines } from './open-engines.js';

/** Where nobody listens. */
const NOBODY = '127.0.0.1:1';

let folder: string;
const opening = (variables: Readonly<Record<string, string>>) =>
  openEngines(readSettings({ HEMING_DATA: join(folder, 'data'), MONGODB_TIMEOUT_MS: '200', ...variables }), pino({ enabled: false }));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heming-engines-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('without servers both are in the data folder, which is free again when they are closed', async () => {
  const engines = await opening({});
  await expect(opening({})).rejects.toThrow();
  await engines.close();
  const again = await opening({});
  await again.close();
});

test('a server that does not answer leaves nothing open', async () => {
  await expect(opening({ MONGODB_URI: `mongodb://${NOBODY}` })).rejects.toThrow('MONGODB_URI');
  const engines = await opening({});
  await engines.close();
});

test('with servers for both there is no data folder', async () => {
  await expect(opening({ MONGODB_URI: `mongodb://${NOBODY}`, KAFKA_BROKERS: NOBODY })).rejects.toThrow('MONGODB_URI');
  expect(existsSync(join(folder, 'data'))).toBe(false);
});
