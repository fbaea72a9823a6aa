import { Enum, Field, Method, Service, Type, type ReflectionObject } from 'protobufjs';
import { jsonPath, protoPath } from '../names.js';
import { optionsOf, wordOptionsOf, type Options } from '../options.js';

/** Built-in options that mean something to us, with the values they may have; others would be ignored silently. */
const BUILT_IN: Readonly<Record<string, readonly unknown[]>> = {
  deprecated: [true, false],
  idempotency_level: ['IDEMPOTENCY_UNKNOWN', 'NO_SIDE_EFFECTS', 'IDEMPOTENT'],
  proto3_optional: [true],
};
const WHOLE = new Set(['int32', 'uint32', 'sint32', 'fixed32', 'sfixed32', 'int64', 'uint64', 'sint64', 'fixed64', 'sfixed64']);

/** Options of a declaration, of its fields, methods or words, that no extension declares or whose value does not fit. */
export function checkOptions(object: ReflectionObject): string[] {
  const findings = checkAll(object, object.fullName.slice(1), optionsOf(object), extendedBy(object));
  if (object instanceof Type) findings.push(...object.fieldsArray.flatMap(checkOptions));
  if (object instanceof Service) findings.push(...object.methodsArray.flatMap(checkOptions));
  if (object instanceof Enum) {
    for (const word of Object.keys(object.values)) {
      findings.push(...checkAll(object, `${object.fullName.slice(1)}.${word}`, wordOptionsOf(object, word), 'EnumValueOptions'));
    }
  }
  return findings;
}

function checkAll(object: ReflectionObject, owner: string, options: Options, extended: string): string[] {
  return Object.entries(options).flatMap(([name, value]) => {
    const builtIn = BUILT_IN[name];
    if (builtIn !== undefined) return builtIn.includes(value) ? [] : [`${owner}: option ${name} cannot be ${JSON.stringify(value)}`];
    const extension = object.root.lookup(name.replace(/[^.]+$/, jsonPath));
    if (!(extension instanceof Field) || extension.extend === undefined) return [`${owner}: option ${name} is not declared`];
    if (extension.extend !== `google.protobuf.${extended}`) return [`${owner}: option ${name} does not belong here`];
    return misfits(value, extension.resolve() as Field, `${owner}: option ${name}`);
  });
}

/** What of an option value does not fit its field, members of messages included. */
function misfits(value: unknown, field: Field, place: string): string[] {
  if (Array.isArray(value)) return field.repeated ? value.flatMap((item) => itemMisfits(item, field, place)) : [`${place} is given twice`];
  return itemMisfits(value, field, place);
}

function itemMisfits(value: unknown, field: Field, place: string): string[] {
  const type = field.resolvedType;
  if (type instanceof Type) {
    if (typeof value !== 'object' || value === null) return [`${place} must be a message`];
    const members = new Map(type.fieldsArray.map((member) => [protoPath(member.name), member]));
    return Object.entries(value).flatMap(([name, member]) => {
      const declared = members.get(name);
      return declared === undefined ? [`${place} has no member ${name}`] : misfits(member, declared.resolve() as Field, `${place}.${name}`);
    });
  }
  if (type instanceof Enum)
    return typeof value === 'string' && Object.hasOwn(type.values, value) ? [] : [`${place} has no word ${String(value)}`];
  return scalarFits(value, field.type) ? [] : [`${place} must be of type ${field.type}, not ${JSON.stringify(value)}`];
}

function scalarFits(value: unknown, type: string): boolean {
  if (WHOLE.has(type)) return Number.isSafeInteger(value);
  if (type === 'bool') return typeof value === 'boolean';
  if (type === 'string') return typeof value === 'string';
  return typeof value === 'number';
}

function extendedBy(object: ReflectionObject): string {
  if (object instanceof Method) return 'MethodOptions';
  if (object instanceof Service) return 'ServiceOptions';
  if (object instanceof Enum) return 'EnumOptions';
  return object instanceof Field ? 'FieldOptions' : 'MessageOptions';
}
