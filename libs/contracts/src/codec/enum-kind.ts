import type { Enum } from 'protobufjs';
import { Malformed } from '../malformed.js';
import { readVarint } from './integer-kind.js';
import { wrongType, type Kind } from './kind.js';

/** More words are not listed when a wrong one is refused. */
const MOST_WORDS = 20;

/** An enum: its words in TypeScript and JSON, its numbers on the wire. Unknown numbers are refused: nobody could act on them. */
export function enumKind(type: Enum): Kind<string> {
  const numbers = new Map(Object.entries(type.values));
  const words = new Map([...numbers].map(([word, number]) => [number, word]));
  const zero = words.get(0);
  const list = [...numbers.keys()].slice(0, MOST_WORDS).join(', ');
  const kind: Kind<string> = {
    wireType: 0,
    expected: { zh: '选项名称', en: 'one of the words of its list' },
    blank: zero,
    accepts: (value) => typeof value === 'string' && numbers.has(value),
    isBlank: (value) => value === zero,
    write: (writer, value) => void writer.int32(numbers.get(value) ?? 0),
    read: (reader) => {
      const number = readVarint(reader, 'int64');
      const word = words.get(number);
      if (word === undefined) throw new Malformed(`${type.fullName.slice(1)} has no number ${number}`);
      return word;
    },
    toJson: (value) => value,
    fromJson: (json, findings, word) => {
      if (typeof json !== 'string' && !Number.isInteger(json)) return wrongType(kind, findings, word);
      const found = typeof json === 'string' ? json : words.get(json as number);
      if (found !== undefined && numbers.has(found)) return found;
      // What was sent is not repeated: it may be personal data in the wrong place.
      findings.report('unknown_word', word, `没有这个选项，可选：${list}`, `must be one of ${list}`);
      return undefined;
    },
  };
  return kind;
}
