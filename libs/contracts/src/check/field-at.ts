import { Type, type Field } from 'protobufjs';
import { jsonPath } from '../names.js';

/** The field that a path of original names leads to (`quarter.code`), through messages only; `undefined` when there is none. */
export function fieldAt(type: Type, path: string): Field | undefined {
  const [first = '', ...rest] = path.split('.');
  const field = Object.hasOwn(type.fields, jsonPath(first)) ? type.fields[jsonPath(first)] : undefined;
  if (field === undefined || rest.length === 0) return field;
  return field.resolvedType instanceof Type && !field.repeated && !field.map ? fieldAt(field.resolvedType, rest.join('.')) : undefined;
}

/** Whether a path leads to a field that holds one text. */
export function isTextAt(type: Type, path: string): boolean {
  const field = fieldAt(type, path);
  return field !== undefined && field.type === 'string' && !field.repeated && !field.map;
}
