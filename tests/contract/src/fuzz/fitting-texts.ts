import { sample, stringMatching } from 'fast-check';
import type { Chance } from './chance.js';
import type { FieldRule } from './field-rule.js';
import type { ObservedValues } from './observed-values.js';

/** Texts made per pattern, once. */
const MADE = 24;
const TITLES = [
  '锦绣家园',
  '辽河左岸A区',
  'Ψ小区',
  '𠮷祥里',
  '3号楼',
  '中共盘锦市委(住建)',
  'a',
  '　全角　空格　',
  'O’Neil «x» \\ / "q"',
  '\t制表\t',
];

/** Texts that keep a field's rule: seen before, or made from its pattern and lengths. */
export class FittingTexts {
  readonly #made = new Map<string, readonly string[]>();

  constructor(
    private readonly chance: Chance,
    private readonly observed: ObservedValues,
  ) {}

  /** A text for a member of a message: `Quarter.title`. */
  of(member: string, rule: FieldRule): string {
    if (rule.pattern !== undefined) return this.#matching(rule.pattern);
    const seen = this.observed.of(member);
    const text = seen.length > 0 && this.chance.happens(0.5) ? this.chance.pick(seen) : this.chance.pick(TITLES);
    const padded = text.padEnd(rule.min_len ?? 0, text);
    return rule.max_len === undefined ? padded : [...padded].slice(0, rule.max_len).join('');
  }

  #matching(pattern: string): string {
    const seen = this.observed.matching(pattern);
    if (seen.length > 0 && this.chance.happens(0.8)) return this.chance.pick(seen);
    let made = this.#made.get(pattern);
    if (made === undefined) {
      made = sample(stringMatching(new RegExp(`^(?:${pattern})$`, 'u')), { numRuns: MADE, seed: this.chance.integer(0, 2 ** 31) });
      this.#made.set(pattern, made);
    }
    return this.chance.pick(made);
  }
}
