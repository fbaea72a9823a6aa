import { ROLES } from '@heming/contracts';
import { refuse } from '@heming/contracts/type/v1';
import { ANONYMOUS, type Principal } from '@heming/kit';

/**
 * Who calls, in a demonstration without an identity provider: the token names a role and a division, `dev-county-211103`. Production mode has
 * no such principals and knows nobody yet.
 */
export function developmentPrincipal(authorization: string | undefined): Principal {
  if (authorization === undefined) return ANONYMOUS;
  const [, role = '', division = ''] = /^Bearer dev-([a-z]+)(?:-([0-9]{2,12}))?$/.exec(authorization) ?? [];
  const name = role.toUpperCase();
  if (!Object.hasOwn(ROLES, name) || name === 'PUBLIC') throw refuse('NOT_SIGNED_IN');
  const everywhere = name === 'CITY' || name === 'AUDITOR' || name === 'OPERATOR';
  if (division === '' && !everywhere) throw refuse('NOT_SIGNED_IN');
  return {
    subject: `dev-${role}${division === '' ? '' : `-${division}`}`,
    grants: [{ role: name, division: division === '' ? '' : division }],
  };
}

/** Nobody is known: production mode before an identity provider is connected. */
export function noPrincipal(authorization: string | undefined): Principal {
  if (authorization === undefined) return ANONYMOUS;
  throw refuse('NOT_SIGNED_IN');
}
