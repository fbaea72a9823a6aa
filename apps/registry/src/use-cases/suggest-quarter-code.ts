import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { requireNotEnded } from '../domain/division.js';
import { quarterName } from '../domain/names.js';
import { nextQuarterCode, quarterCodeRange } from '../domain/quarter-code.js';

/** Suggests the code after the highest one taken in a township that the caller can see, made-up quarters left out; it is not reserved. */
export const SuggestQuarterCode: UseCase<RegistryService, 'SuggestQuarterCode', Deps> = async (request, call, { divisions, quarters }) => {
  const { code } = requireNotEnded(await divisions.get(request.division), call.now);
  const { from, before } = quarterCodeRange(code);
  const { items } = await quarters.list({
    where: { name: { gte: quarterName(from), lt: quarterName(before) } },
    order: ['-name'],
    pageSize: 1,
  });
  return { code: nextQuarterCode(code, items[0]?.code) };
};
