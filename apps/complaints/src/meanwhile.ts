import { refuse } from '@heming/contracts/type/v1';
import type { Case } from './domain/case.js';

/** Refuses to go on when what a decision rests on is not so any more. @throws CHANGED_MEANWHILE */
export function requireStill(holds: boolean, { name }: Pick<Case, 'name'>): void {
  if (!holds) throw refuse('CHANGED_MEANWHILE', { name });
}
