/** Most faults that are kept in words; all are counted. */
const MOST_KEPT = 50;

/** A fault, as a refusal tells it. */
export interface OutlineFault {
  /** Path in the file: `features[2].properties.code`; empty for the file itself. */
  readonly field: string;
  readonly rule: string;
  readonly zh: string;
  readonly en: string;
}

/** What is wrong with a map, in the order found. */
export class OutlineFaults {
  /** How many there are. */
  count = 0;
  readonly violations: OutlineFault[] = [];

  /** Notes a fault of the file as a whole. */
  add(field: string, rule: string, zh: string, en: string): void {
    this.count += 1;
    if (this.violations.length < MOST_KEPT) this.violations.push({ field, rule, zh: `${zh}。`, en: `${en}.` });
  }

  /** Notes a fault of a feature. @param at its place, from 0, which people count from 1 */
  addAt(at: number, field: string, rule: string, zh: string, en: string): void {
    this.add(`features[${at}].${field}`, rule, `第 ${at + 1} 个要素：${zh}`, `Feature ${at + 1}: ${en}`);
  }
}
