import { ComplaintsService } from '@heming/contracts/complaints/v1';
import { RegistryService } from '@heming/contracts/registry/v1';
import { clientOf, ownCall, type Client, type Platform, type Principal } from '@heming/kit';

/** What the interface asks of the city, on behalf of whoever sends the request: it may do no more than he may. */
export interface CityServices {
  readonly complaints: Pick<
    Client<ComplaintsService>,
    'AddToMyCase' | 'GetCaseCategories' | 'ListServiceRequests' | 'ReportCase' | 'UploadPhoto'
  >;
  readonly registry: Pick<Client<RegistryService>, 'GetDisclosedQuarter' | 'ListDisclosedQuarters'>;
}

/** How long a request waits for the services, in milliseconds: ten pages of cases, or nine photos, at most. */
const PATIENCE_MS = 15_000;

/** The services of a city for one request. */
export function cityServicesOf(platform: Platform, principal: Principal): CityServices {
  const call = ownCall(platform, 'open311', 'request', { principal, deadline: Date.now() + PATIENCE_MS });
  return {
    complaints: clientOf(platform.contract, platform.channelTo(ComplaintsService.fullName), ComplaintsService, call),
    registry: clientOf(platform.contract, platform.channelTo(RegistryService.fullName), RegistryService, call),
  };
}
