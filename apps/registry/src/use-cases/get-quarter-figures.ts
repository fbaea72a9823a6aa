import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { divisionName } from '../domain/names.js';
import { figuresByDivision } from '../domain/quarter-figures.js';

/** Counts the quarters that the caller may see, division by division. */
export const GetQuarterFigures: UseCase<RegistryService, 'GetQuarterFigures', Deps> = async (_request, _call, { quarters }) => {
  const figures = await figuresByDivision(quarters.all({ where: {} }));
  return { divisions: [...figures].map(([code, counted]) => ({ division: divisionName(code), ...counted })) };
};
