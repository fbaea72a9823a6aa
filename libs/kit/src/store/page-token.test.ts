import fc from 'fast-check';
import { readPageToken, writePageToken } from './page-token.js';

const value = fc.oneof(
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
  fc.constant(null),
);

test('a token reads back as the position it was made of', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.array(value, { maxLength: 4 }), (query, name, values) => {
      expect(readPageToken(query, writePageToken(query, { name, values }))).toEqual({ name, values });
    }),
  );
});

test('a token of another query is no token', () => {
  expect(readPageToken('b', writePageToken('a', { name: 'n', values: [] }))).toBeUndefined();
});

test('any text but a token is refused without a fault', () => {
  fc.assert(fc.property(fc.string(), (text) => readPageToken('q', text) === undefined));
  expect(readPageToken('q', Buffer.from(JSON.stringify(['q', 'n', [{ day: 1 }]])).toString('base64url'))).toBeUndefined();
});
