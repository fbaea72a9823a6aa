import type { Parties } from './parties.js';

/** Where a part of a quarter lies, and whom it concerns. */
export interface Stamp {
  readonly division: string;
  readonly parties: Parties;
}

/** Puts a part of a quarter where its quarter lies, and shows it to whom it concerns; the same state when it is so already. */
export function restamp<T extends Stamp & { readonly updateTime: Date }>(part: T, { division, parties }: Stamp, at: Date): T {
  return isStamped(part, { division, parties }) ? part : { ...part, division, parties, updateTime: at };
}

/** Whether a part lies there, and is shown to them. */
export function isStamped(part: Stamp, { division, parties }: Stamp): boolean {
  return part.division === division && sameParties(part.parties, parties);
}

/** Whether both name the same, in the same order. */
export function sameParties(one: Parties, other: Parties): boolean {
  return one.length === other.length && one.every((party, i) => party === other[i]);
}
