import type { IdentityService } from '@heming/contracts/identity/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { roleOf, type RoleTable } from '../domain/roles.js';
import { divisionName } from '../messages.js';

/** Says who the caller is: what his token or key stands for at this moment, as every service sees it. */
export const GetMe: UseCase<IdentityService, 'GetMe', Deps> = (_request, { principal }, { roles }) => {
  const held = principal.grants.map((grant) => ({
    role: grant.role,
    zh: roleOf(roles, grant.role)?.zh ?? '',
    en: roleOf(roles, grant.role)?.en ?? '',
    division: divisionName(grant.division),
    party: grant.party ?? '',
    permissions: permissionsOf(grant, roles),
  }));
  return Promise.resolve({
    subject: principal.subject,
    signedIn: principal.subject !== 'anonymous',
    roles: held,
    permissions: inOrder(held.flatMap(({ permissions }) => permissions)),
    divisions: inOrder(held.map(({ division }) => division).filter((division) => division !== '')),
  });
};

function permissionsOf({ role, permissions }: { role: string; permissions?: readonly string[] }, roles: RoleTable): readonly string[] {
  const all = roleOf(roles, role)?.permissions ?? [];
  return permissions === undefined ? all : all.filter((permission) => permissions.includes(permission));
}

const inOrder = (words: readonly string[]): readonly string[] => [...new Set(words)].sort();
