import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';

/** Answers with who reported a repair, in full; the pipeline records purpose and outcome before the answer leaves. */
export const RevealRepairReporter: UseCase<ComplaintsService, 'RevealRepairReporter', Deps> = async ({ name }, _call, { repairs }) => {
  const { fullName, phone } = await repairs.get(name);
  return { fullName, phone };
};
