import { randomBytes } from 'node:crypto';
import { connectMongo } from '@heming/mongo';
import { SERVICES, temporaryFolder } from '@heming/testing';
import { forget, mongoUnderTest, TIMEOUT_MS, type MongoUnderTest } from './mongo-store.js';
import { heming, MovingCity, type Variables } from './moving-city.js';

const DATABASES = ['operations', ...SERVICES];
/** What a restore adds to the sequences of documents that were read each for itself. */
const LEAP = 1_000_000;
const folder = temporaryFolder();
const databases = `test_${randomBytes(6).toString('hex')}`;

let mongo: MongoUnderTest;
let servers: Variables;
let city: MovingCity;
beforeAll(async () => {
  mongo = await mongoUnderTest();
  servers = { MONGODB_URI: mongo.uri, MONGODB_DATABASES: databases, MONGODB_TIMEOUT_MS: String(TIMEOUT_MS) };
  city = new MovingCity(folder.path, servers);
}, 300_000);
afterAll(async () => {
  await city.stop();
  await forget(await connectMongo({ uri: mongo.uri, databases, poolSize: 5, timeoutMs: TIMEOUT_MS }), ...DATABASES);
  await mongo.stop();
  folder.remove();
}, 60_000);

test('a city moves from the documents in its process to MongoDB, and back while it is written to', async () => {
  await city.makeKeys();
  await city.start('data', false);
  await city.registerPerson();
  expect(await city.writeDuring(() => city.backUp('data', 'first', false))).toMatchObject({ code: 0 });
  const acknowledged = city.names;
  expect(await city.backUp('data', 'second', false)).toMatchObject({ code: 0 });
  await city.stop();

  expect((await city.restore('second', 'unmigrated', true)).printed).toContain('first migrate the indexes');
  expect(await heming(servers, 'migrate')).toMatchObject({ code: 0 });
  const restored = await city.restore('second', 'on-mongo', true);
  expect(restored).toMatchObject({ code: 0, printed: expect.stringContaining('counts and contents were compared') });
  expect((await city.restore('second', 'again', true)).printed).toMatch(/there are documents in operations\/clocks/);
  await city.start('on-mongo', true);
  expect(await city.found(acknowledged)).toEqual(acknowledged);

  const back = await city.writeDuring(() => city.backUp('on-mongo', 'third', true));
  expect(back).toMatchObject({
    code: 0,
    printed: expect.stringMatching(/a moment of its own[^]*published meanwhile: [1-9]\d*\n[^]*may not fit together/),
  });
  await city.stop();
  expect(await city.restore('third', 'back', false)).toMatchObject({ code: 0 });
  expect(await city.announcementFaults('back', LEAP)).toEqual([]);
  await city.start('back', false);
  expect(await city.found(acknowledged)).toEqual(acknowledged);
  expect(await city.personNames()).toEqual(['鹤鸣']);
}, 240_000);
