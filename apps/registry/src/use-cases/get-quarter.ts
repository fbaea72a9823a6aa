import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { quarterMessage } from '../messages.js';

/** Reads one quarter. */
export const GetQuarter: UseCase<RegistryService, 'GetQuarter', Deps> = async (request, _call, { quarters }) => {
  return quarterMessage(await quarters.get(request.name));
};
