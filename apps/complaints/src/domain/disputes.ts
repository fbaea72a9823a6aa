import type { Case } from './case.js';

/** Categories that are always a dispute with the enterprise: service below what was agreed, and fees. */
const DISPUTED: readonly Case['category'][] = ['SERVICE_QUALITY', 'FEES'];

/**
 * Whether a case stops every sanction over fees while it goes on (《物业管理条例》第六十四条): of its unit when it is about one, else of all of
 * its quarter.
 */
export function disputes({ category, disputesFees }: Pick<Case, 'category' | 'disputesFees'>): boolean {
  return disputesFees || DISPUTED.includes(category);
}
