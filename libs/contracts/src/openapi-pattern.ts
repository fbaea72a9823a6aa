/**
 * A shortest text that a pattern of the contract matches: first alternatives, fewest repetitions, first characters. Understands what the
 * contract's patterns use: literals, classes, groups, alternatives and quantifiers, without look-around and back references.
 * @throws SyntaxError for anything else
 */
export function textMatching(pattern: string): string {
  const reader = { pattern, at: 0 };
  const text = alternatives(reader);
  if (reader.at < pattern.length) throw unexpected(reader);
  return text;
}

interface Reader {
  readonly pattern: string;
  at: number;
}

function alternatives(reader: Reader): string {
  const first = sequence(reader);
  while (reader.pattern[reader.at] === '|') {
    reader.at += 1;
    sequence(reader);
  }
  return first;
}

function sequence(reader: Reader): string {
  let text = '';
  while (reader.at < reader.pattern.length && !'|)'.includes(reader.pattern.charAt(reader.at))) {
    const one = atom(reader);
    text += one.repeat(fewest(reader));
  }
  return text;
}

function atom(reader: Reader): string {
  const character = reader.pattern.charAt(reader.at);
  reader.at += 1;
  if (character === '(') return group(reader);
  if (character === '[') return firstOfClass(reader);
  if (character === '\\') return escaped(reader);
  if (character === '.') return 'a';
  if (character === '^' || character === '$') return '';
  return character;
}

function group(reader: Reader): string {
  if (reader.pattern.startsWith('?:', reader.at)) reader.at += 2;
  else if (reader.pattern[reader.at] === '?') throw unexpected(reader);
  const text = alternatives(reader);
  if (reader.pattern[reader.at] !== ')') throw unexpected(reader);
  reader.at += 1;
  return text;
}

function firstOfClass(reader: Reader): string {
  if (reader.pattern[reader.at] === '^') throw unexpected(reader);
  const end = reader.pattern.indexOf(']', reader.at);
  if (end < 0) throw unexpected(reader);
  const first =
    reader.pattern[reader.at] === '\\' ? escaped({ pattern: reader.pattern, at: reader.at + 1 }) : reader.pattern.charAt(reader.at);
  reader.at = end + 1;
  return first;
}

function escaped(reader: Reader): string {
  const character = reader.pattern.charAt(reader.at);
  reader.at += 1;
  return { d: '0', w: 'a', s: ' ' }[character] ?? character;
}

/** How often the atom before must stand at least, by the quantifier that follows it. */
function fewest(reader: Reader): number {
  const [quantifier = '', least] = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})/.exec(reader.pattern.slice(reader.at)) ?? [];
  reader.at += quantifier.length;
  if (quantifier === '?' || quantifier === '*') return 0;
  return least === undefined ? 1 : Number(least);
}

function unexpected(reader: Reader): SyntaxError {
  return new SyntaxError(`no example can be made for ${reader.pattern} at ${reader.at}`);
}
