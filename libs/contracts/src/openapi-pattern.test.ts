import { textMatching } from './openapi-pattern.js';
import { wholeText } from './rule.js';

test.each([
  ['[0-9]{3}', '000'],
  ['[A-Z]{2}-[0-9]{9}', 'AA-000000000'],
  ['[0-9]{4}|[0-9]{6}', '0000'],
  ['divisions/[0-9]{4}([0-9]{2}([0-9]{3})?)?', 'divisions/0000'],
  ['[a-z][a-z0-9-]{1,39}', 'aa'],
  ['(?:ab)+c*\\.\\d', 'ab.0'],
  ['', ''],
])('%s is matched by "%s"', (pattern, text) => {
  expect(textMatching(pattern)).toBe(text);
  expect(text).toMatch(wholeText(pattern));
});

test.each(['(?=a)a', '[^a]', '(a'])('a pattern beyond the contract’s means, %s, is refused', (pattern) => {
  expect(() => textMatching(pattern)).toThrow(SyntaxError);
});
