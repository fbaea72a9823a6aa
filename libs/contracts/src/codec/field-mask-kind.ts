import { Malformed } from '../malformed.js';
import { jsonPath, protoPath } from '../names.js';
import { quotable } from './findings.js';
import { wrongType, type Kind } from './kind.js';
import { readText } from './text.js';

const JSON_PATH = /^[a-z][a-zA-Z0-9]*(?:\.[a-z][a-zA-Z0-9]*)*$/;

/** google.protobuf.FieldMask: JSON paths in TypeScript, one comma-separated text in JSON, original names on the wire. */
export const FIELD_MASK: Kind<readonly string[]> = {
  wireType: 2,
  expected: { zh: '以逗号分隔的字段名', en: 'field names separated by commas' },
  blank: undefined,
  accepts: (value) => Array.isArray(value) && value.every((path) => typeof path === 'string' && JSON_PATH.test(path)),
  isBlank: () => false,
  write: (writer, value) => {
    writer.fork();
    for (const path of value) writer.uint32(10).string(protoPath(path));
    writer.ldelim();
  },
  read: (reader, _depth, previous) => {
    const end = reader.uint32() + reader.pos;
    const paths = [...(previous ?? [])];
    while (reader.pos < end) {
      const tag = reader.uint32();
      if (tag === 10) paths.push(readPath(readText(reader)));
      else reader.skipType(tag & 7);
    }
    if (reader.pos !== end) throw new Malformed('a FieldMask ends before its length');
    return paths;
  },
  toJson: (value) => value.join(','),
  fromJson: (json, findings, word) => {
    if (typeof json !== 'string') return wrongType(FIELD_MASK, findings, word);
    const paths = json === '' ? [] : json.split(',');
    const wrong = paths.find((path) => !JSON_PATH.test(path));
    if (wrong === undefined) return paths;
    const given = quotable(wrong);
    findings.report('wrong_type', word, `中的“${given}”不是字段名`, `must be ${FIELD_MASK.expected.en}, and "${given}" is none`);
    return undefined;
  },
};

function readPath(path: string): string {
  const json = jsonPath(path);
  if (!JSON_PATH.test(json) || protoPath(json) !== path) throw new Malformed('a FieldMask has a path that JSON cannot name');
  return json;
}
