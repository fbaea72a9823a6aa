import type { CategoryGuide } from '@heming/contracts/complaints/v1';
import { requestFilter } from './request-filter.js';
import { endOfDay, readTime, w3cTime } from './w3c-time.js';

const NOW = new Date('2026-11-23T04:00:00Z');
const GUIDES = [
  { code: 'C01', category: 'SERVICE_QUALITY' },
  { code: 'C07', category: 'ELEVATORS' },
] as CategoryGuide[];
const filter = (query: string) => requestFilter(new URLSearchParams(query), GUIDES, NOW);
const EVERYTHING = { categories: [], openOnly: false, closedOnly: false };

test('without a period the latest 90 days are asked for; with one of its dates 90 days from or until it', () => {
  const end = new Date('2026-11-23T04:00:00.001Z');
  expect(filter('')).toEqual({ ...EVERYTHING, startTime: new Date('2026-08-25T04:00:00Z'), endTime: end });
  expect(filter('start_date=2026-01-01T00:00:00Z')).toMatchObject({ endTime: new Date('2026-04-01T00:00:00.001Z') });
  expect(filter('end_date=2026-04-01T08:00:00%2B08:00')).toMatchObject({ startTime: new Date('2026-01-01T00:00:00Z') });
});

test('both dates are included, and 90 days are the most', () => {
  const period = (start: string, end: string) => filter(`start_date=${start}&end_date=${end}`);
  expect(period('2026-01-01T00:00:00Z', '2026-04-01T00:00:00Z')).toMatchObject({ startTime: new Date('2026-01-01T00:00:00Z') });
  for (const [start, end] of [
    ['2026-01-01T00:00:00Z', '2026-04-01T00:00:01Z'],
    ['2026-04-01T00:00:00Z', '2026-01-01T00:00:00Z'],
    ['gestern', '2026-01-01T00:00:00Z'],
    ['2026-01-01T00:00:00', '2026-01-02T00:00:00Z'],
  ] as const) {
    expect(() => period(start, end)).toThrow(expect.objectContaining({ status: 400 }));
  }
});

test('a plus sign that a client has not encoded is still a zone', () => {
  expect(filter('start_date=2026-11-01T00:00:00+08:00')).toMatchObject({ startTime: new Date('2026-10-31T16:00:00Z') });
});

test('services and states are lists; both states are none', () => {
  expect(filter('service_code=C07, C01,C07&status=open')).toMatchObject({ categories: ['ELEVATORS', 'SERVICE_QUALITY'], openOnly: true });
  expect(filter('status=CLOSED')).toMatchObject({ openOnly: false, closedOnly: true });
  expect(filter('status=open,closed')).toMatchObject({ openOnly: false, closedOnly: false });
  expect(() => filter('service_code=C99')).toThrow(expect.objectContaining({ status: 404 }));
  expect(() => filter('status=lost')).toThrow(expect.objectContaining({ status: 400 }));
});

test('ids go before every other argument, 200 at most; an empty argument is none', () => {
  expect(filter('service_request_id=a,b&service_code=C99&status=lost')).toEqual({ numbers: ['a', 'b'] });
  expect(() => filter(`service_request_id=${Array.from({ length: 201 }, (_, i) => i).join(',')}`)).toThrow(
    expect.objectContaining({ status: 400 }),
  );
  expect(filter('service_request_id=&service_code=&status=&start_date=')).toMatchObject(EVERYTHING);
});

test('moments are written by the clocks of China and read with their zone', () => {
  expect(w3cTime(new Date('2026-11-23T18:00:00.900Z'))).toBe('2026-11-24T02:00:00+08:00');
  expect(readTime(endOfDay('2026-11-23'))).toEqual(new Date('2026-11-23T15:59:59Z'));
  expect([readTime('2026-13-01T00:00:00Z'), readTime('2026-11-23T00:00:00'), readTime('2026-11-23')]).toEqual([
    undefined,
    undefined,
    new Date('2026-11-22T16:00:00Z'),
  ]);
});
