import type { Field } from 'protobufjs';
import { listOption, messageOption, optionsOf, OPTION, type Options } from './options.js';

/** The field rules of options.proto, read for one field. Absent members are rules that the field does not have. */
export interface Rule {
  readonly required: boolean;
  /** Least number of code points. */
  readonly minLen: number | undefined;
  /** Greatest number of code points, or of bytes. */
  readonly maxLen: number | undefined;
  /** As written; the whole text must match. */
  readonly pattern: string | undefined;
  readonly gte: number | undefined;
  readonly lte: number | undefined;
  readonly minItems: number | undefined;
  readonly maxItems: number | undefined;
  readonly unique: boolean;
  readonly notIn: readonly string[];
}

/** The rule of a field, if it has one. */
export function ruleOf(field: Field): Rule | undefined {
  const options = optionsOf(field);
  if (!(OPTION.rule in options)) return undefined;
  const rule = messageOption(options, OPTION.rule);
  return {
    required: rule['required'] === true,
    minLen: number(rule, 'min_len'),
    maxLen: number(rule, 'max_len'),
    pattern: typeof rule['pattern'] === 'string' ? rule['pattern'] : undefined,
    gte: number(rule, 'gte'),
    lte: number(rule, 'lte'),
    minItems: number(rule, 'min_items'),
    maxItems: number(rule, 'max_items'),
    unique: rule['unique'] === true,
    notIn: listOption(rule, 'not_in').map(String),
  };
}

/** The expression that a whole text must match. @throws SyntaxError for a pattern that is no expression */
export function wholeText(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern})$`, 'u');
}

function number(rule: Options, name: string): number | undefined {
  const value = rule[name];
  return typeof value === 'number' ? value : undefined;
}
