import { Enum, MapField, Type, type Field } from 'protobufjs';
import { ruleOf, wholeText, type Rule } from '../rule.js';

const SHAPED = new Set(['.google.protobuf.Timestamp', '.google.protobuf.FieldMask']);
const NUMBERS = /^(?:[su]?int|s?fixed)(?:32|64)$|^float$|^double$/;

/** Fields that have no TypeScript shape, or whose rule does not fit their type. */
export function checkMessage(type: Type): string[] {
  return type.fieldsArray.flatMap((field) => {
    const rule = ruleOf(field);
    return [...checkShape(field), ...(rule === undefined ? [] : checkRule(rule, field))].map(
      (finding) => `${field.fullName.slice(1)}: ${finding}`,
    );
  });
}

function checkShape(field: Field): string[] {
  const { resolvedType: type } = field;
  const findings: string[] = [];
  if (field.name.includes('_')) findings.push('an underscore before a digit has no JSON name that all agree on');
  if (type instanceof Type && type.fullName.startsWith('.google.') && !SHAPED.has(type.fullName)) {
    findings.push(`${type.fullName.slice(1)} has no TypeScript shape`);
  }
  return findings;
}

function checkRule(rule: Rule, field: Field): string[] {
  const { minLen, maxLen, pattern, gte, lte, minItems, maxItems } = rule;
  const text = field.type === 'string';
  const many = field.repeated || field instanceof MapField;
  const scalar = !(field instanceof MapField);
  const findings = [
    ...unless(scalar && text, { min_len: minLen !== undefined, pattern: pattern !== undefined }, 'is for text'),
    ...unless(scalar && (text || field.type === 'bytes'), { max_len: maxLen !== undefined }, 'is for text and bytes'),
    ...unless(scalar && NUMBERS.test(field.type), { gte: gte !== undefined, lte: lte !== undefined }, 'is for numbers'),
    ...unless(scalar && (text || field.resolvedType instanceof Enum), { not_in: rule.notIn.length > 0 }, 'is for text and enums'),
    ...unless(many, { min_items: minItems !== undefined, max_items: maxItems !== undefined }, 'is for lists and maps'),
    ...unless(field.repeated && !(field.resolvedType instanceof Type), { unique: rule.unique }, 'is for lists of plain values'),
    ...checkBounds('len', minLen, maxLen),
    ...checkBounds('items', minItems, maxItems),
  ];
  if (gte !== undefined && lte !== undefined && gte > lte) findings.push('gte is greater than lte');
  if (pattern !== undefined && !compiles(pattern)) findings.push(`pattern ${pattern} is no regular expression`);
  if (field.resolvedType instanceof Enum) {
    const { values } = field.resolvedType;
    findings.push(...rule.notIn.filter((word) => !Object.hasOwn(values, word)).map((word) => `not_in names ${word}, which its enum lacks`));
  }
  return findings;
}

function unless(fits: boolean | undefined, rules: Readonly<Record<string, boolean>>, belongs: string): string[] {
  return fits
    ? []
    : Object.keys(rules)
        .filter((rule) => rules[rule])
        .map((rule) => `rule ${rule} ${belongs}`);
}

function checkBounds(of: string, least: number | undefined, greatest: number | undefined): string[] {
  const findings: string[] = [];
  if ((least ?? 0) < 0 || (greatest ?? 0) < 0) findings.push(`min_${of} and max_${of} must not be negative`);
  if (least !== undefined && greatest !== undefined && least > greatest) findings.push(`min_${of} is greater than max_${of}`);
  return findings;
}

function compiles(pattern: string): boolean {
  try {
    wholeText(pattern);
    return true;
  } catch {
    return false;
  }
}
