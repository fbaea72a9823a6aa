const MOST_PAGES = 20;

/** What a visitor does on the page of roles of a demonstration: chooses one, and follows wherever that leads, cookies with their paths included. */
export async function chooseRole(url: string, subject: string): Promise<void> {
  const cookies = new Map<string, { readonly pair: string; readonly path: string }>();
  let next: string | undefined = url;
  let request: RequestInit = {};
  for (let pages = 0; next !== undefined && pages < MOST_PAGES; pages += 1) {
    const { pathname } = new URL(next);
    const sent = [...cookies.values()].filter(({ path }) => pathname.startsWith(path)).map(({ pair }) => pair);
    const response: Response = await fetch(next, { ...request, redirect: 'manual', headers: { cookie: sent.join('; ') } });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const path = /path=([^;]+)/i.exec(line)?.[1] ?? '/';
      cookies.set(`${pair.split('=')[0] ?? ''} ${path}`, { pair, path });
    }
    const location = response.headers.get('location');
    const action = /<form method="post" action="([^"]+)"/.exec(await response.text())?.[1];
    const to = location ?? action;
    request = location === null ? { method: 'POST', body: new URLSearchParams({ subject }) } : {};
    next = to === undefined ? undefined : new URL(to, next).href;
  }
}
