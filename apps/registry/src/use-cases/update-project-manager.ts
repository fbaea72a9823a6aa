import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { updateProjectManager, type ProjectManager } from '../domain/project-manager.js';
import { required } from '../messages.js';
import { projectManagerUpdated } from '../people-announcements.js';
import { projectManagerMessage } from '../people-messages.js';

/** Changes the telephone or certificates of who is in charge, or brings the name shown to what the register calls the person. */
export const UpdateProjectManager: UseCase<RegistryService, 'UpdateProjectManager', Deps> = async (
  request,
  call,
  { persons, projectManagers },
) => {
  const wanted = required(request.projectManager);
  const mask = request.updateMask ?? [];
  const { person } = await projectManagers.get(wanted.name);
  const fullName = mask.includes('displayName') ? (await persons.get(person)).fullName : '';
  const update = (current: ProjectManager) => {
    const next = updateProjectManager(current, wanted, mask, fullName, call.now);
    return { next, events: projectManagerUpdated(current, next, call.now) };
  };
  return projectManagerMessage(await projectManagers.change(wanted.name, update, wanted.etag));
};
