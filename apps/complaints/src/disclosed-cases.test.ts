import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import { ANONYMOUS, type Principal } from '@heming/kit';
import { fakeClock, given, type Given } from '@heming/testing';
import type { Entry, Reporter } from './domain/case.js';
import { caseOf, closedOn, type CaseFacts } from './testing/case-of.js';
import { complaintsWith, NOON, reasonOf, registerOf } from './testing/given-cases.js';

const PROGRAM: Principal = {
  subject: 'apiKeys/program',
  grants: [{ role: 'COUNTY', division: '211103', permissions: ['registry.quarters.read'] }],
};
const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 2, 2, minute));
const reporter = (subject: string): Reporter => ({
  ...{ subject, disclosure: 'NAMED', fullName: '张三丰', phone: '13812345678', joined: false, joinTime: at(0) },
});
const entry = (kind: Entry['kind'], text = '', more: Partial<Entry> = {}): Entry => ({
  ...{ kind, text, photos: [], internal: false, occurTime: at(1) },
  ...more,
});
const ENTRIES = [
  entry('REPORTED', '我是张三丰'),
  entry('JOINED', '李四附议'),
  entry('ACCEPTED'),
  entry('NOTED', '内部意见', { internal: true }),
  entry('DISPATCHED'),
  entry('REPLIED', '张先生您好，已处理'),
];
const DISCLOSED = { disclosed: true, publicTitle: '楼道保洁', publicReply: '已督促整改。', entries: ENTRIES };
const disclosed = (minute: number, facts: CaseFacts = {}): CaseFacts =>
  closedOn('2026-11-10', { ...DISCLOSED, createTime: at(minute), replyTime: at(60 + minute), ...facts });

let city: Given<ComplaintsService>;
beforeAll(async () => {
  city = await given(
    complaintsWith([
      caseOf(1, disclosed(1)),
      caseOf(2, disclosed(2, { category: 'ELEVATORS', quarter: 'quarters/PJ-211103016-0002' })),
      caseOf(3, disclosed(3, { division: '211102002005' })),
      caseOf(4, { createTime: at(4), entries: ENTRIES, reporters: [reporter('u-someone')] }),
      caseOf(5, { createTime: at(5), entries: ENTRIES, reporters: [reporter(PROGRAM.subject)] }),
      caseOf(6, { ...disclosed(6, { reporters: [reporter(PROGRAM.subject)] }) }),
      caseOf(7, {
        createTime: at(7),
        place: '鹤翔花园东门',
        title: '我是张三丰',
        text: '我是张三丰，楼道没有打扫。',
        reporters: [reporter('u-joined')],
      }),
      caseOf(8, {
        ...{ createTime: at(8), entries: ENTRIES, replyPhotos: ['photos/01jd0000000000000000000009'], title: '独有的话' },
        reporters: [reporter('u-someone'), { ...reporter('u-joined'), joined: true }],
      }),
    ]),
    { environment: { clock: fakeClock(NOON) }, channels: registerOf({}) },
  );
});
afterAll(() => city.stop());

const numbersOf = (found: readonly { readonly number: string }[]): readonly number[] => found.map(({ number }) => Number(number.slice(-6)));

test('everybody reads question and answer in the words of an office, and nothing else', async () => {
  const { disclosedCases } = await city.as(ANONYMOUS).ListDisclosedCases({ category: 'ELEVATORS' });
  expect(disclosedCases).toEqual([
    {
      ...{ name: `disclosedCases/${'2'.padStart(26, '0')}`, number: 'TS-20261102-000002', kind: 'COMPLAINT', category: 'ELEVATORS' },
      ...{ quarter: 'quarters/PJ-211103016-0002', quarterTitle: '鹤翔花园', division: 'divisions/211103016005', state: 'CLOSED' },
      ...{ publicTitle: '楼道保洁', publicReply: '已督促整改。', outcome: 'SOLVED', onTime: true, createTime: at(2), replyTime: at(62) },
    },
  ]);
});

test('disclosed cases stand latest answer first, page by page, by quarter and by division', async () => {
  const { ListDisclosedCases } = city.as(ANONYMOUS);
  const first = await ListDisclosedCases({ pageSize: 3 });
  const second = await ListDisclosedCases({ pageSize: 3, pageToken: first.nextPageToken });
  expect([numbersOf(first.disclosedCases), numbersOf(second.disclosedCases), second.nextPageToken]).toEqual([[6, 3, 2], [1], '']);
  expect(numbersOf((await ListDisclosedCases({ quarter: 'quarters/PJ-211103016-0002' })).disclosedCases)).toEqual([2]);
  expect(numbersOf((await ListDisclosedCases({ division: 'divisions/211102' })).disclosedCases)).toEqual([3]);
});

test('a program is told of what is disclosed and of what it reported, of each once and latest first', async () => {
  const { ListServiceRequests } = city.as(PROGRAM);
  const pages: (readonly number[])[] = [];
  let pageToken = '';
  do {
    const page = await ListServiceRequests({ pageSize: 2, pageToken });
    pages.push(numbersOf(page.serviceRequests));
    pageToken = page.nextPageToken;
  } while (pageToken !== '');
  expect(pages).toEqual([[6, 5], [3, 2], [1]]);
  expect(numbersOf((await city.as(ANONYMOUS).ListServiceRequests({})).serviceRequests)).toEqual([6, 3, 2, 1]);
  expect(await reasonOf(ListServiceRequests({ pageToken: 'x' }))).toBe('PAGE_TOKEN_INVALID');
});

test('it asks by number, category, time and whether they go on', async () => {
  const { ListServiceRequests } = city.as(PROGRAM);
  const found = async (request: Parameters<typeof ListServiceRequests>[0]) =>
    numbersOf((await ListServiceRequests(request)).serviceRequests);
  const number = (last: number): string => `TS-20261102-00000${last}`;
  expect(await found({ numbers: [number(1), number(4), number(5)], closedOnly: true })).toEqual([5, 1]);
  expect(await found({ categories: ['ELEVATORS', 'PARKING'] })).toEqual([2]);
  expect(await found({ startTime: at(2), endTime: at(5) })).toEqual([3, 2]);
  expect(await found({ openOnly: true })).toEqual([5]);
  expect(await found({ closedOnly: true })).toEqual([6, 3, 2, 1]);
});

test('of what it did not report it is told no person, no door and no word of a reporter', async () => {
  const { serviceRequests } = await city.as(PROGRAM).ListServiceRequests({ numbers: ['TS-20261102-000001'] });
  expect(serviceRequests).toEqual([
    {
      ...{ number: 'TS-20261102-000001', state: 'CLOSED', category: 'SERVICE_QUALITY', quarter: 'quarters/PJ-211103016-0001' },
      ...{ statusNotes: '已督促整改。', description: '楼道保洁', address: '鹤翔花园', latitudeE6: 41_123_000, longitudeE6: 122_071_000 },
      ...{ expectedDate: '2026-11-16', photo: '', case: '', createTime: at(1), updateTime: at(0) },
      updates: [
        { kind: 'REPORTED', text: '', occurTime: at(1) },
        { kind: 'ACCEPTED', text: '', occurTime: at(1) },
        { kind: 'REPLIED', text: '已督促整改。', occurTime: at(1) },
      ],
    },
  ]);
});

const OF_JOINER = { numbers: ['TS-20261102-000007', 'TS-20261102-000008'] };

test('of what somebody joined he is told what became of it, and no word, door or exact place of whoever reported it', async () => {
  const { serviceRequests } = await city.as({ subject: 'u-joined', grants: [] }).ListServiceRequests(OF_JOINER);
  expect(serviceRequests[0]).toMatchObject({
    ...{ number: 'TS-20261102-000008', case: `cases/${'8'.padStart(26, '0')}`, description: '', latitudeE6: 0, longitudeE6: 0 },
    ...{ photo: 'photos/01jd0000000000000000000009', updates: [{}, {}, {}, { kind: 'REPLIED', text: '张先生您好，已处理' }] },
  });
  expect(JSON.stringify(serviceRequests[0])).not.toMatch(/独有的话|楼道三天/);
});

test('a title that begins the text and a quarter that stands in the place are told once', async () => {
  const { serviceRequests } = await city.as({ subject: 'u-joined', grants: [] }).ListServiceRequests(OF_JOINER);
  expect(serviceRequests[1]).toMatchObject({ description: '我是张三丰，楼道没有打扫。', address: '鹤翔花园东门' });
});

test('of what it reported it is told all but what is internal and what others added', async () => {
  const { serviceRequests } = await city.as(PROGRAM).ListServiceRequests({ numbers: ['TS-20261102-000005'] });
  expect(serviceRequests[0]).toMatchObject({
    ...{
      description: '保洁不到位\n楼道三天没有打扫，联系张三。',
      address: '鹤翔花园 3号楼2单元501',
      latitudeE6: 41_123_456,
      statusNotes: '',
    },
    updates: [
      { kind: 'REPORTED', text: '' },
      { kind: 'ACCEPTED', text: '' },
      { kind: 'DISPATCHED', text: '' },
      { kind: 'REPLIED', text: '张先生您好，已处理' },
    ],
  });
});
