import { Enum, MapField, Type, type Field } from 'protobufjs';
import type { Chance } from './chance.js';
import { fieldRuleOf, type FieldRule } from './field-rule.js';
import type { FittingTexts } from './fitting-texts.js';
import { HOSTILE } from './hostile-values.js';
import type { Notation } from './notation.js';

/** A message as plain members, by JSON name. */
export type Message = Record<string, unknown>;

/** Members that make a command conditional or repeated: mostly left out, or hardly any other member would ever count. */
const SELDOM = new Set(['etag', 'pageToken', 'requestId']);
const DEEPEST = 5;

/** Makes messages of any type from its descriptor: values that keep the rules of the fields, and values that no honest caller sends. */
export class MessageMaker {
  constructor(
    private readonly chance: Chance,
    private readonly texts: FittingTexts,
    private readonly notation: Notation,
  ) {}

  /** A message. @param hostility how probable it is for each field, 0 to 1, to be wrong */
  message(type: Type, hostility: number, depth = 0): Message {
    const message: Message = {};
    for (const field of type.fieldsArray) {
      field.resolve();
      if (depth >= DEEPEST && field.resolvedType instanceof Type) continue;
      if (this.chance.happens(hostility)) message[field.name] = this.#wrong(field, hostility, depth);
      else if (this.#present(field)) message[field.name] = this.#right(field, hostility, depth);
    }
    return message;
  }

  /** A message with one of its members, at any depth, put to another value or left out. */
  varied(type: Type, message: Message): Message {
    if (type.fieldsArray.length === 0) return message;
    const field = this.chance.pick(type.fieldsArray).resolve() as Field;
    const inner = message[field.name];
    const varied = { ...message };
    if (field.resolvedType instanceof Type && isPlain(inner) && this.chance.happens(0.8))
      varied[field.name] = this.varied(field.resolvedType, inner);
    else if (this.chance.happens(0.15)) delete varied[field.name];
    else varied[field.name] = this.chance.happens(0.5) ? this.#right(field, 0, 1) : this.#wrong(field, 0.3, 1);
    return varied;
  }

  #present({ name, parsedOptions }: Field): boolean {
    if (SELDOM.has(name)) return this.chance.happens(0.1);
    return parsedOptions === undefined || JSON.stringify(parsedOptions).includes('"required":true') || this.chance.happens(0.6);
  }

  #right(field: Field, hostility: number, depth: number): unknown {
    const rule = fieldRuleOf(field);
    if (field instanceof MapField) return { key: this.#value(field, rule, hostility, depth) };
    if (!field.repeated) return this.#value(field, rule, hostility, depth);
    const least = rule.min_items ?? 0;
    const count = this.chance.integer(least, Math.min(rule.max_items ?? least + 2, least + 2));
    return Array.from({ length: count }, () => this.#value(field, rule, hostility, depth));
  }

  #value(field: Field, rule: FieldRule, hostility: number, depth: number): unknown {
    const { chance, notation } = this;
    const { resolvedType: type } = field;
    if (type instanceof Enum)
      return notation.word(type, chance.pick(Object.values(type.values).filter((number) => number !== 0 || !rule.required)));
    if (type?.fullName === '.google.protobuf.Timestamp') return notation.moment(BigInt(chance.integer(0, 2_000_000_000)), 0);
    if (type?.fullName === '.google.protobuf.FieldMask') return notation.mask(this.#maskFor(field));
    if (type instanceof Type) return this.message(type, hostility, depth + 1);
    if (field.type === 'string') return this.texts.of(field.name, field.name === 'name' ? { ...ruleOfName(field), ...rule } : rule);
    if (field.type === 'bool') return chance.happens(0.5);
    if (field.type === 'bytes') return notation.bytes(chance.bytes(chance.integer(0, Math.min(rule.max_len ?? 64, 2_000))));
    if (field.type === 'float' || field.type === 'double') return chance.integer(-1000, 1000) / 8;
    const [least, greatest] = [rule.gte ?? 0, rule.lte ?? 1_000];
    const number = chance.happens(0.3) ? chance.pick([least, greatest]) : chance.integer(least, Math.min(greatest, least + 50));
    return field.type.endsWith('64') ? notation.wide(BigInt(number)) : number;
  }

  /** Some members of the message beside the mask. */
  #maskFor(field: Field): readonly string[] {
    const resources = (field.parent as Type).fieldsArray.filter(
      ({ resolvedType }) => resolvedType instanceof Type && resolvedType !== field.resolvedType,
    );
    const inputs = this.chance.happens(0.7);
    const members = resources.flatMap(({ resolvedType }) => (resolvedType as Type).fieldsArray);
    const names = members.filter((member) => !inputs || isInput(member)).map(({ name }) => name);
    const some = this.chance.some(names, 2);
    return some.length === 0 && names.length > 0 ? [this.chance.pick(names)] : some;
  }

  #wrong(field: Field, hostility: number, depth: number): unknown {
    const rule = fieldRuleOf(field);
    if (field instanceof MapField) {
      const keys = this.chance.happens(0.2) ? Array.from({ length: 2_000 }, (_, i) => `k${i}`) : HOSTILE.texts.slice(0, 30);
      return Object.fromEntries(keys.map((key) => [key, this.#wrongValue(field, rule, hostility, depth)]));
    }
    if (!field.repeated) return this.#wrongValue(field, rule, hostility, depth);
    const most = rule.max_items ?? 100;
    const count = this.chance.pick([0, 1, most + 1, 500]);
    const one = this.#wrongValue(field, rule, hostility, depth);
    return Array.from({ length: count }, () => (this.chance.happens(0.5) ? one : this.#value(field, rule, 0, DEEPEST)));
  }

  #wrongValue(field: Field, rule: FieldRule, hostility: number, depth: number): unknown {
    const { chance, notation } = this;
    const { resolvedType: type } = field;
    if (type instanceof Enum) return notation.word(type, chance.pick([0, -1, 99, 2 ** 31 - 1, -(2 ** 31)]));
    if (type?.fullName === '.google.protobuf.Timestamp') return notation.moment(...chance.pick(HOSTILE.moments));
    if (type?.fullName === '.google.protobuf.FieldMask')
      return notation.mask(Array.from({ length: chance.integer(0, 4) }, () => chance.pick(HOSTILE.paths)));
    if (type instanceof Type) return chance.happens(0.3) ? {} : this.message(type, Math.max(hostility, 0.5), depth + 1);
    if (field.type === 'string') return chance.happens(0.1) ? 'x'.repeat((rule.max_len ?? 40) + 1) : chance.pick(HOSTILE.texts);
    if (field.type === 'bool') return chance.happens(0.5);
    if (field.type === 'bytes') return notation.bytes(chance.bytes(chance.pick([0, 1, (rule.max_len ?? 64) + 1])));
    if (field.type === 'float' || field.type === 'double') return chance.pick([Number.MAX_VALUE, Number.MIN_VALUE, -0, 1e-7]);
    const number = chance.pick([...HOSTILE.integers, BigInt(rule.lte ?? 0) + 1n, BigInt(rule.gte ?? 0) - 1n]);
    return field.type.endsWith('64') ? notation.wide(number) : Number(BigInt.asIntN(32, number));
  }
}

/** Whether callers may mean the member: outputs have no rule. */
function isInput(field: Field): boolean {
  return field.type === 'bool' || Object.keys(fieldRuleOf(field)).length > 0;
}

/** What the name of a resource looks like: as the request that reads it says. */
function ruleOfName({ parent }: Field): FieldRule {
  const read = parent?.parent?.get(`Get${parent.name}Request`);
  const name = read instanceof Type ? read.fields['name'] : undefined;
  return name === undefined ? {} : fieldRuleOf(name);
}

function isPlain(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value);
}
