import type { DivisionMap, RegistryService, UploadDivisionMapRequest } from '@heming/contracts/registry/v1';
import type { Principal } from '@heming/kit';
import { given, type Given } from '@heming/testing';
import { registry } from './service.js';

const CITY: Principal = { subject: 'city', grants: [{ role: 'CITY', division: '2111' }] };
const COUNTY: Principal = { subject: 'county', grants: [{ role: 'COUNTY', division: '211103' }] };
const OWNER: Principal = { subject: 'owner', grants: [{ role: 'OWNER', division: '211103016005', party: `persons/${'0'.repeat(26)}` }] };
const COUNTIES = ['211102', '211103', '211104', '211122'];
const FACTS = { coordinateSystem: 'WGS84', approvalNumber: '辽S〔2024〕12号', source: '样例' } as const;

/** A square for each code; with many points when it is to be large. */
function geoJson(codes: readonly string[], points = 4): string {
  const features = codes.map((code, at) => {
    const ring = Array.from({ length: points - 1 }, (_, point) => [121 + at + point / 100_000, 41 + (point % 2) / 7]);
    return { type: 'Feature', properties: { code, name: '<script>' }, geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] } };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

let city: Given<RegistryService>;
beforeEach(async () => {
  city = await given(registry);
});
afterEach(() => city.stop());

async function* messages(
  content: string,
  facts: Partial<UploadDivisionMapRequest> = FACTS,
): AsyncGenerator<Partial<UploadDivisionMapRequest>> {
  const bytes = Buffer.from(content);
  yield facts;
  for (let from = 0; from < bytes.length; from += 48 * 1024) yield { content: bytes.subarray(from, from + 48 * 1024) };
}
const upload = (content: string, facts?: Partial<UploadDivisionMapRequest>): Promise<DivisionMap> =>
  city.as(CITY).UploadDivisionMap(messages(content, facts));
async function downloaded(by = COUNTY): Promise<{ readonly fileName: string; readonly text: string; readonly codes: readonly string[] }> {
  const parts: Uint8Array[] = [];
  let fileName = '';
  for await (const chunk of city.as(by).DownloadDivisionMap({})) {
    fileName ||= chunk.fileName;
    parts.push(chunk.content);
  }
  const text = Buffer.concat(parts).toString();
  const { features } = JSON.parse(text) as { features: { properties: { code: string } }[] };
  return { fileName, text, codes: features.map(({ properties }) => properties.code) };
}
const reasonOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );

test('without a map it is said that there is none', async () => {
  expect(await city.as(COUNTY).GetDivisionMap({})).toMatchObject({ name: 'divisionMap', state: 'NONE', missing: [] });
  expect(await reasonOf(downloaded())).toBe('DIVISION_MAP_NOT_UPLOADED');
  expect(await reasonOf(city.as(CITY).RemoveDivisionMap({}))).toBe('DIVISION_MAP_NOT_UPLOADED');
});

test('an uploaded map is described, with what it leaves out, and downloaded without anything but codes and coordinates', async () => {
  const made = await upload(geoJson(COUNTIES.slice(0, 3)));
  expect(made).toMatchObject({
    ...FACTS,
    state: 'UPLOADED',
    level: 'COUNTY',
    divisionCount: 3,
    pointCount: 12,
    missing: ['divisions/211122'],
  });
  expect(await city.as(COUNTY).GetDivisionMap({})).toEqual(made);
  const { fileName, text, codes } = await downloaded();
  expect([fileName, codes, Buffer.byteLength(text)]).toEqual(['divisionMap.geojson', COUNTIES.slice(0, 3), made.sizeBytes]);
  expect(text).not.toContain('script');
});

test('shifted coordinates are shifted back', async () => {
  await upload(geoJson(COUNTIES));
  const { text } = await downloaded();
  await upload(geoJson(COUNTIES), { ...FACTS, coordinateSystem: 'GCJ02' });
  const shiftedBack = (await downloaded()).text;
  expect([text.includes('[121,41]'), shiftedBack.includes('[121,41]')]).toEqual([true, false]);
});

test('a map of many pieces comes back whole', async () => {
  const made = await upload(geoJson(COUNTIES, 5_000));
  expect(made.sizeBytes).toBeGreaterThan(256 * 1024);
  expect((await downloaded()).codes).toEqual(COUNTIES);
});

test('the same map again changes nothing; another one takes its place whole', async () => {
  const first = await upload(geoJson(COUNTIES));
  expect(await upload(geoJson(COUNTIES))).toEqual(first);
  const second = await upload(geoJson(COUNTIES.slice(0, 2)), { ...FACTS, approvalNumber: '' });
  expect(second).toMatchObject({ approvalNumber: '', divisionCount: 2 });
  expect(second.etag).not.toBe(first.etag);
  expect((await downloaded()).codes).toEqual(COUNTIES.slice(0, 2));
});

test('a refused map says what is wrong, and the one before stays', async () => {
  await upload(geoJson(COUNTIES));
  const refused = upload(geoJson(['211102', '211102', '210202']));
  await expect(refused).rejects.toMatchObject({
    details: {
      reason: 'DIVISION_MAP_INVALID',
      facts: { count: '2' },
      violations: [
        { field: 'features[1].properties.code', zh: '第 2 个要素：区划 211102 重复，已见于第 1 个要素。' },
        { field: 'features[2].properties.code', en: 'Feature 3: division 210202 is not on record or has ended.' },
      ],
    },
  });
  expect((await downloaded()).codes).toEqual(COUNTIES);
});

test('what is not said of a map, too large, or in another encoding is refused', async () => {
  const unsaid = upload(geoJson(COUNTIES), { approvalNumber: '' });
  await expect(unsaid).rejects.toMatchObject({ details: { violations: [{ field: 'coordinateSystem' }, { field: 'source' }] } });
  expect(await reasonOf(upload(' '.repeat(2 * 1024 * 1024 + 1)))).toBe('DIVISION_MAP_TOO_LARGE');
  expect(await reasonOf(upload(geoJson(COUNTIES), { ...FACTS, approvalNumber: '<script>' }))).toBe('INVALID_REQUEST');
  async function* latin(): AsyncGenerator<Partial<UploadDivisionMapRequest>> {
    yield { ...FACTS, content: Buffer.from([0xff, 0xfe]) };
  }
  await expect(city.as(CITY).UploadDivisionMap(latin())).rejects.toMatchObject({ details: { violations: [{ rule: 'encoding' }] } });
});

test('a map that is removed is gone, and can be uploaded anew', async () => {
  const { etag } = await upload(geoJson(COUNTIES));
  expect(await reasonOf(city.as(CITY).RemoveDivisionMap({ etag: 'other' }))).toBe('CHANGED_MEANWHILE');
  const removal = { etag, requestId: 'r-1' };
  const removed = await city.as(CITY).RemoveDivisionMap(removal);
  expect(removed).toMatchObject({ state: 'NONE', approvalNumber: '', divisionCount: 0 });
  expect(await city.as(CITY).RemoveDivisionMap(removal)).toEqual(removed);
  expect(await reasonOf(downloaded())).toBe('DIVISION_MAP_NOT_UPLOADED');
  await upload(geoJson(COUNTIES));
  expect((await downloaded()).codes).toEqual(COUNTIES);
});

test('the city bureau alone uploads; owners and strangers are not shown a map, which may have no approval number', async () => {
  expect(await reasonOf(city.as(COUNTY).UploadDivisionMap(messages(geoJson(COUNTIES))))).toBe('NOT_PERMITTED');
  expect(await reasonOf(city.as(COUNTY).RemoveDivisionMap({}))).toBe('NOT_PERMITTED');
  expect(await reasonOf(city.as(OWNER).GetDivisionMap({}))).toBe('NOT_PERMITTED');
});
