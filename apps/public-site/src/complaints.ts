import { ComplaintsService } from '@heming/contracts/complaints/v1';
import { RegistryService } from '@heming/contracts/registry/v1';
import { ANONYMOUS, clientOf, ownCall, type Client, type Platform } from '@heming/kit';

/** What the pages about complaints ask, as anybody may. */
export type Complaints = Pick<Client<ComplaintsService>, 'ListDisclosedCases' | 'GetDisclosedCaseFigures'> &
  Pick<Client<RegistryService>, 'ListDivisions'>;

/** How long a page waits, in milliseconds: figures of a year are counted case by case. */
const PATIENCE_MS = 5_000;

/** The complaints of a city, asked on behalf of nobody. */
export function complaintsOf(platform: Platform): Complaints {
  const call = ownCall(platform, 'public-site', 'page', { principal: ANONYMOUS, deadline: Date.now() + PATIENCE_MS });
  const { ListDisclosedCases, GetDisclosedCaseFigures } = clientOf(
    platform.contract,
    platform.channelTo(ComplaintsService.fullName),
    ComplaintsService,
    call,
  );
  const { ListDivisions } = clientOf(platform.contract, platform.channelTo(RegistryService.fullName), RegistryService, call);
  return { ListDisclosedCases, GetDisclosedCaseFigures, ListDivisions };
}
