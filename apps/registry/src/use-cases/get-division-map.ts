import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { divisionMapMessage } from '../division-map-messages.js';
import { DIVISION_MAP } from '../domain/division-map.js';

/** Describes the city's own map, or says that there is none. */
export const GetDivisionMap: UseCase<RegistryService, 'GetDivisionMap', Deps> = async (_request, call, deps) =>
  divisionMapMessage(await deps.divisionMaps.find(DIVISION_MAP), call, deps);
