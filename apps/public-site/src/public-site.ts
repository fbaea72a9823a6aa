import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Platform } from '@heming/kit';
import { complaintsOf } from './complaints.js';
import { creditOf } from './credit.js';
import { registerOf } from './register.js';
import { busyPage, sitePages } from './site-pages.js';

/** The site as something that speaks HTTP below each of its paths. */
export interface PublicSite {
  /** Answers a request whose `url` is without the path it came below. */
  below(path: string): (request: IncomingMessage, response: ServerResponse) => void;
  /** Says in a page that too much was asked; the status is set beforehand, the register is not asked. */
  busy(path: string): (request: IncomingMessage, response: ServerResponse) => void;
}

/** How old a figure on a page may be, in seconds. */
const PAGE_SECONDS = 60;

/** The public site of a city. `demonstration`: whether pages say that what they show is made up; its days are skipped, so nothing is kept then. */
export function publicSite(platform: Platform, demonstration: boolean): PublicSite {
  const pages = sitePages({
    register: () => registerOf(platform),
    complaints: () => complaintsOf(platform),
    credit: () => creditOf(platform),
    logger: platform.logger,
    demonstration,
    pageSeconds: demonstration ? 0 : PAGE_SECONDS,
  });
  return {
    below: (path) => (request, response) => {
      request.url = `${path}${request.url}`;
      pages(request, response);
    },
    busy: (path) => (request, response) => busyPage(`${path}${request.url}`, demonstration, response),
  };
}
