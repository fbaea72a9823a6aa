import { ROLES } from '@heming/contracts';
import { refuse } from '@heming/contracts/type/v1';
import type { Principal } from '@heming/kit';

/**
 * Who calls, in a demonstration, for a quick try with curl: the token names a role and a division, `dev-county-211103`. It stands for nobody at the
 * provider, so it can make no API key and lend nothing. Production mode has no such principals.
 */
export function developmentPrincipal(authorization: string): Principal {
  const [, role = '', division = ''] = /^Bearer dev-([a-z]+)(?:-([0-9]{2,12}))?$/.exec(authorization) ?? [];
  const name = role.toUpperCase();
  if (!Object.hasOwn(ROLES, name) || name === 'PUBLIC' || name === 'SYSTEM') throw refuse('NOT_SIGNED_IN');
  const everywhere = name === 'CITY' || name === 'AUDITOR' || name === 'OPERATOR';
  if (division === '' && !everywhere) throw refuse('NOT_SIGNED_IN');
  return {
    subject: `dev-${role}${division === '' ? '' : `-${division}`}`,
    grants: [
      { role: name, division },
      { role: 'PUBLIC', division: '' },
    ],
  };
}
