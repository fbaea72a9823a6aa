import { restRequest } from './rest-request.js';

test('a name goes into the path, the rest into the query, defaults nowhere', () => {
  expect(
    restRequest('ListUnits', { parent: 'quarters/PJ-211103016-0001/buildings/001', saleState: 'DELIVERED', pageSize: 0, pageToken: '' }),
  ).toEqual({
    verb: 'get',
    target: '/v1/quarters/PJ-211103016-0001/buildings/001/units?saleState=DELIVERED',
  });
});

test('a verb keeps its colon, and the body has what the path has not', () => {
  expect(restRequest('ChangeQuarterState', { name: 'quarters/PJ-211103016-0001', state: 'SERVED', reason: '选聘' })).toEqual({
    verb: 'post',
    target: '/v1/quarters/PJ-211103016-0001:changeState',
    body: { state: 'SERVED', reason: '选聘' },
  });
});

test('where the body is one member, the name within it stands in the path as well', () => {
  const quarter = { name: 'quarters/PJ-211103016-0001', title: '鹤鸣花园' };
  expect(restRequest('UpdateQuarter', { quarter, requestId: 'r' })).toEqual({
    verb: 'patch',
    target: '/v1/quarters/PJ-211103016-0001?requestId=r',
    body: quarter,
  });
});

test('what a name holds cannot leave its place in the path', () => {
  expect(restRequest('GetQuarter', { name: 'quarters/../?x#' }).target).toBe('/v1/quarters/../%3Fx%23');
  expect(() => restRequest('GetQuarter', {})).toThrow('GetQuarter needs name');
});
