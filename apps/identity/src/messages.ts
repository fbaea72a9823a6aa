import type { ApiKey as ApiKeyMessage, Grant as GrantMessage } from '@heming/contracts/identity/v1';
import type { Kept } from '@heming/kit';
import type { ApiKey } from './domain/api-key.js';
import type { Grant } from './domain/grant.js';

const DIVISIONS = 'divisions/';

/** `divisions/211103` of a code; empty stays empty. */
export const divisionName = (code: string): string => (code === '' ? '' : `${DIVISIONS}${code}`);

/** The code in a division's name; empty stays empty. */
export const divisionCode = (name: string): string => name.slice(DIVISIONS.length);

/** A member that the contract requires: there, once the request is validated. @throws TypeError otherwise, a fault of the pipeline */
export function required<M>(member: M | undefined): M {
  if (member === undefined) throw new TypeError('a required member is absent: the request was not validated');
  return member;
}

/** A grant in the contract's words. */
export function grantMessage({ parties: _parties, ...grant }: Kept<Grant>): GrantMessage {
  return { ...grant, division: divisionName(grant.division) };
}

/** An API key in the contract's words, without what is kept of its secret. */
export function apiKeyMessage({ digest: _digest, parties: _parties, ...key }: Kept<ApiKey>): ApiKeyMessage {
  return { ...key, division: divisionName(key.division) };
}
