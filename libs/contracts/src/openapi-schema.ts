import { Enum, type Field, MapField, Type } from 'protobufjs';
import type { JsonValue } from './model.js';
import { optionsOf, OPTION, textOption, wordOptionsOf } from './options.js';
import { ruleOf, type Rule } from './rule.js';

/** A JSON Schema, or any other part of an OpenAPI document. */
export type Json = { [member: string]: JsonValue };

/** How a message is used: whole, or with the members that a field mask names, so that none is required. */
export type Use = 'whole' | 'masked';

const REFERENCE = '#/components/schemas/';
const WELL_KNOWN: Readonly<Record<string, Json>> = {
  '.google.protobuf.Timestamp': { type: 'string', format: 'date-time' },
  '.google.protobuf.FieldMask': { type: 'string', pattern: '^([a-z][a-zA-Z0-9.]*(,[a-z][a-zA-Z0-9.]*)*)?$' },
};

/** JSON Schemas of messages and enums: each described once, by its full name, and referred to from everywhere else. */
export class Schemas {
  readonly #components = new Map<string, Json>();

  /** Everything that was referred to, in the order of the names. */
  components(): Json {
    return Object.fromEntries([...this.#components].sort(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** A reference to a message or enum, or the schema itself where it is a plain text in JSON. */
  of(type: Type | Enum, use: Use = 'whole'): Json {
    const known = WELL_KNOWN[type.fullName];
    if (known) return { ...known };
    const name = `${type.fullName.slice(1)}${use === 'masked' && type instanceof Type ? '.Masked' : ''}`;
    if (!this.#components.has(name)) {
      // Entered first, so that a message may contain itself.
      this.#components.set(name, {});
      this.#components.set(name, type instanceof Enum ? enumSchema(type) : this.message(type, { use }));
    }
    return { $ref: `${REFERENCE}${name}` };
  }

  /** The schema of a message written out. `without`: members that come from elsewhere. */
  message(type: Type, { use = 'whole', without = new Set() }: { readonly use?: Use; readonly without?: ReadonlySet<string> } = {}): Json {
    const fields = type.fieldsArray.filter(({ name }) => !without.has(name));
    const masked = fields.some(({ name }) => name === 'updateMask');
    const required = use === 'masked' ? [] : fields.filter((field) => ruleOf(field)?.required).map(({ name }) => name);
    return {
      type: 'object',
      ...worded(type, OPTION.messageWord),
      ...(use === 'masked' && { description: `${type.comment ?? ''}\n\nOnly the members that the update mask names are looked at.` }),
      properties: Object.fromEntries(
        fields.map((field) => [field.name, this.field(field, masked && !isWellKnown(field) ? 'masked' : 'whole')]),
      ),
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    };
  }

  /** The schema of a field with its rules; `use`: how the message in it is used. */
  field(field: Field, use: Use = 'whole'): Json {
    const rule = ruleOf(field);
    const about: Json = { ...worded(field, OPTION.word), ...(optionsOf(field)[OPTION.sensitive] === true && { 'x-sensitive': true }) };
    if (field instanceof MapField) {
      return {
        type: 'object',
        additionalProperties: this.#value(field, rule, true, use),
        ...(rule?.maxItems !== undefined && { maxProperties: rule.maxItems }),
        ...about,
      };
    }
    if (!field.repeated) return { ...this.#value(field, rule, rule?.required === true, use), ...about };
    const minItems = Math.max(rule?.minItems ?? 0, rule?.required ? 1 : 0);
    return {
      type: 'array',
      items: this.#value(field, rule, true, use),
      ...(minItems > 0 && { minItems }),
      ...(rule?.maxItems !== undefined && { maxItems: rule.maxItems }),
      ...(rule?.unique && { uniqueItems: true }),
      ...about,
    };
  }

  /** One value. `strict`: whether it must follow its rules even at its default, which the rules let pass in a member that is not required. */
  #value(field: Field, rule: Rule | undefined, strict: boolean, use: Use): Json {
    field.resolve();
    if (field.resolvedType) return this.of(field.resolvedType, use);
    if (field.type === 'bool') return { type: 'boolean' };
    if (field.type === 'bytes') return bytesSchema(rule);
    if (field.type === 'float' || field.type === 'double') return { type: 'number', ...bounds(rule) };
    if (field.type === 'string') return textSchema(rule, strict);
    return field.type.endsWith('64') ? longSchema(field, rule) : integerSchema(rule, strict);
  }
}

/** The Chinese word as title, the comment as description. */
function worded(object: Type | Enum | Field, option: string): Json {
  const word = textOption(optionsOf(object), option);
  return { ...(word !== '' && { title: word }), ...(object.comment ? { description: object.comment } : {}) };
}

function enumSchema(type: Enum): Json {
  const words = Object.keys(type.values).map((value) => [value, textOption(wordOptionsOf(type, value), OPTION.valueWord)] as const);
  const lines = words.map(([value, word]) => `- \`${value}\` ${[word, type.comments[value]].filter(Boolean).join(': ')}`);
  return {
    type: 'string',
    ...worded(type, OPTION.enumWord),
    description: [type.comment ?? '', lines.join('\n')].join('\n\n'),
    enum: words.map(([value]) => value),
    'x-enum-words': Object.fromEntries(words.filter(([, word]) => word !== '')),
  };
}

function textSchema(rule: Rule | undefined, strict: boolean): Json {
  const minLength = Math.max(rule?.minLen ?? 0, rule?.required ? 1 : 0);
  return {
    type: 'string',
    ...(strict && minLength > 0 && { minLength }),
    ...(rule?.maxLen !== undefined && { maxLength: rule.maxLen }),
    ...(rule?.pattern !== undefined && { pattern: `^(?:${rule.pattern})${strict ? '' : '?'}$` }),
    ...(rule && rule.notIn.length > 0 && { not: { enum: [...rule.notIn] } }),
  };
}

function integerSchema(rule: Rule | undefined, strict: boolean): Json {
  const range = bounds(rule);
  const admitsZero = (rule?.gte ?? 0) <= 0 && (rule?.lte ?? 0) >= 0;
  if (strict || admitsZero) return { type: 'integer', format: 'int32', ...range };
  return { type: 'integer', format: 'int32', anyOf: [{ const: 0 }, range] };
}

function bounds(rule: Rule | undefined): Json {
  return { ...(rule?.gte !== undefined && { minimum: rule.gte }), ...(rule?.lte !== undefined && { maximum: rule.lte }) };
}

/** 64-bit integers are decimal texts in JSON; a pattern can bound their sign and their digits only, so the exact range is told in words. */
function longSchema(field: Field, rule: Rule | undefined): Json {
  const sign = field.type.startsWith('u') || (rule?.gte ?? -1) >= 0 ? '' : '-?';
  const digits = rule?.lte === undefined || sign !== '' ? 16 : String(rule.lte).length;
  return {
    type: 'string',
    format: field.type.startsWith('u') ? 'uint64' : 'int64',
    pattern: `^${sign}(?:0|[1-9][0-9]{0,${digits - 1}})$`,
    ...(rule?.gte !== undefined && { 'x-minimum': rule.gte }),
    ...(rule?.lte !== undefined && { 'x-maximum': rule.lte }),
  };
}

/** Base64 writes three bytes in four characters. */
function bytesSchema(rule: Rule | undefined): Json {
  return { type: 'string', contentEncoding: 'base64', ...(rule?.maxLen !== undefined && { maxLength: Math.ceil(rule.maxLen / 3) * 4 }) };
}

function isWellKnown(field: Field): boolean {
  return field.resolve().resolvedType?.fullName.startsWith('.google.') === true;
}
