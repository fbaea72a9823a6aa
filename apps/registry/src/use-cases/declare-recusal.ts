import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { divisionCodeOf } from '../domain/names.js';
import { declareRecusal } from '../domain/recusal.js';
import { recusalMessage } from '../people-messages.js';

/** Declares that the caller keeps out of what concerns somebody close to him. */
export const DeclareRecusal: UseCase<RegistryService, 'DeclareRecusal', Deps> = async (request, call, { recusals }) => {
  const { party, reason } = request;
  const declared = { subject: call.principal.subject, party, reason, division: divisionCodeOf(request.division) };
  return recusalMessage(await recusals.create(declareRecusal(call.derivedId, declared, call.now), []));
};
