import { ROLES } from '@heming/contracts';
import { refuse } from '@heming/contracts/type/v1';
import type { Principal } from '@heming/kit';

const TOKEN = /^Bearer (dev-([a-z]+)(?:-([0-9]{2,12})(?:-([0-9A-Z]{18}|[0-9a-z]{26}))?)?)$/;
const MINUTE_MS = 60_000;

/**
 * Who calls, in a demonstration, for a quick try with curl: the token names a role and a division, `dev-county-211103`, and behind them the party it
 * acts for, if any: a USCC or the id of a person. It stands for nobody at the provider, so it can make no API key and lend nothing. Production mode
 * has no such principals.
 */
export function developmentPrincipal(authorization: string): Principal {
  const [, subject = '', role = '', division = '', party = ''] = TOKEN.exec(authorization) ?? [];
  const name = role.toUpperCase();
  if (!Object.hasOwn(ROLES, name) || name === 'PUBLIC' || name === 'SYSTEM') throw refuse('NOT_SIGNED_IN');
  const everywhere = name === 'CITY' || name === 'AUDITOR' || ROLES[name]?.everywhere === true;
  if (division === '' && !everywhere) throw refuse('NOT_SIGNED_IN');
  const collection = party.length === 18 ? 'organisations' : 'persons';
  return {
    subject,
    grants: [
      { role: name, division, ...(party === '' ? {} : { party: `${collection}/${party}` }) },
      { role: 'PUBLIC', division: '' },
    ],
    authTime: Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS,
  };
}
