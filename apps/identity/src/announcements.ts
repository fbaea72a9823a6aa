import type { Announcement } from '@heming/contracts';
import { announce } from '@heming/contracts/identity/v1';
import type { ApiKey } from './domain/api-key.js';
import type { Grant } from './domain/grant.js';

/** A subject was given or lent a role. */
export function grantMade(grant: Grant, occurTime: Date): readonly Announcement[] {
  const { name, subject, role, division, kind, validFrom, validTo } = grant;
  return [announce('heming.identity.v1.GrantMade', { grant: name, subject, role, division, kind, validFrom, validTo, occurTime })];
}

/** A grant was taken back. */
export function grantRevoked({ name, subject, division }: Grant, occurTime: Date): readonly Announcement[] {
  return [announce('heming.identity.v1.GrantRevoked', { grant: name, subject, division, occurTime })];
}

/** An API key was taken back. */
export function apiKeyRevoked({ name, division }: ApiKey, occurTime: Date): readonly Announcement[] {
  return [announce('heming.identity.v1.ApiKeyRevoked', { apiKey: name, division, occurTime })];
}
