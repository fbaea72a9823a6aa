import type { QuarterEnterpriseChanged } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { partiesOfManager } from '../domain/parties.js';
import { afterEnterpriseChange, type ProjectManager } from '../domain/project-manager.js';
import { restamp } from '../domain/restamp.js';
import { projectManagerChanged } from '../people-announcements.js';
import { restampQuarter } from '../restamping.js';

/** With the service of an enterprise ends who was in charge of the quarter for it; parts and people of the quarter are shown to who serves it now. */
export const onQuarterEnterpriseChanged: Reaction<QuarterEnterpriseChanged, Deps> = async ({ quarter: name }, call, deps) => {
  const { quarters, projectManagers } = deps;
  const quarter = await quarters.get(name);
  const { items } = await projectManagers.list({ where: { inChargeOf: name }, pageSize: 1 });
  const end = (current: ProjectManager) => {
    const { division } = quarter;
    const stamp = { division, parties: partiesOfManager(quarter, current) };
    const next = restamp(afterEnterpriseChange(current, quarter, call.now), stamp, call.now);
    return { next, events: next.toDay === current.toDay ? [] : projectManagerChanged(next, call.now) };
  };
  for (const manager of items) await projectManagers.change(manager.name, end);
  await restampQuarter(name, call, deps);
};
