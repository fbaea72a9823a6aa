import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';

/** Answers with who reported a repair, in full, once the look is counted; the pipeline records purpose and outcome before the answer leaves. */
export const RevealRepairReporter: UseCase<ComplaintsService, 'RevealRepairReporter', Deps> = async (
  { name },
  _call,
  { repairs, countReveal },
) => {
  const { fullName, phone } = await repairs.get(name);
  await countReveal();
  return { fullName, phone };
};
