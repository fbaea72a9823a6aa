import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Platform, Principal } from '@heming/kit';
import { cityServicesOf } from './city-services.js';
import { geoReport } from './geo-report.js';

/** What the interface is told about its city. */
export interface Open311Settings {
  /** Where programs reach the city, without a slash at the end: asked when it is needed, as the port is known once it is taken. */
  origin(): string;
  /** Whether what it says is made up. */
  readonly demonstration: boolean;
  /** The `jurisdiction_id` of the city; empty: whatever is sent is accepted. */
  readonly jurisdiction: string;
  /** Who sends an `Authorization` header. @throws as the gateway's own */
  authenticate(authorization: string | undefined): Promise<Principal>;
}

/** The interface as something that speaks HTTP below its path. */
export interface Open311 {
  handle(request: IncomingMessage, response: ServerResponse): void;
}

/** The Open311 interface of a city, for requests whose `url` is without the path it is mounted at. */
export function open311(platform: Platform, path: string, settings: Open311Settings): Open311 {
  const answer = geoReport({
    services: (principal) => cityServicesOf(platform, principal),
    authenticate: (authorization) => settings.authenticate(authorization),
    endpoint: () => `${settings.origin()}${path}`,
    demonstration: settings.demonstration,
    jurisdiction: settings.jurisdiction,
    now: () => platform.environment.clock.now(),
    logger: platform.logger,
  });
  return { handle: (request, response) => void answer(request, response) };
}
