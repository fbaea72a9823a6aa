import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { projectManagerName } from '../domain/names.js';
import { requireUnerased } from '../domain/person.js';
import { appointProjectManager } from '../domain/project-manager.js';
import { required } from '../messages.js';
import { projectManagerChanged } from '../people-announcements.js';
import { projectManagerMessage } from '../people-messages.js';

/** Puts somebody in charge of a quarter for the enterprise that serves it; a repeated request is answered with what it appointed. */
export const AppointProjectManager: UseCase<RegistryService, 'AppointProjectManager', Deps> = async (
  request,
  call,
  { quarters, persons, projectManagers },
) => {
  const wanted = required(request.projectManager);
  const quarter = await quarters.get(request.parent);
  requireUnerased(await persons.get(wanted.person));
  const { items } = await projectManagers.list({ where: { quarter: quarter.name }, order: ['-fromDay'], pageSize: 1 });
  const repeated = await projectManagers.find(projectManagerName(quarter.name, call.derivedId));
  const manager = repeated ?? appointProjectManager(call.derivedId, quarter, wanted, items[0], call.now);
  return projectManagerMessage(await projectManagers.create(manager, projectManagerChanged(manager, call.now)));
};
