import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { organisationChanged } from '../announcements.js';
import type { Deps } from '../deps.js';
import { requireNotEnded } from '../domain/division.js';
import { correctOrganisation, type Organisation } from '../domain/organisation.js';
import { groundsOf, organisationFacts, organisationMessage, required } from '../messages.js';

/** Corrects recorded facts of an organisation; the old values stay readable. */
export const CorrectOrganisation: UseCase<RegistryService, 'CorrectOrganisation', Deps> = async (
  request,
  call,
  { divisions, organisations, initialsOf },
) => {
  const right = required(request.organisation);
  const mask = request.updateMask ?? [];
  const facts = organisationFacts(right, initialsOf);
  if (mask.includes('division')) requireNotEnded(await divisions.get(right.division), call.now);
  const correct = (current: Organisation) => {
    const next = correctOrganisation(current, facts, mask, groundsOf(request, call), call.now);
    return { next, events: organisationChanged(current, next, call.now) };
  };
  return organisationMessage(await organisations.change(right.name, correct, right.etag));
};
