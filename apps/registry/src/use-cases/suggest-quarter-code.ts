import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { requireNotEnded } from '../domain/division.js';
import { quarterName } from '../domain/names.js';
import { nextQuarterCode, quarterCodePrefix } from '../domain/quarter-code.js';

/** Suggests the code after the highest one taken in a township that the caller can see; it is not reserved. */
export const SuggestQuarterCode: UseCase<RegistryService, 'SuggestQuarterCode', Deps> = async (request, call, { divisions, quarters }) => {
  const { code } = requireNotEnded(await divisions.get(request.division), call.now);
  const prefix = quarterName(quarterCodePrefix(code));
  const { items } = await quarters.list({ where: { name: { prefix } }, order: ['-name'], pageSize: 1 });
  return { code: nextQuarterCode(code, items[0]?.code) };
};
