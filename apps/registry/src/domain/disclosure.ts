import type { QuarterState } from '@heming/contracts/registry/v1';
import { quarterName } from './names.js';
import type { Quarter } from './quarter.js';
import type { QuarterTenure } from './quarter-tenure.js';

/** States in which an enterprise serves a quarter. */
export const SERVED_STATES = ['PRE_MANAGED', 'SERVED', 'EMERGENCY_SERVED'] as const satisfies readonly QuarterState[];

/** States in which a quarter is disclosed: its boundary is decided, and it has not ended. */
export const DISCLOSED_STATES = [
  'DEMARCATED',
  'ASSEMBLY_FORMED',
  'SELF_MANAGED',
  'UNMANAGED',
  ...SERVED_STATES,
] as const satisfies readonly QuarterState[];

const COLLECTION = 'disclosedQuarters/';

/** `disclosedQuarters/…` of a quarter. */
export const disclosedQuarterName = ({ code }: Pick<Quarter, 'code'>): string => COLLECTION + code;

/** Name of the quarter that a disclosed one shows. */
export const quarterOfDisclosed = (name: string): string => quarterName(name.slice(COLLECTION.length));

/** Whether everybody may know of a quarter. */
export function isDisclosed({ state }: Pick<Quarter, 'state'>): boolean {
  return (DISCLOSED_STATES as readonly QuarterState[]).includes(state);
}

/** First day of the tenure that holds; empty when none does. */
export function presentSince(tenures: readonly QuarterTenure[] = []): string {
  return tenures.find(({ toDay }) => toDay === '')?.fromDay ?? '';
}

/** Codes of the divisions that a community lies in, from the city down to itself. */
export function divisionsAbove(community: string): readonly string[] {
  return [4, 6, 9, 12].map((digits) => community.slice(0, digits));
}
