import type { IdentityService } from '@heming/contracts/identity/v1';
import type { UseCase } from '@heming/kit';
import { grantMade } from '../announcements.js';
import type { Deps } from '../deps.js';
import { delegateGrant } from '../domain/grant.js';
import { divisionCode, grantMessage, required } from '../messages.js';

/** Lends a grant of the caller's own to a colleague. */
export const DelegateGrant: UseCase<IdentityService, 'DelegateGrant', Deps> = async (request, call, { grants }) => {
  const source = await grants.get(request.name);
  const { subject, reason } = request;
  const wanted = { subject, reason, division: divisionCode(request.division), validTo: required(request.validTo) };
  const grant = delegateGrant(`grants/${call.derivedId}`, source, wanted, call.principal.subject, call.now);
  return grantMessage(await grants.create(grant, grantMade(grant, call.now)));
};
