import { RegistryService } from '@heming/contracts/registry/v1';
import { ANONYMOUS, clientOf, ownCall, type Client, type Platform } from '@heming/kit';

/** What the site asks of the register, as anybody may. */
export type Register = Pick<
  Client<RegistryService>,
  'ListDisclosedQuarters' | 'GetDisclosedQuarter' | 'GetDisclosedFigures' | 'GetOrganisation' | 'ListOrganisations' | 'ListDivisions'
>;

/** How long a page waits for the register, in milliseconds. */
const PATIENCE_MS = 2_000;

/** The register of a city, asked on behalf of nobody: whatever the site shows, it is allowed no more than its visitors. */
export function registerOf(platform: Platform): Register {
  const call = ownCall(platform, 'public-site', 'page', { principal: ANONYMOUS, deadline: Date.now() + PATIENCE_MS });
  return clientOf(platform.contract, platform.channelTo(RegistryService.fullName), RegistryService, call);
}
