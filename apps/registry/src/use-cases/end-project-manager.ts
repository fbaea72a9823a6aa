import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { endProjectManager, type ProjectManager } from '../domain/project-manager.js';
import { projectManagerChanged } from '../people-announcements.js';
import { projectManagerMessage } from '../people-messages.js';

/** Records that a project manager is not in charge any more. */
export const EndProjectManager: UseCase<RegistryService, 'EndProjectManager', Deps> = async (request, call, { projectManagers }) => {
  const end = (current: ProjectManager) => {
    const next = endProjectManager(current, request.toDay, request.reason, call.now);
    return { next, events: projectManagerChanged(next, call.now) };
  };
  return projectManagerMessage(await projectManagers.change(request.name, end, request.etag));
};
