import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet, { type HelmetOptions } from 'helmet';

/** Headers by name in lower case. */
export type Headers = Readonly<Record<string, string>>;

/** For answers that are data: nothing in them may ever run, be framed or be read by another site. What only concerns pages is left out. */
export function dataHeaders(production: boolean): Headers {
  return helmetHeaders(production, {
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
}

/**
 * For pages: scripts and styles of our own only, and connections to ourselves and `connectOrigins`. Style attributes are allowed, because charts and the API documentation
 * position with them; style elements are not.
 */
export function pageHeaders(production: boolean, connectOrigins: readonly string[]): Headers {
  const self = ["'self'"];
  const none = ["'none'"];
  const directives = {
    defaultSrc: self,
    scriptSrc: self,
    scriptSrcAttr: none,
    styleSrc: self,
    styleSrcAttr: ["'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: [...self, ...connectOrigins],
    objectSrc: none,
    baseUri: self,
    formAction: self,
    frameAncestors: none,
  };
  return helmetHeaders(production, { contentSecurityPolicy: { useDefaults: false, directives }, xFrameOptions: { action: 'deny' } });
}

/** What helmet would set on every response; it does not depend on the request, so it is asked once. */
function helmetHeaders(production: boolean, options: HelmetOptions): Headers {
  const headers: Record<string, string> = {};
  const recorder = {
    setHeader: (name: string, value: string) => void (headers[name.toLowerCase()] = value),
    removeHeader: (name: string) => void delete headers[name.toLowerCase()],
  };
  const middleware = helmet(options);
  middleware({} as IncomingMessage, recorder as unknown as ServerResponse, (thrown?: unknown) => {
    if (thrown !== undefined) throw thrown;
  });
  if (!production) delete headers['strict-transport-security'];
  return headers;
}
