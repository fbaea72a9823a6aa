/** Requests as clients were seen to send them to a city: see docs/open311.md for which. Nothing but keys and hosts was changed. */
import { at, OWN, SmallInterface } from './testing/small-city.js';

let small: SmallInterface;
beforeEach(async () => {
  small = await new SmallInterface().open();
});
afterEach(() => small.close());

const FORM = 'application/x-www-form-urlencoded';
const send = async (path: string, body: string | Buffer, type = FORM, headers: Record<string, string> = {}): Promise<[number, string]> => {
  const answer = await fetch(small.url + path, {
    method: 'POST',
    headers: { ...headers, 'content-type': type },
    body: new Uint8Array(Buffer.from(body)),
  });
  return [answer.status, await answer.text()];
};
const REPORTED = expect.stringContaining('<service_request_id>TS-20261123-000009</service_request_id>') as string;
const reported = (): unknown => (small.city.asked.at(-1) as { report: unknown }).report;

describe('FixMyStreet', () => {
  const ABOUT =
    'jurisdiction_id=panjin.gov.cn&email=zs%40example.org&phone=138+1234+5678&long=122.07123&first_name=%E4%B8%89&last_name=%E5%BC%A0&' +
    'attribute%5Bquarter%5D=PJ-211103016-0001&api_key=hmk_good&lat=41.123456&attribute%5Bplace%5D=3%E5%8F%B7%E6%A5%BC&';
  const DESCRIPTION =
    'description=%E4%B8%89%E5%8F%B7%E6%A5%BC%E7%94%B5%E6%A2%AF%E5%81%9C%E8%BF%90%0D%0A%0D%0A%E7%94%B5%E6%A2%AF%E5%81%9C%E8%BF%90%E4%B8%89%E5%A4%A9' +
    '%E3%80%82%0D%0A%0D%0Ahttps%3A%2F%2Ffms.example%2Freport%2F7%0D%0A';
  const TEXT = '三号楼电梯停运\n\n电梯停运三天。\n\nhttps://fms.example/report/7';

  test('its lines are kept as lines, and all of its photos', async () => {
    const media =
      'media_url=https%3A%2F%2Ffms.example%2Fphoto%2F7.0.full.jpeg%3Fabc&media_url=https%3A%2F%2Ffms.example%2Fphoto%2F7.1.full.jpeg&';
    expect(await send('/requests.xml', `${ABOUT}${media}service_code=C07&${DESCRIPTION}`)).toEqual([200, REPORTED]);
    expect(reported()).toMatchObject({
      ...{
        title: '三号楼电梯停运',
        fullName: '张三',
        phone: '13812345678',
        place: '3号楼',
        latitudeE6: 41_123_456,
        longitudeE6: 122_071_230,
      },
      text: `${TEXT}\n图片链接 media_url: https://fms.example/photo/7.0.full.jpeg?abc\n图片链接 media_url: https://fms.example/photo/7.1.full.jpeg`,
    });
  });

  const field = (name: string, value: string): string => `--xYzZY\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const file = (name: string, bytes: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`--xYzZY\r\nContent-Disposition: form-data; name="${name}"; filename="aaa.jpeg"\r\nContent-Type: image/jpeg\r\n\r\n`),
      bytes,
      Buffer.from('\r\n'),
    ]);
  const UPLOAD = 'multipart/form-data; boundary=xYzZY';
  const END = Buffer.from('--xYzZY--\r\n');

  test('photos that it uploads become photos of the case, byte for byte', async () => {
    const photos = [Buffer.from([0xff, 0xd8, 0x0d, 0x0a, 0x2d, 0x2d, 0x00, 0xff]), Buffer.alloc(100_000, 7)];
    const said = field('service_code', 'C01') + field('attribute[quarter]', 'PJ-211103016-0001') + field('api_key', 'hmk_good');
    const text =
      field('description', '三号楼电梯停运\r\n\r\n电梯停运三天。\r\n\r\nhttps://fms.example/report/7\r\n') + field('lat', '41.123456');
    const body = Buffer.concat([
      Buffer.from(said + text + field('long', '122.07123')),
      file('photo1', photos[0]!),
      file('photo2', photos[1]!),
      END,
    ]);
    expect(await send('/requests.xml', body, UPLOAD)).toEqual([200, REPORTED]);
    expect(small.city.photos).toEqual(photos);
    expect(reported()).toMatchObject({ photos: ['photos/1', 'photos/2'], text: TEXT, category: 'SERVICE_QUALITY' });
  });

  const UPDATE =
    `api_key=hmk_good&status=OPEN&first_name=%E5%BC%A0&last_name=%E4%B8%89&jurisdiction_id=panjin.gov.cn&email=zs%40example.org&phone=13812345678&` +
    `updated_datetime=2026-11-26T09%3A16%3A11Z&service_request_id=${OWN.number}&update_id=55&`;
  const PHOTO = 'media_url=https%3A%2F%2Ffms.example%2Fphoto%2Fc%2F55.0.full.jpeg';
  const LINK = '图片链接 media_url: https://fms.example/photo/c/55.0.full.jpeg';
  const ADDED = [200, expect.stringContaining(`<update_id>${OWN.number}-ADDED-${at(23).getTime()}</update_id>`)];

  test('an update keeps its photo, with words and without', async () => {
    expect(await send('/servicerequestupdates.xml', `${UPDATE}description=%E4%BB%8D%E6%9C%AA%E4%BF%AE&${PHOTO}`)).toEqual(ADDED);
    expect(small.city.asked.at(-1)).toEqual({ name: OWN.case, text: `仍未修\n${LINK}`, photos: [] });
    expect(await send('/servicerequestupdates.xml', `${UPDATE}description=&${PHOTO}`)).toEqual(ADDED);
    expect(small.city.asked.at(-1)).toEqual({ name: OWN.case, text: LINK, photos: [] });
  });

  test('an update takes an uploaded photo', async () => {
    const said = field('update_id', '55') + field('api_key', 'hmk_good') + field('service_request_id', OWN.number);
    const body = Buffer.concat([Buffer.from(said + field('description', '')), file('photo1', Buffer.from([1, 2, 3])), END]);
    expect(await send('/servicerequestupdates.xml', body, UPLOAD)).toEqual(ADDED);
    expect(small.city.asked.at(-1)).toMatchObject({ text: '补充照片。', photos: ['photos/1'] });
  });

  test('it reads its own cases with the key in front of the host', async () => {
    const authorization = `Basic ${Buffer.from('hmk_good:x').toString('base64')}`;
    const answer = await fetch(`${small.url}/requests.xml?service_request_id=${OWN.number}`, { headers: { authorization } });
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining(OWN.number)]);
    const wrong = { authorization: `Basic ${Buffer.from('hmk_bad:x').toString('base64')}` };
    expect((await fetch(`${small.url}/requests.xml`, { headers: wrong })).status).toBe(403);
  });

  test('what is no form, has too many photos or is too large is refused in its format', async () => {
    const many = Buffer.concat([
      Buffer.from(field('api_key', 'hmk_good')),
      ...Array.from({ length: 10 }, () => file('photo1', Buffer.from([1]))),
      END,
    ]);
    for (const body of [Buffer.from('--xYzZY\r\nbroken'), many, Buffer.alloc(13 * 1024 * 1024)]) {
      expect(await send('/requests.xml', body, UPLOAD)).toEqual([400, expect.stringContaining('<errors>')]);
    }
  });
});

describe('three', () => {
  test('its file becomes a photo of the case', async () => {
    const boundary = '8199b51f2398c42628bcbce1798f009e';
    const part = (name: string, value: string): string => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${value}\r\n`;
    const said = [
      ['address_id', 'PJ-211103016-0001'],
      ['description', '电梯停运，见照片'],
      ['service_code', 'C07'],
      ['jurisdiction_id', 'panjin.gov.cn'],
      ['api_key', 'hmk_good'],
    ].map(([name, value]) => part(name!, `\r\n\r\n${value}`));
    const body = `${said.join('')}${part('media', '; filename="photo.jpg"\r\n\r\nJPEG')}--${boundary}--\r\n`;
    expect(await send('/requests.json', body, `multipart/form-data; boundary=${boundary}`)).toEqual([
      200,
      expect.stringContaining('TS-20261123-000009'),
    ]);
    expect([small.city.photos.map(String), reported()]).toEqual([['JPEG'], expect.objectContaining({ photos: ['photos/1'] })]);
  });

  test('its count and its dates are kept', async () => {
    const dates = 'end_date=2026-11-27T00%3A00%3A00Z&page_size=1&jurisdiction_id=panjin.gov.cn&start_date=2026-11-01T00%3A00%3A00Z';
    const answer = await fetch(`${small.url}/requests.json?${dates}&api_key=hmk_good`);
    expect(await answer.json()).toEqual([expect.objectContaining({ service_request_id: OWN.number })]);
  });
});

describe('open311', () => {
  test('it tells its key in the address of a form', async () => {
    const body = 'address_id=PJ-211103016-0001&description=%E7%94%B5%E6%A2%AF%E5%81%9C%E8%BF%90&service_code=C07';
    expect(await send('/requests.xml?api_key=hmk_good&jurisdiction_id=panjin.gov.cn', body)).toEqual([200, REPORTED]);
    expect((await send('/requests.xml?api_key=hmk_good&jurisdiction_id=elsewhere', body))[0]).toBe(404);
  });

  test('it finds the definition of a service where it looks for it', async () => {
    const answer = await fetch(`${small.url}/service/C07.xml?jurisdiction_id=panjin.gov.cn`);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('<service_code>C07</service_code>')]);
  });
});
