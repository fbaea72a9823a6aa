import type { Enum } from 'protobufjs';
import { readReasons } from '../declarations.js';
import { OPTION, wordOptionsOf } from '../options.js';
import { placeholdersOf } from '../reason.js';

const FACT = /^[a-z][a-z0-9_]*$/;

/** Reasons that a caller could not understand: no code, no sentence, or sentences that speak of different facts. */
export function checkReasons(type: Enum): string[] {
  const findings: string[] = [];
  const note = (word: string, finding: string): unknown => findings.push(`${type.fullName.slice(1)}.${word}: ${finding}`);
  const zero = type.valuesById[0];
  if (zero !== undefined && OPTION.refusal in wordOptionsOf(type, zero)) note(zero, 'zero is not a reason and must have no refusal');
  for (const [word, { code, zh, en }] of readReasons(type)) {
    if (code === 0) note(word, 'refusal has no code');
    if (zh === '') note(word, 'refusal has no Chinese sentence');
    if (en === '') note(word, 'refusal has no English sentence');
    const facts = placeholdersOf(zh);
    const wrong = [...facts, ...placeholdersOf(en)].find((fact) => !FACT.test(fact));
    if (wrong !== undefined) note(word, `placeholder {${wrong}} is no name of a fact`);
    if ([...facts].sort().join() !== [...placeholdersOf(en)].sort().join()) note(word, 'the sentences have different placeholders');
  }
  return findings;
}
