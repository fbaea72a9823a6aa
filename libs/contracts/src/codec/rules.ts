import { Enum, type Field, MapField, Type } from 'protobufjs';
import { ruleOf, type Rule } from '../rule.js';
import { optionsOf, OPTION, textOption } from '../options.js';
import type { Findings } from './findings.js';
import { itemCheck } from './item-check.js';
import type { Members } from './member.js';

/** Checks the members of a message; `only`: the members to look at, all when absent. */
export type RuleCheck = (value: Members, findings: Findings, only?: ReadonlySet<string>) => void;

/** Checks one member, given its value. */
type MemberCheck = (value: unknown, findings: Findings, only?: ReadonlySet<string>) => void;

/** Compiles the field rules of message types, each once. */
export class Rules {
  readonly #checks = new Map<Type, RuleCheck | undefined>();

  /** The check of a message type; `undefined` when no rule stands in it at any depth. */
  of(type: Type): RuleCheck | undefined {
    if (this.#checks.has(type)) return this.#checks.get(type);
    const check = hasRules(type, new Set()) ? this.#compiledLater(type) : undefined;
    this.#checks.set(type, check);
    return check;
  }

  /** Compiles at first use, so that a message may contain itself. */
  #compiledLater(type: Type): RuleCheck {
    let compiled: RuleCheck | undefined;
    return (value, findings, only) => (compiled ??= this.#compile(type))(value, findings, only);
  }

  #compile(type: Type): RuleCheck {
    const checks = type.fieldsArray.map((field) => [field.name, this.#member(field)] as const);
    const present = checks.filter((entry): entry is [string, MemberCheck] => entry[1] !== undefined);
    const resource = maskedMember(type);
    return (value, findings, only) => {
      const mask = resource === undefined ? undefined : maskOf(value);
      for (const [name, check] of present) {
        if (only !== undefined && !only.has(name)) continue;
        findings.enter(name);
        check(value[name], findings, name === resource ? mask : undefined);
        findings.leave();
      }
    };
  }

  #member(field: Field): MemberCheck | undefined {
    const rule = ruleOf(field);
    const nested = field.resolvedType instanceof Type ? this.of(field.resolvedType) : undefined;
    if (rule === undefined && nested === undefined) return undefined;
    const word = textOption(optionsOf(field), OPTION.word);
    const check = rule && itemCheck(rule);
    const item = (value: unknown, findings: Findings, only?: ReadonlySet<string>): void => {
      check?.(value, findings, word);
      nested?.(value as Members, findings, only);
    };
    if (field instanceof MapField) return mapCheck(rule, nested && item, word);
    if (field.repeated) return listCheck(rule, item, word);
    const isBlank = blankTest(field);
    return (value, findings, only) => {
      if (!isBlank(value)) item(value, findings, only);
      else if (rule?.required) findings.report('required', word, '不能为空', 'is required');
    };
  }
}

function listCheck(rule: Rule | undefined, item: (value: unknown, findings: Findings) => void, word: string): MemberCheck {
  return (value, findings) => {
    const items = (value ?? []) as readonly unknown[];
    if (rule !== undefined && !countFits(rule, items.length, findings, word)) return;
    if (rule?.unique && new Set(items).size !== items.length) findings.report('unique', word, '中有重复项', 'must not repeat an item');
    items.forEach((one, index) => {
      findings.enter(index);
      item(one, findings);
      findings.leave();
    });
  };
}

function mapCheck(rule: Rule | undefined, item: ((value: unknown, findings: Findings) => void) | undefined, word: string): MemberCheck {
  return (value, findings) => {
    const entries = Object.entries((value ?? {}) as Members);
    if (rule !== undefined && !countFits(rule, entries.length, findings, word)) return;
    if (item === undefined) return;
    for (const [key, one] of entries) {
      findings.enter(key);
      item(one, findings);
      findings.leave();
    }
  };
}

/** Reports a wrong number of items; `false` when there are too many to look at them. */
function countFits({ required, minItems, maxItems }: Rule, count: number, findings: Findings, word: string): boolean {
  if (required && count === 0) findings.report('required', word, '不能为空', 'is required');
  else if (minItems !== undefined && count < minItems) {
    findings.report('min_items', word, `不能少于 ${minItems} 项`, `must have at least ${minItems} items`);
  }
  if (maxItems === undefined || count <= maxItems) return true;
  findings.report('max_items', word, `不能超过 ${maxItems} 项`, `must have at most ${maxItems} items`);
  return false;
}

/** Whether a value is absent or at its default. An empty FieldMask counts as absent: it names nothing. */
function blankTest(field: Field): (value: unknown) => boolean {
  const zero = field.resolvedType instanceof Enum ? field.resolvedType.valuesById[0] : undefined;
  return (value) =>
    value === undefined ||
    value === '' ||
    value === 0 ||
    value === false ||
    value === zero ||
    ((value instanceof Uint8Array || Array.isArray(value)) && value.length === 0);
}

/** Name of the resource member that `update_mask` speaks of: the one message beside it. */
function maskedMember(type: Type): string | undefined {
  if (type.fields['updateMask']?.resolvedType?.fullName !== '.google.protobuf.FieldMask') return undefined;
  const messages = type.fieldsArray.filter(
    ({ resolvedType, repeated }) => resolvedType instanceof Type && !repeated && !resolvedType.fullName.startsWith('.google.'),
  );
  return messages.length === 1 ? messages[0]?.name : undefined;
}

/** The members that a mask names, and `name`; `undefined`, which means all, when there is no mask. */
function maskOf(value: Members): ReadonlySet<string> | undefined {
  const paths = value['updateMask'] as readonly string[] | undefined;
  if (paths === undefined || paths.length === 0) return undefined;
  return new Set(['name', ...paths.map((path) => path.split('.', 1)[0] ?? path)]);
}

function hasRules(type: Type, seen: Set<Type>): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  return type.fieldsArray.some(
    (field) => ruleOf(field) !== undefined || (field.resolvedType instanceof Type && hasRules(field.resolvedType, seen)),
  );
}
