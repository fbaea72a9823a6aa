import { parsePathTemplate } from './path-template.js';
import { RouteTable } from './route-table.js';

function tableOf(...bindings: readonly string[]): RouteTable<string> {
  const table = new RouteTable<string>();
  for (const binding of bindings) {
    const [method, template] = binding.split(' ') as [string, string];
    table.add(method, parsePathTemplate(template), binding);
  }
  return table;
}

test('a literal beats a wildcard, and a wildcard beats the rest', () => {
  const table = tableOf('GET /v1/{a=**}', 'GET /v1/x/{id}', 'GET /v1/x/special');
  expect(table.find('GET', '/v1/x/special')).toMatchObject({ route: 'GET /v1/x/special' });
  expect(table.find('GET', '/v1/x/other')).toMatchObject({ route: 'GET /v1/x/{id}', values: ['other'] });
  expect(table.find('GET', '/v1/y/z/q')).toMatchObject({ route: 'GET /v1/{a=**}', values: ['y/z/q'] });
});

test('where a literal leads nowhere, the wildcard beside it is tried', () => {
  const table = tableOf('GET /v1/x/special/deep', 'GET /v1/x/{id}/other', 'POST /v1/x/special', 'GET /v1/x/{id}');
  expect(table.find('GET', '/v1/x/special/other')).toMatchObject({ values: ['special'] });
  expect(table.find('GET', '/v1/x/special')).toMatchObject({ route: 'GET /v1/x/{id}' });
});

test('a path under other methods names them, HEAD included where GET is', () => {
  const table = tableOf('GET /v1/x/{id}', 'PATCH /v1/x/{id}');
  expect(table.find('DELETE', '/v1/x/1')).toEqual({ kind: 'other-method', allow: ['GET', 'HEAD', 'PATCH'] });
  expect(table.find('HEAD', '/v1/x/1')).toMatchObject({ route: 'GET /v1/x/{id}' });
});

test('the verb after an unescaped colon chooses the route; an escaped one belongs to the value', () => {
  const table = tableOf('POST /v1/{name=x/*}:close', 'POST /v1/{name=x/*}');
  expect(table.find('POST', '/v1/x/1:close')).toMatchObject({ route: 'POST /v1/{name=x/*}:close', values: ['x/1'] });
  expect(table.find('POST', '/v1/x/1%3Aclose')).toMatchObject({ route: 'POST /v1/{name=x/*}', values: ['x/1:close'] });
  expect(table.find('POST', '/v1/x/1:open')).toEqual({ kind: 'nothing' });
});

test('an escaped slash stays escaped within a name of several segments, and is a slash within one segment', () => {
  const table = tableOf('GET /v1/{name=x/*}', 'GET /v1/y/{id}');
  expect(table.find('GET', '/v1/x/a%2Fb%20c')).toMatchObject({ values: ['x/a%2Fb c'] });
  expect(table.find('GET', '/v1/y/a%2fb')).toMatchObject({ values: ['a/b'] });
});

test('a broken escape is malformed, and empty segments match nothing', () => {
  const table = tableOf('GET /v1/x/{id}');
  expect(table.find('GET', '/v1/x/%E4%B')).toEqual({ kind: 'malformed' });
  expect(table.find('GET', '/v1/x/')).toEqual({ kind: 'nothing' });
  expect(table.find('GET', '/v1//x')).toEqual({ kind: 'nothing' });
});

test('two bindings that answer the same requests do not start', () => {
  expect(() => tableOf('GET /v1/{name=x/*}', 'GET /v1/x/{id}')).toThrow('GET /v1/x/{id} and GET /v1/{name=x/*} answer the same requests');
  expect(() => tableOf('GET /v1/{name=x/*}', 'GET /v1/x/{id}:look', 'PUT /v1/x/{id}')).not.toThrow();
});

test('the table owns what lies under its first segments', () => {
  const table = tableOf('GET /v1/x');
  expect([table.owns('/v1'), table.owns('/v1/nothing'), table.owns('/v2/x'), table.owns('/')]).toEqual([true, true, false, false]);
});
