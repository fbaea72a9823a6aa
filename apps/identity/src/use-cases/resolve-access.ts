import type { IdentityService } from '@heming/contracts/identity/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { accessOf } from '../domain/access.js';
import type { Grant } from '../domain/grant.js';
import { GRANTS_READ } from '../domain/policy.js';

/** Says what a subject may do at this moment. */
export const ResolveAccess: UseCase<IdentityService, 'ResolveAccess', Deps> = async ({ subject }, call, { grants, roles }) => {
  const { items } = await grants.list({ where: { subject, state: 'ACTIVE' }, pageSize: GRANTS_READ });
  const lentFrom = [...new Set(items.map(({ source }) => source).filter((source) => source !== ''))];
  const found = await Promise.all(lentFrom.map((name) => grants.find(name)));
  const sources = found.filter((grant): grant is NonNullable<typeof grant> => grant !== undefined) satisfies readonly Grant[];
  return { subject, grants: accessOf(items, sources, roles, call.now) };
};
