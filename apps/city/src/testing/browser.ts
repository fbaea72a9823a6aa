/** Where a browser has come to. */
export interface Visited {
  readonly url: string;
  readonly status: number;
  readonly page: string;
  readonly headers: Headers;
}

const MOST_REDIRECTS = 10;

/** As much of a browser as a sign-in needs: cookies with their paths, and redirects, up to the page that belongs to the app. */
export class Browser {
  readonly #cookies = new Map<string, { value: string; path: string }>();

  /** Opens a page; stops at the first redirect to `end`, whose page is not opened. */
  open(url: string, end: string): Promise<Visited> {
    return this.#go(url, {}, end);
  }

  /** Sends a form. */
  submit(url: string, fields: Record<string, string>, end: string): Promise<Visited> {
    return this.#go(url, { method: 'POST', body: new URLSearchParams(fields) }, end);
  }

  async #go(first: string, init: RequestInit, end: string): Promise<Visited> {
    let [url, request] = [first, init];
    for (let redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
      const response = await fetch(url, { ...request, redirect: 'manual', headers: { cookie: this.#cookiesFor(url) } });
      this.#keep(response);
      const location = response.headers.get('location');
      const page = await response.text();
      if (location === null) return { url, status: response.status, page, headers: response.headers };
      const next = new URL(location, url).href;
      if (next.startsWith(end)) return { url: next, status: response.status, page: '', headers: response.headers };
      [url, request] = [next, {}];
    }
    throw new Error(`${first} redirects without end`);
  }

  #cookiesFor(url: string): string {
    const { pathname } = new URL(url);
    const sent = [...this.#cookies].filter(([, { path }]) => pathname.startsWith(path));
    return sent.map(([name, { value }]) => `${name}=${value}`).join('; ');
  }

  #keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ');
      const at = pair.indexOf('=');
      const path = attributes.find((attribute) => attribute.toLowerCase().startsWith('path='))?.slice('path='.length) ?? '/';
      this.#cookies.set(pair.slice(0, at), { value: pair.slice(at + 1), path });
    }
  }
}
