import { Type, type Field } from 'protobufjs';
import { fieldRuleOf } from './fuzz/field-rule.js';
import type { Json } from './rest-client.js';

/** Names by what they name, the same keys for every sample. */
export type Names = Readonly<Record<string, string>>;

/** A place in a request that holds a name of the sample, or could by the rule of its field. */
export interface NameSlot {
  /** Members from the request down; of a list, its first entry. */
  readonly path: readonly string[];
  /** Which of the names stands there. */
  readonly key: string;
}

/** Names that belong to no county, or that whoever has the code may ask for; `quarters/-` is every quarter that the caller may see. */
const OF_NOBODY = /^(functionalZones|importTemplates|supervisionOrderChecks)\/|^quarters\/-$/;
const DEEPEST = 4;

/**
 * All places of a request that hold or could hold one of the names, at any depth, in lists and in messages that the request leaves out.
 * @throws Error for a name in the request that is none of them: it would not be tested
 */
export function nameSlots(type: Type, message: Json, names: Names, above: readonly string[] = []): readonly NameSlot[] {
  return type.fieldsArray.flatMap((field): readonly NameSlot[] => {
    field.resolve();
    const path = [...above, field.name];
    const value = first(message[field.name]);
    const { resolvedType } = field;
    if (resolvedType instanceof Type) {
      if (resolvedType.fullName.startsWith('.google.') || path.length > DEEPEST) return [];
      return nameSlots(resolvedType, (value ?? {}) as Json, names, path);
    }
    return field.type === 'string' ? keysFor(field, String(value ?? ''), names).map((key) => ({ path, key })) : [];
  });
}

/** A request with a name in one of its places. An update of the place itself is asked for, too. */
export function withName(type: Type, message: Json, { path }: NameSlot, name: string): Json {
  const put = replaced(type, message, path, name);
  const leaf = path.at(-1)!;
  return type.fields['updateMask'] === undefined || path.length < 2 || leaf === 'name' ? put : { ...put, updateMask: leaf };
}

function replaced(type: Type, message: Json, [member = '', ...below]: readonly string[], name: string): Json {
  const field = type.fields[member]!;
  const inner = below.length === 0 ? name : replaced(field.resolvedType as Type, (first(message[member]) ?? {}) as Json, below, name);
  return { ...message, [member]: field.repeated ? [inner] : inner };
}

/** Keys of the names that a field holds or may hold: of each form of names, one. */
function keysFor(field: Field, value: string, names: Names): readonly string[] {
  const held = Object.keys(names).find((key) => names[key] === value);
  if (held === undefined && value.includes('/') && !OF_NOBODY.test(value))
    throw new Error(`${field.fullName} names ${value}: whose is it?`);
  const { pattern } = fieldRuleOf(field);
  const fitting =
    pattern === undefined || !namesOnly(pattern)
      ? []
      : Object.keys(names).filter((key) => new RegExp(`^(?:${pattern})$`, 'u').test(names[key]!));
  const forms = new Map(fitting.map((key) => [formOf(names[key]!), key]));
  if (held !== undefined) forms.set(formOf(names[held]!), held);
  return [...forms.values()];
}

/** Whether a pattern lets through nothing but names. */
function namesOnly(pattern: string): boolean {
  return /^\w+\//.test(pattern.replace(/^[(^]+/, ''));
}

/** Collections of a name, and whether it means all of the last: `quarters/buildings`, `quarters/buildings/-`. */
function formOf(name: string): string {
  return name
    .split('/')
    .filter((part, at) => at % 2 === 0 || part === '-')
    .join('/');
}

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
