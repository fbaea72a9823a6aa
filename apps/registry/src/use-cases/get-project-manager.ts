import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { projectManagerMessage } from '../people-messages.js';

/** Reads one project manager. */
export const GetProjectManager: UseCase<RegistryService, 'GetProjectManager', Deps> = async ({ name }, _call, { projectManagers }) =>
  projectManagerMessage(await projectManagers.get(name));
