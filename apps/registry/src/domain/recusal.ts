import { refuse, type RecusalState } from '@heming/contracts/registry/v1';

/** That an officer keeps out of what concerns somebody close to him (《公务员法》第七十六条). */
export interface Recusal {
  readonly name: string;
  /** Code of the division he acts in. */
  readonly division: string;
  /** Subject of the officer. */
  readonly subject: string;
  /** `persons/…` or `organisations/…`. */
  readonly party: string;
  readonly reason: string;
  readonly state: RecusalState;
  readonly liftedBy: string;
  readonly liftReason: string;
  readonly createTime: Date;
  readonly updateTime: Date;
}

/** Declares a recusal. */
export function declareRecusal(
  id: string,
  { subject, party, reason, division }: Pick<Recusal, 'subject' | 'party' | 'reason' | 'division'>,
  at: Date,
): Recusal {
  const declared = { name: `recusals/${id}`, division, subject, party, reason } as const;
  return { ...declared, state: 'ACTIVE', liftedBy: '', liftReason: '', createTime: at, updateTime: at };
}

/** Lifts the recusal of another officer. @throws RECUSAL_ALREADY_LIFTED, SAME_OFFICER */
export function liftRecusal(current: Recusal, liftedBy: string, liftReason: string, at: Date): Recusal {
  if (current.state === 'LIFTED') throw refuse('RECUSAL_ALREADY_LIFTED', { name: current.name });
  if (current.subject === liftedBy) throw refuse('SAME_OFFICER');
  return { ...current, state: 'LIFTED', liftedBy, liftReason, updateTime: at };
}

/** Names of whom an officer keeps out for: himself, and those he has declared. @param own the persons he is himself */
export function interestsOf(own: readonly string[], recusals: readonly Recusal[]): ReadonlySet<string> {
  return new Set([...own, ...recusals.filter(({ state }) => state === 'ACTIVE').map(({ party }) => party)]);
}

/**
 * Refuses an officer in a matter of his own, or of somebody he keeps out for.
 * @param parties whom the matter concerns
 * @throws OWN_INTEREST
 */
export function requireDisinterested(interests: ReadonlySet<string>, parties: readonly string[]): void {
  const party = parties.find((one) => interests.has(one));
  if (party !== undefined) throw refuse('OWN_INTEREST', { party });
}
