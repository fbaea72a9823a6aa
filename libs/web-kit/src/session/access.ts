import type { Me } from '../generated/api.js';
import { METHODS } from '../generated/api.js';
import type { MethodName } from '../api/rest-request.js';

/** Whether somebody may call a method somewhere. Where exactly is decided by the service. */
export function mayCall(me: Me | undefined, method: MethodName): boolean {
  return me !== undefined && me.permissions.includes(METHODS[method].permission);
}

/** Something that can be offered: a menu entry, a route, a button. */
export interface Offer {
  /** Methods of which the caller needs one; none are needed by what is for everybody who is signed in. */
  readonly anyOf?: readonly MethodName[];
}

/** Whether something is to be offered to somebody. */
export function isOffered(me: Me | undefined, { anyOf = [] }: Offer): boolean {
  return me?.signedIn === true && (anyOf.length === 0 || anyOf.some((method) => mayCall(me, method)));
}
