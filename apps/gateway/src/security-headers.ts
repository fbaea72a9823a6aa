import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** Headers by name in lower case. */
export type Headers = Readonly<Record<string, string>>;

/** For answers that are data: nothing in them may ever run or be framed. */
export function dataHeaders(production: boolean): Headers {
  return helmetHeaders(production, { defaultSrc: ["'none'"], frameAncestors: ["'none'"] });
}

/**
 * For pages: scripts, styles and connections of our own only. Style attributes are allowed, because charts and the API documentation
 * position with them; style elements are not.
 */
export function pageHeaders(production: boolean): Headers {
  const self = ["'self'"];
  const none = ["'none'"];
  return helmetHeaders(production, {
    defaultSrc: self,
    scriptSrc: self,
    scriptSrcAttr: none,
    styleSrc: self,
    styleSrcAttr: ["'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: self,
    objectSrc: none,
    baseUri: self,
    formAction: self,
    frameAncestors: none,
  });
}

/** What helmet would set on every response; it does not depend on the request, so it is asked once. */
function helmetHeaders(production: boolean, directives: Record<string, string[]>): Headers {
  const headers: Record<string, string> = {};
  const recorder = {
    setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value),
    removeHeader: (name: string) => void delete headers[name.toLowerCase()],
  };
  const middleware = helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: production,
    xFrameOptions: { action: 'deny' },
  });
  middleware({} as IncomingMessage, recorder as unknown as ServerResponse, (thrown?: unknown) => {
    if (thrown !== undefined) throw thrown;
  });
  return headers;
}
