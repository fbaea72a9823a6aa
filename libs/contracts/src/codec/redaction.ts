import { Type } from 'protobufjs';
import { optionsOf, OPTION } from '../options.js';
import type { Members } from './member.js';

/** What stands in a log in place of personal data. */
const MASK = '***';

/** Makes a copy of a message that a log may show. */
export type Redaction = (value: Members) => Members;

/** Compiles what hides the `sensitive` members of message types, each once. */
export class Redactions {
  readonly #redactions = new Map<Type, Redaction | undefined>();

  /** The redaction of a message type; `undefined` when nothing in it is sensitive at any depth. */
  of(type: Type): Redaction | undefined {
    if (this.#redactions.has(type)) return this.#redactions.get(type);
    const redaction = isSensitive(type) ? this.#compiledLater(type) : undefined;
    this.#redactions.set(type, redaction);
    return redaction;
  }

  #compiledLater(type: Type): Redaction {
    let compiled: Redaction | undefined;
    return (value) => (compiled ??= this.#compile(type))(value);
  }

  #compile(type: Type): Redaction {
    const hidden = type.fieldsArray.filter((field) => optionsOf(field)[OPTION.sensitive] === true).map(({ name }) => name);
    const nested = type.fieldsArray.flatMap(({ name, resolvedType }) => {
      const redaction = resolvedType instanceof Type && !hidden.includes(name) ? this.of(resolvedType) : undefined;
      return redaction === undefined ? [] : [[name, redaction] as const];
    });
    return (value) => {
      const shown: Members = { ...value };
      for (const name of hidden) if (shown[name] !== undefined) shown[name] = MASK;
      for (const [name, redaction] of nested) if (shown[name] !== undefined) shown[name] = throughout(shown[name], redaction, type, name);
      return shown;
    };
  }
}

/** Applies a redaction to a message, to each item of a list or to each value of a map. */
function throughout(value: unknown, redaction: Redaction, type: Type, name: string): unknown {
  const field = type.fields[name];
  if (Array.isArray(value)) return value.map((item: Members) => redaction(item));
  if (field?.map) return Object.fromEntries(Object.entries(value as Members).map(([key, item]) => [key, redaction(item as Members)]));
  return redaction(value as Members);
}

/** Whether a message type holds personal data, at any depth. */
export function isSensitive(type: Type, seen: Set<Type> = new Set()): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  return type.fieldsArray.some(
    (field) => optionsOf(field)[OPTION.sensitive] === true || (field.resolvedType instanceof Type && isSensitive(field.resolvedType, seen)),
  );
}
