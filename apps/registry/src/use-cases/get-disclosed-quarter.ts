import { refuse, type RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { disclosedQuarters } from '../disclosure-messages.js';
import { isDisclosed, quarterOfDisclosed } from '../domain/disclosure.js';

/** Reads what everybody may know of one quarter; of one that is not disclosed, not even that it is there. */
export const GetDisclosedQuarter: UseCase<RegistryService, 'GetDisclosedQuarter', Deps> = async ({ name }, _call, deps) => {
  const quarter = await deps.quartersOfAll.find(quarterOfDisclosed(name));
  const [disclosed] = quarter !== undefined && isDisclosed(quarter) ? await disclosedQuarters([quarter], deps) : [];
  if (disclosed === undefined) throw refuse('QUARTER_NOT_FOUND', { name });
  return disclosed;
};
