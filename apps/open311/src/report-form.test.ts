import type { CategoryGuide } from '@heming/contracts/complaints/v1';
import { readForm } from './report-form.js';

const GUIDE = { code: 'C07', category: 'ELEVATORS', title: '电梯' } as CategoryGuide;
const read = (form: Record<string, string>) => readForm(new URLSearchParams(form), GUIDE);
const PLACED = { lat: '41.123456', long: '122.071234', description: '电梯停运三天了。' };
const refusals = (form: Record<string, string>): readonly string[] => {
  try {
    read(form);
  } catch (thrown) {
    return (thrown as { descriptions: string[] }).descriptions.map((text) => text.split(':')[0]!.split(' ')[0]!);
  }
  return [];
};

test('the example of the specification is read', () => {
  // wiki.open311.org/GeoReport_v2#POST_Service_Request
  const form = new URLSearchParams(
    'api_key=xyz&jurisdiction_id=city.gov&service_code=001&lat=37.76524078&long=-122.4212043&address_string=1234+5th+street&email=smit333%40sfgov.edu&' +
      'device_id=tt222111&account_id=123456&first_name=john&last_name=smith&phone=111111111&description=A+large+sinkhole+is+destroying+the+street&' +
      'media_url=http%3A%2F%2Ffarm3.static.flickr.com%2F2002%2F2212426634_5ed477a060.jpg&attribute[WHISPAWN]=123456&attribute[WHISDORN]=COISL001',
  );
  const { report, places } = readForm(form, GUIDE);
  expect(report).toEqual({
    ...{ category: 'ELEVATORS', kind: 'COMPLAINT', urgency: 'NORMAL', disclosure: 'NAMED', fullName: 'john smith', phone: '111111111' },
    ...{ latitudeE6: 37_765_241, longitudeE6: -122_421_204, place: '1234 5th street', unit: '', photos: [], disputesFees: false },
    title: 'A large sinkhole is destroying the street',
    text: 'A large sinkhole is destroying the street\n图片链接 media_url: http://farm3.static.flickr.com/2002/2212426634_5ed477a060.jpg',
  });
  expect(places).toEqual(['1234 5th street']);
  expect(JSON.stringify(report)).not.toMatch(/smit333|tt222111/);
});

test('what mySociety’s client sends is read: its title, its attributes', () => {
  const { report, places } = read({
    ...{ lat: '41.1', long: '122', email: 'a@example.org', first_name: '丰', last_name: '张三', phone: '138 1234 5678' },
    description: 'title: 电梯停运\n\ndetail: 三号楼电梯停运\n\nurl: http://example.com/report/1\n\nSubmitted via FixMyStreet\n',
    'attribute[quarter]': 'PJ-211103016-0001',
    'attribute[disclosure]': 'confidential',
  });
  expect(report).toMatchObject({
    title: '电梯停运',
    fullName: '张三丰',
    phone: '13812345678',
    disclosure: 'CONFIDENTIAL',
    latitudeE6: 41_100_000,
  });
  expect(places).toEqual(['PJ-211103016-0001']);
});

test('who leaves out his name or his telephone is anonymous, and neither is kept', () => {
  expect(read({ ...PLACED, first_name: '张三' }).report).toMatchObject({ disclosure: 'ANONYMOUS', fullName: '', phone: '' });
  expect(read({ ...PLACED, phone: '13812345678', first_name: '张三', 'attribute[disclosure]': 'ANONYMOUS' }).report).toMatchObject({
    fullName: '',
    phone: '',
  });
});

test('a title is its own, else the first line, else that of the service; 60 characters at most', () => {
  expect(read({ ...PLACED, 'attribute[title]': '停运' }).report.title).toBe('停运');
  expect(read({ ...PLACED, description: 'x\n很长的说明' }).report.title).toBe('电梯');
  expect(read({ ...PLACED, description: '梯'.repeat(80) }).report.title).toHaveLength(60);
});

test('all that is wrong is told at once', () => {
  expect(refusals({})).toEqual(['description', '须填写']);
  expect(refusals({ ...PLACED, long: '' })).toEqual(['lat']);
  expect(refusals({ ...PLACED, lat: '91', long: '1e2' })).toEqual(['lat', 'long']);
  expect(refusals({ ...PLACED, description: '长'.repeat(2_001) })).toEqual(['description']);
  expect(refusals({ ...PLACED, 'attribute[kind]': 'JOKE', 'attribute[urgency]': 'NOW' })).toEqual([
    'attribute[kind]',
    'attribute[urgency]',
  ]);
});

test.each(['file:///etc/passwd', 'javascript:alert(1)', 'http://a b', `http://x/${'y'.repeat(300)}`, 'http://169.254.169.254/\n'])(
  'a media_url is never more than a text, and %s is not even that',
  (media_url) => {
    expect(media_url.trim() === media_url ? refusals({ ...PLACED, media_url }) : ['media_url']).toEqual(['media_url']);
  },
);
