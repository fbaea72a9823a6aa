import type { Me } from '../generated/api.js';
import { METHODS } from '../generated/api.js';
import { ROLES } from '../generated/words.js';
import type { MethodName } from '../api/rest-request.js';

/** Whether somebody may call a method somewhere. Where exactly is decided by the service. */
export function mayCall(me: Me | undefined, method: MethodName): boolean {
  return me !== undefined && me.permissions.includes(METHODS[method].permission);
}

/** Something that can be offered: a menu entry, a route, a button. */
export interface Offer {
  /** Methods of which the caller needs one; none are needed by what is for everybody who is signed in. */
  readonly anyOf?: readonly MethodName[];
  /** Whether it is for those who look after a division, not for those who act for one party alone. */
  readonly forAuthorities?: boolean;
}

/** Whether something is to be offered to somebody. */
export function isOffered(me: Me | undefined, { anyOf = [], forAuthorities = false }: Offer): boolean {
  if (me?.signedIn !== true || (forAuthorities && !isAuthority(me))) return false;
  return anyOf.length === 0 || anyOf.some((method) => mayCall(me, method));
}

/** Whether somebody holds a role that acts for no single organisation or person. */
function isAuthority({ roles }: Me): boolean {
  return roles.some(
    ({ role, party }) =>
      role !== 'PUBLIC' && party === '' && (ROLES as Readonly<Record<string, { readonly actsFor: string }>>)[role]?.actsFor === '',
  );
}
