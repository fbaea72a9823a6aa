import { WrongCommandLine } from '../command-line.js';
import { readOptions, type GivenOptions } from './read-options.js';

const read = (...argv: readonly string[]): GivenOptions =>
  readOptions(
    argv,
    { key: { type: 'string' }, to: { type: 'string', multiple: true }, check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
    'usage',
  );

test.each(['9sNLg1UmYnhf', '-sNLg1UmYnhf', '--NLg1UmYnhf', '-', '-h1', '--checked'])('a text is taken as it is: %s', (text) => {
  const given = read('--to', text, '--key', text, '--check', '--to', text);
  expect([given.required('key'), given.texts('to'), given.flag('check')]).toEqual([text, [text, text], true]);
  expect(read(`--key=${text}`).text('key')).toBe(text);
});

test.each([
  ['--key', '--check'],
  ['--key', '-h'],
  ['--key', '--to', 'x'],
  ['--key', '--to=x'],
  ['--key'],
  ['--check', '-x'],
  ['--key', '-x', '-y'],
  ['x'],
])('an option is never the text of another, and a text is never without an option: %s %s %s', (...argv) => {
  expect(() => read(...argv)).toThrow(WrongCommandLine);
});
