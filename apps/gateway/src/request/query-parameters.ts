import type { JsonValue, Violation } from '@heming/contracts';
import type { FieldShape, MessageShape } from './message-shape.js';
import { violations } from './violations.js';

/** A JSON object under construction. */
export type JsonObject = { [member: string]: JsonValue };

/** Tells which fields, by JSON path, the path or the body supply. */
export interface Covered {
  has(path: string): boolean;
}

const MOST_PARAMETERS = 200;

/**
 * Puts the parameters of a query string into a request's JSON: `a.b=1` nests, a repeated field takes every occurrence. Well-formed numbers
 * and booleans become JSON numbers and booleans; anything else stays text, for the codec to refuse by name.
 * @param wrong takes what is wrong with the query
 */
export function addQuery(query: string, shape: MessageShape, covered: Covered, json: JsonObject, wrong: Violation[]): void {
  const pairs = query.split('&').filter((pair) => pair !== '');
  if (pairs.length > MOST_PARAMETERS) {
    wrong.push(violations.tooManyParameters(MOST_PARAMETERS));
    return;
  }
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    const name = decoded(equals < 0 ? pair : pair.slice(0, equals));
    const value = decoded(equals < 0 ? '' : pair.slice(equals + 1));
    if (name === undefined || value === undefined) wrong.push(violations.malformedQuery(name ?? ''));
    else addParameter(name, value, shape, covered, json, wrong);
  }
}

function addParameter(name: string, value: string, shape: MessageShape, covered: Covered, json: JsonObject, wrong: Violation[]): void {
  const path = name.split('.');
  let within = shape;
  let target = json;
  for (let i = 0; i < path.length; i += 1) {
    const part = path[i]!;
    const field = within.get(part);
    if (!field) return void wrong.push(violations.unknownParameter(name));
    if (covered.has(path.slice(0, i + 1).join('.'))) return void wrong.push(violations.notFromQuery(name));
    if (i === path.length - 1) return addValue(field, name, value, target, wrong);
    if (field.kind !== 'message' || field.repeated || field.map) return void wrong.push(violations.unknownParameter(name));
    within = field.message();
    target = (target[part] ??= {}) as JsonObject;
  }
}

function addValue(field: FieldShape, name: string, value: string, target: JsonObject, wrong: Violation[]): void {
  if (field.kind === 'message' || field.map) return void wrong.push(violations.notFromQuery(name));
  const typed = typedValue(field, value);
  const present = target[field.name];
  if (field.repeated) target[field.name] = present === undefined ? [typed] : [...(present as JsonValue[]), typed];
  else if (present === undefined) target[field.name] = typed;
  else wrong.push(violations.repeatedParameter(name));
}

const NUMBER = /^-?[0-9]+(\.[0-9]+)?$/;

/** The JSON value of a field's text. */
export function typedValue(field: FieldShape, text: string): JsonValue {
  if (field.kind === 'number' && NUMBER.test(text)) return Number(text);
  if (field.kind === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

/** Undoes form encoding; undefined when an escape is broken. */
function decoded(text: string): string | undefined {
  const spaced = text.includes('+') ? text.replaceAll('+', ' ') : text;
  if (!spaced.includes('%')) return spaced;
  try {
    return decodeURIComponent(spaced);
  } catch {
    return undefined;
  }
}
