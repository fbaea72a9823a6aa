import type { ProjectManagerChanged } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { restampManager } from '../restamping.js';

/** Who was appointed while the enterprise left is not in charge. */
export const onProjectManagerChanged: Reaction<ProjectManagerChanged, Deps> = ({ projectManager }, call, deps) =>
  restampManager(projectManager, call, deps);
