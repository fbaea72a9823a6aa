import type { QuarterEnterpriseChanged } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { afterEnterpriseChange, type ProjectManager } from '../domain/project-manager.js';
import { projectManagerChanged } from '../people-announcements.js';

/** With the service of an enterprise ends who was in charge of the quarter for it. */
export const onQuarterEnterpriseChanged: Reaction<QuarterEnterpriseChanged, Deps> = async (
  { quarter: name, effectiveDay },
  call,
  { quarters, projectManagers },
) => {
  const quarter = await quarters.get(name);
  const { items } = await projectManagers.list({ where: { inChargeOf: name }, pageSize: 1 });
  const end = (current: ProjectManager) => {
    const next = afterEnterpriseChange(current, quarter, effectiveDay, call.now);
    return { next, events: next === current ? [] : projectManagerChanged(next, call.now) };
  };
  for (const manager of items) await projectManagers.change(manager.name, end);
};
