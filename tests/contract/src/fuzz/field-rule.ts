import type { Field } from 'protobufjs';

/** The rule of a field as its proto states it; see `Rule` in options.proto. Absent members do not hold. */
export interface FieldRule {
  readonly required?: boolean;
  readonly min_len?: number;
  readonly max_len?: number;
  readonly pattern?: string;
  readonly gte?: number;
  readonly lte?: number;
  readonly min_items?: number;
  readonly max_items?: number;
}

/** The rule of a field, read from the descriptor and nowhere else. */
export function fieldRuleOf(field: Field): FieldRule {
  const options = (field.parsedOptions ?? []) as unknown as readonly Readonly<Record<string, FieldRule>>[];
  return Object.assign({}, ...options.map((option) => option['(heming.options.v1.rule)'] ?? {})) as FieldRule;
}
