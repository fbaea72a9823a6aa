import { randomBytes } from 'node:crypto';
import { migrateIndexes, startCity } from '@heming/city';
import { readSettings, type Settings } from '@heming/kit';
import { connectMongo } from '@heming/mongo';
import { SERVICES, temporaryFolder } from '@heming/testing';
import pino from 'pino';
import { forget, mongoUnderTest, TIMEOUT_MS, type MongoUnderTest } from './mongo-store.js';

const DATABASES = ['operations', ...SERVICES];
const folder = temporaryFolder();
const databases = `test_${randomBytes(6).toString('hex')}`;
const quiet = pino({ level: 'silent' });

let mongo: MongoUnderTest;
let settings: Settings;
beforeAll(async () => {
  mongo = await mongoUnderTest();
  settings = readSettings({
    MONGODB_URI: mongo.uri,
    MONGODB_DATABASES: databases,
    MONGODB_TIMEOUT_MS: String(TIMEOUT_MS),
    HEMING_DATA: folder.path,
    HEMING_PORT: '0',
  });
}, 300_000);
afterAll(async () => {
  await forget(await connectMongo({ uri: mongo.uri, databases, poolSize: 5, timeoutMs: TIMEOUT_MS }), ...DATABASES);
  await mongo.stop();
  folder.remove();
}, 60_000);

async function migrated(options: { readonly plan: boolean }): Promise<readonly string[]> {
  const said: string[] = [];
  await migrateIndexes(settings, { ...options, drop: false }, (line) => said.push(line));
  return said;
}

test('a city does not start on a database without its indexes; migrated, it starts, and what was registered outlives it', async () => {
  await expect(startCity(settings, quiet)).rejects.toMatchObject({ name: 'IndexesMissing' });
  expect((await migrated({ plan: true })).length).toBeGreaterThan(20);
  await migrated({ plan: false });
  expect(await migrated({ plan: true })).toEqual(['未作变更 Nothing was changed.']);

  const quarter = { code: 'PJ-211103016-0001', title: '鹤翔花园', division: 'divisions/211103016005' };
  const first = await startCity(settings, quiet);
  const made = await fetch(`http://127.0.0.1:${first.port}/v1/quarters`, {
    method: 'POST',
    headers: { authorization: 'Bearer dev-county-211103', 'content-type': 'application/json' },
    body: JSON.stringify(quarter),
  });
  expect([made.status, await made.json()]).toMatchObject([200, { name: 'quarters/PJ-211103016-0001' }]);
  await first.stop();

  const second = await startCity(settings, quiet);
  const found = await fetch(`http://127.0.0.1:${second.port}/v1/quarters/PJ-211103016-0001`, {
    headers: { authorization: 'Bearer dev-county-211103' },
  });
  expect(await found.json()).toMatchObject({ title: '鹤翔花园', etag: '1' });
  await second.stop();
}, 120_000);

test('a city whose database cannot be reached says so in a line, and names no password', async () => {
  const unreachable = { ...settings, mongodbUri: 'mongodb://heming:secret@127.0.0.1:1/?directConnection=true', mongodbTimeoutMs: 200 };
  await expect(startCity(unreachable, quiet)).rejects.toMatchObject({
    name: 'MongoUnreachable',
    message: expect.stringMatching(/^(?!.*secret)[^\n]*MONGODB_URI[^\n]*$/) as unknown,
  });
});
