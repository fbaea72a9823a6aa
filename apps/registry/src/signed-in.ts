import { refuse } from '@heming/contracts/type/v1';
import { ANONYMOUS, type Call } from '@heming/kit';

/** The subject of a caller who has signed in, where everybody may call who has. @throws NOT_SIGNED_IN */
export function requireSignedIn({ principal }: Pick<Call, 'principal'>): string {
  if (principal.subject === ANONYMOUS.subject) throw refuse('NOT_SIGNED_IN');
  return principal.subject;
}
