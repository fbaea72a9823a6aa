import type { Type } from 'protobufjs';
import { isSensitive } from '../codec/redaction.js';
import { messageOption, OPTION, optionsOf, textOption } from '../options.js';
import { isTextAt } from './field-at.js';

/** An event whose key orders nothing, or that carries personal data. */
export function checkEvent(type: Type): string[] {
  const options = optionsOf(type);
  if (!(OPTION.event in options)) return [];
  const name = type.fullName.slice(1);
  const key = textOption(messageOption(options, OPTION.event), 'key');
  return [
    ...(isTextAt(type, key) ? [] : [`${name}: event key "${key}" is no text field`]),
    ...(isSensitive(type) ? [`${name}: an event must not carry sensitive fields`] : []),
  ];
}
