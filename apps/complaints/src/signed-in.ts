import { refuse } from '@heming/contracts/complaints/v1';
import { ANONYMOUS, type Call } from '@heming/kit';

/** Subject of the caller. @throws SIGN_IN_NEEDED when nobody is signed in */
export function requireSignedIn({ principal }: Pick<Call, 'principal'>): string {
  if (principal.subject === ANONYMOUS.subject) throw refuse('SIGN_IN_NEEDED');
  return principal.subject;
}
