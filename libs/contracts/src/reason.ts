import type { Contract } from './model.js';
import type { Facts, Refusal } from './refusal.js';

/** What stands in a sentence for a fact that the refusal does not give. */
const MISSING = '…';

/** A refusal in the contract's words, its placeholders filled. */
export interface RefusalDescription {
  /** gRPC code number. */
  readonly code: number;
  /** Name of the code: `NOT_FOUND`. */
  readonly codeName: string;
  readonly zh: string;
  readonly en: string;
  /** Law it rests on; empty if none. */
  readonly law: string;
}

/**
 * Describes a refusal from the contract.
 * @throws Error when the contract does not know the reason, which is a bug of whoever refused
 */
export function describeRefusal(contract: Contract, refusal: Refusal): RefusalDescription {
  const reason = contract.reasons.get(refusal.domain)?.get(refusal.reason);
  if (reason === undefined) throw new Error(`the contract has no reason ${refusal.domain}.${refusal.reason}`);
  return { ...reason, zh: filled(reason.zh, refusal.facts), en: filled(reason.en, refusal.facts) };
}

/** Names of the placeholders of a sentence, in order, each once. */
export function placeholdersOf(sentence: string): readonly string[] {
  return [...new Set([...sentence.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name))];
}

function filled(sentence: string, facts: Facts): string {
  return sentence.replace(/\{([^{}]*)\}/g, (_, name: string) => (Object.hasOwn(facts, name) ? String(facts[name]) : MISSING));
}
