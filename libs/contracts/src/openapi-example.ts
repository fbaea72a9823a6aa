import { Enum, type Field, MapField, type Root, Type } from 'protobufjs';
import type { JsonValue } from './model.js';
import { textMatching } from './openapi-pattern.js';
import type { Json } from './openapi-schema.js';
import { optionsOf, OPTION, textOption } from './options.js';
import { ruleOf, wholeText, type Rule } from './rule.js';

/** Names and codes as the city writes them. The first that follows a field's pattern, or has the shape its comment gives, is its example. */
const NAMES = [
  '211103016005',
  'divisions/211103016005',
  'divisions/211103016',
  'functionalZones/liaodongwan',
  'liaodongwan',
  'PJ-211103016-0001',
  'quarters/PJ-211103016-0001',
  'quarters/PJ-211103016-0001/buildings/012',
  'quarters/PJ-211103016-0001/buildings/012/units/02-0301',
  'organisations/91211103MA0P4XH12Q',
  '91211103MA0P4XH12Q',
  'imports/01hf2v5q9k7m3n8p4r6s1t0w2x',
  '2026-03-01',
  '012',
  '02',
  '0301',
];

/** Texts by the name of their field. */
const TEXTS: Readonly<Record<string, string>> = {
  address: '兴隆台区石油大街100号',
  code: 'PJ-211103016-0001',
  basis: '盘住建〔2026〕12号',
  decidedBy: 'user:51ae',
  encoding: 'UTF-8',
  etag: '3',
  fileName: '兴隆台区小区.csv',
  initials: 'jxjy',
  nextPageToken: '',
  pageToken: '',
  reason: '实测数据与登记不符',
  requestedBy: 'user:7f3c',
  requestId: '5f0c7f0e-6b1d-4c57-9a55-2f6f0f6c9b11',
  source: '民政部区划代码公告',
  title: '锦绣家园',
  uscc: '91211103MA0P4XH12Q',
};

/** Numbers by the last word of their field's name. */
const NUMBERS: Readonly<Record<string, number>> = {
  area: 126_500,
  bytes: 20_480,
  centi: 126_500,
  count: 12,
  days: 7,
  floor: 3,
  size: 50,
  year: 2008,
};

const DEEPEST = 5;
const MOMENT = '2026-03-01T01:30:00Z';

/**
 * Makes example values from field rules, names and comments. The same contract gives the same examples; the example of a request follows
 * every rule of its message.
 */
export class Examples {
  constructor(private readonly root: Root) {}

  /** A message as a service answers it: every member. */
  answer(type: Type): Json {
    return this.#message(type, DEEPEST, () => true);
  }

  /** A message as a caller sends it: what has a rule, and flags; of a masked resource only its name and one member. */
  request(type: Type, correcting: boolean): Json {
    const masked = type.fields['updateMask'] === undefined ? undefined : type.fieldsArray.find((field) => isOwnMessage(field));
    const json = this.#message(type, DEEPEST, (field) => field !== masked && isSent(field));
    if (!masked) return json;
    const resource = masked.resolvedType as Type;
    const changed = changedMember(resource, correcting);
    const name = resource.fields['name'];
    return {
      ...json,
      [masked.name]: { ...(name && { name: this.#value(name, DEEPEST) }), [changed.name]: this.#value(changed, DEEPEST) },
      updateMask: changed.name,
    };
  }

  #message(type: Type, depth: number, wanted: (field: Field) => boolean): Json {
    const fields = type.fieldsArray.filter((field) => wanted(field.resolve()) && (depth > 0 || !isOwnMessage(field)));
    return Object.fromEntries(fields.map((field) => [field.name, this.#member(field, depth, wanted)]));
  }

  #member(field: Field, depth: number, wanted: (field: Field) => boolean): JsonValue {
    if (field instanceof MapField) return { example: this.#value(field, depth, wanted) };
    if (!field.repeated) return this.#value(field, depth, wanted);
    if (field.name === 'corrections') return [];
    return Array.from({ length: Math.max(1, ruleOf(field)?.minItems ?? 1) }, () => this.#value(field, depth, wanted));
  }

  #value(field: Field, depth: number, wanted: (field: Field) => boolean = () => true): JsonValue {
    const { resolvedType: type } = field;
    const rule = ruleOf(field);
    if (type instanceof Enum) return Object.keys(type.values).find((word) => type.values[word] !== 0 && !rule?.notIn.includes(word)) ?? '';
    if (type instanceof Type) return isOwnMessage(field) ? this.#message(type, depth - 1, wanted) : wellKnown(type);
    if (field.type === 'bool') return true;
    if (field.type === 'bytes') return '5bCP5Yy6';
    if (field.type === 'string') return this.#text(field, rule);
    const number = numberFor(field.name, rule);
    return field.type.endsWith('64') ? String(number) : number;
  }

  #text(field: Field, rule: Rule | undefined): string {
    const { pattern } = rule ?? {};
    if (pattern !== undefined) return NAMES.find((name) => wholeText(pattern).test(name)) ?? textMatching(pattern);
    const comment = field.comment ?? '';
    const known = (field.name === 'name' ? this.#nameOf(field) : undefined) ?? namedIn(comment) ?? TEXTS[field.name];
    if (known !== undefined) return known;
    if (/YYYY-MM-DD/.test(comment)) return '2026-03-01';
    const word = textOption(optionsOf(field), OPTION.word);
    if (/\bempty\b/.test(comment) && !rule?.required) return '';
    return [...word.padEnd(rule?.minLen ?? 0, word || '示例')].slice(0, rule?.maxLen).join('');
  }

  /** Name of a resource, from the rule of the request that reads it. */
  #nameOf(field: Field): string | undefined {
    const get = field.parent?.parent?.get(`Get${field.parent.name}Request`);
    const asked = get instanceof Type ? get.fields['name'] : undefined;
    return asked && asked !== field ? this.#text(asked, ruleOf(asked)) : undefined;
  }
}

function isOwnMessage(field: Field): boolean {
  const { resolvedType } = field.resolve();
  return resolvedType instanceof Type && !resolvedType.fullName.startsWith('.google.');
}

/** Whether a caller sends the member: outputs have no rule; an etag makes the command conditional, unless it must be; a token belongs to one list. */
function isSent(field: Field): boolean {
  if (field.name === 'etag') return ruleOf(field)?.required === true;
  if (field.name === 'pageToken') return false;
  return field.type === 'bool' || ruleOf(field) !== undefined;
}

/** A member that people change (a text), or correct (a number). @throws Error when the resource has none */
function changedMember(resource: Type, correcting: boolean): Field {
  const ruled = resource.fieldsArray.filter(
    (field) => ruleOf(field.resolve()) !== undefined && !field.repeated && field.resolvedType === null,
  );
  const numbers = ruled.filter(({ type }) => type !== 'string');
  const texts = ruled.filter(
    (field) => field.type === 'string' && ruleOf(field)?.pattern === undefined && ruleOf(field)?.minLen === undefined,
  );
  const [member] = [...(correcting ? [...numbers, ...texts] : [...texts, ...numbers]), ...ruled];
  if (!member) throw new Error(`${resource.fullName} has a mask and no member with a rule`);
  return member;
}

function wellKnown(type: Type): string {
  return type.name === 'Timestamp' ? MOMENT : 'title';
}

/** `quarters/{quarter}/buildings/{number}` in a comment → the name of that shape; or what the comment gives as an example. */
function namedIn(comment: string): string | undefined {
  const [, template] = /`([a-zA-Z]+\/\{[^`]+)`/.exec(comment) ?? [];
  if (template === undefined) return /for example "([^"]+)"/.exec(comment)?.[1];
  const shape = new RegExp(`^${template.replace(/\{[^}]*\}/g, '[^/]+')}$`);
  return NAMES.find((name) => shape.test(name));
}

function numberFor(name: string, rule: Rule | undefined): number {
  const last =
    name
      .replace(/([A-Z])/g, ' $1')
      .toLowerCase()
      .split(' ')
      .at(-1) ?? '';
  return Math.min(Math.max(NUMBERS[last] ?? 1, rule?.gte ?? 0), rule?.lte ?? Number.MAX_SAFE_INTEGER);
}
