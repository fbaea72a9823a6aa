import { existsSync } from 'node:fs';
import sharp from 'sharp';
import { jsonOf, RestClient, type RestAnswer } from './rest-client.js';
import { RunningCity } from './running-city.js';
import { HERE } from './sample-register.js';
import { hostilePhotos, SECRET, type HostilePhoto } from './uploads/hostile-photos.js';

jest.setTimeout(120_000);

const { token } = HERE;
/** What a browser would run, or a reader of the file would learn from. */
const TRACES = [SECRET, '<script', '<?php', 'EICAR', 'PK\x03\x04', 'Exif', 'GPS', 'xpacket', '8BIM'];
/** What a file can be said to be: it is looked at, and not believed. */
const CLAIMS = ['image/jpeg', 'image/svg+xml', 'text/html', 'application/octet-stream'];

let running: RunningCity;
let rest: RestClient;
let photos: readonly HostilePhoto[];
beforeAll(async () => {
  running = await RunningCity.start();
  rest = new RestClient(running.port);
  photos = await hostilePhotos();
});
afterAll(async () => {
  rest.close();
  await running.stop();
});

const upload = (bytes: Buffer, claim: string): Promise<RestAnswer> =>
  rest.send({ verb: 'POST', path: '/v1/photos:upload', token, body: bytes, headers: { 'content-type': claim } });

async function expectHarmless(name: string): Promise<void> {
  for (const query of ['', '?thumbnail=true']) {
    const { status, headers, bytes } = await rest.send({ path: `/v1/${name}:download${query}`, token });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('image/jpeg');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="[a-z0-9]{26}\.jpg"/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(TRACES.filter((trace) => bytes.includes(trace, 0, 'latin1'))).toEqual([]);
    const { format, width, exif, xmp, icc, iptc } = await sharp(bytes).metadata();
    expect({ format, exif, xmp, icc, iptc }).toEqual({ format: 'jpeg' });
    expect(width).toBe(query === '' ? 640 : 320);
  }
}

test('what is uploaded as a photo is refused, or its picture comes back alone, as a file to be saved', async () => {
  const fates: Record<string, string> = {};
  for (const [i, { what, bytes }] of photos.entries()) {
    const answer = await upload(bytes, CLAIMS[i % CLAIMS.length]!);
    expect([what, answer.headers['content-type']]).toEqual([what, expect.stringMatching(/^application\/(problem\+)?json; charset=utf-8$/)]);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.text).not.toContain(SECRET);
    const { reason, name } = jsonOf(answer);
    fates[what] = answer.status === 200 ? 'kept' : String(reason);
    if (answer.status === 200) await expectHarmless(String(name));
  }
  expect(fates).toEqual(Object.fromEntries(photos.map(({ what, fate }) => [what, fate === 'kept' ? 'kept' : 'PHOTO_UNREADABLE'])));
  expect(existsSync('/tmp/heming-slipped')).toBe(false);
});

test('a photo is nobody else’s', async () => {
  const { bytes } = photos[0]!;
  const name = String(jsonOf(await upload(bytes, 'image/jpeg'))['name']);
  for (const other of [undefined, 'dev-county-211102', 'dev-city', 'dev-auditor', 'dev-operator']) {
    const answer = await rest.send({ path: `/v1/${name}:download`, ...(other !== undefined && { token: other }) });
    expect([other, answer.status, jsonOf(answer)['reason']]).toEqual([other, 404, 'PHOTO_NOT_FOUND']);
  }
});

test('nobody uploads without signing in', async () => {
  const answer = await rest.send({ verb: 'POST', path: '/v1/photos:upload', body: photos[0]!.bytes });
  expect([answer.status, jsonOf(answer)['reason']]).toEqual([401, 'SIGN_IN_NEEDED']);
});
