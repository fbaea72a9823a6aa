import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { liftRecusal, type Recusal } from '../domain/recusal.js';
import { recusalMessage } from '../people-messages.js';

/** Lifts a recusal of another officer. */
export const LiftRecusal: UseCase<RegistryService, 'LiftRecusal', Deps> = async ({ name, reason, etag }, call, { recusals }) => {
  const lift = (current: Recusal) => ({ next: liftRecusal(current, call.principal.subject, reason, call.now), events: [] });
  return recusalMessage(await recusals.change(name, lift, etag));
};
