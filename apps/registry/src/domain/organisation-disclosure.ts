import type { Organisation } from './organisation.js';

/** Who asks for an organisation. */
export interface Reader {
  /** Codes of divisions whose register he reads, whomever it concerns; empty when there are none. */
  readonly readsIn: readonly string[];
  /** Organisations and persons that he acts for. */
  readonly actsFor: readonly string[];
}

/** Whether somebody may know what officers wrote of an organisation, and who they were: its own people, and whoever reads a register. */
export function readsRecordOf(name: string, { readsIn, actsFor }: Reader): boolean {
  return readsIn.length > 0 || actsFor.includes(name);
}

/**
 * An organisation as a reader may know it. Organisations are public; why one came into its state, what was corrected, by whom and for which
 * reason is not.
 */
export function organisationFor<T extends Organisation>(organisation: T, reader: Reader): T {
  if (readsRecordOf(organisation.name, reader)) return organisation;
  const { pendingCorrection: _asked, pendingSince: _since, ...rest } = organisation;
  return { ...rest, stateReason: '', corrections: [] } as unknown as T;
}
