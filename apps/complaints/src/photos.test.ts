import type { ComplaintsService, Photo, UploadPhotoRequest } from '@heming/contracts/complaints/v1';
import { ANONYMOUS, type Principal } from '@heming/kit';
import { alteredStore, answeringChannel, fakeClock, given, type FakeClock, type Given } from '@heming/testing';
import sharp from 'sharp';
import { complaints } from './service.js';

jest.setTimeout(60_000);

const ENTERPRISE = 'organisations/91211103MA0PJWY151';
const QUARTER = 'quarters/PJ-211103016-0001';
const HOUR = 3_600_000;
const SAMPLED_EVERY = 8 * 1024;
const quarterNamed = ({ name }: { readonly name: string }) => ({
  name,
  title: '鹤翔花园',
  division: 'divisions/211103016005',
  enterprise: ENTERPRISE,
});
const registry = answeringChannel({ GetDisclosedQuarter: quarterNamed, GetQuarter: quarterNamed });
const resident = (subject: string): Principal => ({ subject, grants: [] });
const officer = (role: string, division: string, party?: string): Principal => ({
  subject: `${role} ${division}`,
  grants: [{ role, division, ...(party !== undefined && { party }) }],
});
const [ZHANG, LI] = [resident('zhang'), resident('li')] as const;
const FIRM = officer('ENTERPRISE', '211103', ENTERPRISE);
const OTHER_FIRM = officer('ENTERPRISE', '211103', 'organisations/91211103MA0PJWY232');

/** Every document of the service, by collection, as it is written. */
let written: Map<string, Map<string, unknown>>;
/** The collection whose writes fail. */
let broken: string;
let clock: FakeClock;
let city: Given<ComplaintsService>;
let jpeg: Buffer;
beforeAll(async () => {
  const noise = Buffer.from(Uint8Array.from({ length: 900 * 700 * 3 }, (_, at) => (at * 7919 + ((at * at) >> 5)) & 0xff));
  jpeg = await sharp(noise, { raw: { width: 900, height: 700, channels: 3 } })
    .withExif({ IFD0: { Make: 'Secret' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '41/1 7/1 11/1' } })
    .jpeg({ quality: 95 })
    .toBuffer();
});
beforeEach(async () => {
  [written, broken] = [new Map(), ''];
  clock = fakeClock(new Date('2026-11-23T09:00:00+08:00'));
  city = await given(complaints, {
    environment: { clock },
    channels: { 'heming.registry.v1.RegistryService': registry },
    storeThrough: (store) =>
      alteredStore(store, (documents, collection) => {
        const seen = new Map<string, unknown>();
        written.set(collection, seen);
        return {
          insert(added) {
            if (collection === broken) throw new Error('the disk is full');
            for (const { state } of added) seen.set(state.name, state);
            return documents.insert(added);
          },
          remove(name, revision) {
            seen.delete(name);
            return documents.remove(name, revision);
          },
        };
      }),
  });
});
afterEach(() => city.stop());

async function* inPieces(content: Uint8Array): AsyncGenerator<UploadPhotoRequest> {
  for (let from = 0; from < content.length; from += 48 * 1024) yield { content: content.subarray(from, from + 48 * 1024) };
}
const upload = (by: Principal = ZHANG, content: Uint8Array = jpeg): Promise<Photo> => city.as(by).UploadPhoto(inPieces(content));
async function download(name: string, by: Principal = ZHANG, thumbnail = false): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const { content } of city.as(by).DownloadPhoto({ name, thumbnail })) pieces.push(content);
  return Buffer.concat(pieces);
}
const reasonOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );
const reportRepair = (photos: readonly string[], by = ZHANG, requestId = '') =>
  city.as(by).ReportRepair({
    report: { part: 'ELEVATOR', quarter: QUARTER, text: '电梯停运', photos: [...photos], fullName: '张三', phone: '13812348000' },
    requestId,
  });
const seen = async (name: string, by: Principal): Promise<boolean> => (await reasonOf(download(name, by))) === 'none';
const left = (collection: string): number => written.get(collection)?.size ?? 0;

test('what is uploaded comes back to whom it is from, anew, large and small, without what was hidden in it', async () => {
  const photo = await upload();
  expect(photo).toMatchObject({ width: 900, height: 700, name: expect.stringMatching(/^photos\/[a-z0-9]{26}$/) });
  const [large, small] = [await download(photo.name), await download(photo.name, ZHANG, true)];
  expect(large.length).toBe(photo.sizeBytes);
  expect(large.length).toBeGreaterThan(256 * 1024);
  const facts = await Promise.all([large, small].map((bytes) => sharp(bytes).metadata()));
  expect(facts.map(({ format, width, exif }) => [format, width, exif])).toEqual([
    ['jpeg', 900, undefined],
    ['jpeg', 320, undefined],
  ]);
  expect(large.includes('Secret') || small.includes('Secret')).toBe(false);
});

test('at rest its bytes are sealed, in pieces of at most 256 KiB', async () => {
  const clear = await download((await upload()).name);
  const kept = [...written.get('photo-pieces')!.values()].map((state) => Buffer.from((state as { bytes: Uint8Array }).bytes));
  expect(kept.length).toBeGreaterThan(2);
  expect(Math.max(...kept.map(({ length }) => length))).toBeLessThan(257 * 1024);
  // Twenty bytes of it, every so often: what is sealed has none of them, whatever it looks like.
  const parts = Array.from({ length: Math.floor(clear.length / SAMPLED_EVERY) }, (_, at) =>
    clear.subarray(at * SAMPLED_EVERY, at * SAMPLED_EVERY + 20),
  );
  expect(parts.length).toBeGreaterThan(20);
  for (const part of parts) expect(kept.filter((bytes) => bytes.includes(part))).toEqual([]);
});

test('nobody uploads without signing in, and nothing but photos', async () => {
  expect(await reasonOf(upload(ANONYMOUS))).toBe('SIGN_IN_NEEDED');
  expect(await reasonOf(upload(ZHANG, Buffer.from('<svg onload="alert(1)"/>')))).toBe('PHOTO_UNREADABLE');
  expect(await reasonOf(upload(ZHANG, Buffer.alloc(0)))).toBe('PHOTO_UNREADABLE');
  expect(await reasonOf(upload(ZHANG, Buffer.concat([jpeg, Buffer.alloc(10 * 1024 * 1024)])))).toBe('PHOTO_UNREADABLE');
  expect([left('photos'), left('photo-pieces')]).toEqual([0, 0]);
});

test('an upload that breaks off leaves nothing, nor does one that cannot be kept', async () => {
  async function* givenUp(): AsyncGenerator<UploadPhotoRequest> {
    yield { content: jpeg.subarray(0, 48 * 1024) };
    throw new Error('the caller has gone');
  }
  await expect(city.as(ZHANG).UploadPhoto(givenUp())).rejects.toThrow();
  expect([left('photos'), left('photo-pieces')]).toEqual([0, 0]);
  broken = 'photo-pieces';
  await expect(upload()).rejects.toThrow();
  expect([left('photos'), left('photo-pieces')]).toEqual([0, 0]);
});

test('one subject uploads sixty photos a day, however many at a time; the next day, again', async () => {
  const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  for (let i = 0; i < 55; i++) await upload(ZHANG, dot);
  const outcomes = await Promise.all(Array.from({ length: 12 }, () => reasonOf(upload(ZHANG, dot))));
  expect(outcomes.filter((outcome) => outcome !== 'none' && outcome !== 'TOO_MANY_PHOTOS')).toEqual([]);
  expect(left('photos')).toBeLessThanOrEqual(60);
  while (left('photos') < 60) await upload(ZHANG, dot);
  expect(await reasonOf(upload(ZHANG, dot))).toBe('TOO_MANY_PHOTOS');
  expect(await reasonOf(upload(LI, dot))).toBe('none');
  clock.advance(15 * HOUR);
  expect(await reasonOf(upload(ZHANG, dot))).toBe('none');
});

test('a photo that belongs to nothing is seen by whom it is from, and forgotten after a day', async () => {
  const { name } = await upload();
  expect(await Promise.all([ZHANG, LI, ANONYMOUS, FIRM, officer('COUNTY', '211103')].map((by) => seen(name, by)))).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
  clock.advance(24 * HOUR);
  await city.sweeps('forget-photos');
  expect(await reasonOf(download(name))).toBe('none');
  expect(await reasonOf(reportRepair([name]))).toBe('PHOTO_NOT_FOUND');
  clock.advance(HOUR);
  await city.sweeps('forget-photos');
  expect(await reasonOf(download(name))).toBe('PHOTO_NOT_FOUND');
  expect([left('photos'), left('photo-pieces')]).toEqual([0, 0]);
  await city.sweeps('forget-photos');
});

test('a photo of a repair order stays, and is seen by whoever may read that', async () => {
  const { name } = await upload();
  const repair = await reportRepair([name]);
  expect(repair.photos).toEqual([name]);
  clock.advance(48 * HOUR);
  await city.sweeps('forget-photos');
  await city.sweeps('forget-photos');
  const callers = [
    ZHANG,
    LI,
    ANONYMOUS,
    FIRM,
    OTHER_FIRM,
    officer('COUNTY', '211103'),
    officer('COUNTY', '211102'),
    officer('AUDITOR', ''),
  ];
  expect(await Promise.all(callers.map((by) => seen(name, by)))).toEqual([true, false, false, true, false, true, false, true]);
});

test('a photo of a case stays, too, and is seen by whoever may read that', async () => {
  const { name } = await upload();
  const report = {
    kind: 'COMPLAINT',
    category: 'ELEVATORS',
    quarter: QUARTER,
    title: '电梯停运',
    text: '停了三天，老人下不了楼。',
    photos: [name],
  } as const;
  const made = await city.as(ZHANG).ReportCase({ report: { ...report, fullName: '张三', phone: '13812348000' } });
  expect(made.photos).toEqual([name]);
  const added = await upload();
  expect(await reasonOf(city.as(ZHANG).AddToMyCase({ name: made.name, text: '又拍了一张', photos: [added.name, name] }))).toBe('none');
  clock.advance(48 * HOUR);
  await city.sweeps('forget-photos');
  const callers = [ZHANG, LI, FIRM, officer('COUNTY', '211103'), officer('COUNTY', '211102')];
  for (const photo of [name, added.name])
    expect(await Promise.all(callers.map((by) => seen(photo, by)))).toEqual([true, false, false, true, false]);
});

test('a photo is used once, by whom it is from; the same request again uses it once', async () => {
  const { name } = await upload();
  expect(await reasonOf(reportRepair([name], LI))).toBe('PHOTO_NOT_FOUND');
  const first = await reportRepair([name], ZHANG, 'r-1');
  expect(await reportRepair([name], ZHANG, 'r-1')).toEqual(first);
  expect(await reasonOf(reportRepair([name]))).toBe('PHOTO_IN_USE');
  const both = await upload();
  const reasons = await Promise.all([reasonOf(reportRepair([both.name])), reasonOf(reportRepair([both.name]))]);
  expect(reasons.sort()).toEqual(['PHOTO_IN_USE', 'none']);
});
