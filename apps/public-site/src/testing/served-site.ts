import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sitePages, type SiteOptions } from '../site-pages.js';

/** What somebody may have put on record: marks that a page would obey if it did not escape them. */
export const HOSTILE = `"><script>alert('鹤')</script>&`;
/** How a page shows it. */
export const ESCAPED = '&quot;&gt;&lt;script&gt;alert(&#39;鹤&#39;)&lt;/script&gt;&amp;';

/** A page as a browser gets it. */
export interface ReadPage {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The site as it is served to a test. */
export interface ServedSite {
  /** How often whoever runs the city was warned. */
  readonly warned: number;
  /** Reads a page; a redirection is told and not followed. */
  read(path: string, init?: RequestInit): Promise<ReadPage>;
  close(): void;
}

/** Serves the site, as a demonstration unless it is said otherwise. Asking a service that the test does not play fails. */
export async function serveSite(given: Partial<SiteOptions>): Promise<ServedSite> {
  let warned = 0;
  const unplayed = () => ({}) as never;
  const server = createServer(
    sitePages({
      ...{ register: unplayed, complaints: unplayed, credit: unplayed, demonstration: true, pageSeconds: 60 },
      logger: { warn: () => void (warned += 1) },
      ...given,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    get warned() {
      return warned;
    },
    async read(path, init = {}) {
      const response = await fetch(url + path, { redirect: 'manual', ...init });
      return { status: response.status, headers: response.headers, text: await response.text() };
    },
    close: () => void server.close(),
  };
}
