import type { Contract } from '../model.js';
import type { Role } from '../roles.js';

/** Permissions that a method asks for and nobody holds, or that somebody holds and no method asks for. */
export function checkRoles({ services }: Contract, roles: Readonly<Record<string, Role>>): string[] {
  const asked = new Map<string, string>();
  for (const { methods } of services.values()) {
    for (const { access, service, name } of methods.values())
      if (access.permission !== '') asked.set(access.permission, `${service}.${name}`);
  }
  const held = new Set(Object.values(roles).flatMap(({ permissions }) => permissions));
  return [
    ...[...asked].filter(([permission]) => !held.has(permission)).map(([permission, method]) => `${method}: no role holds ${permission}`),
    ...Object.entries(roles).flatMap(([role, { permissions }]) =>
      permissions.filter((permission) => !asked.has(permission)).map((permission) => `role ${role}: no method asks for ${permission}`),
    ),
  ];
}
