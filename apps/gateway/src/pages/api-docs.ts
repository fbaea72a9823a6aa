import { dirname } from 'node:path';
import express, { type Express } from 'express';

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>鹤鸣 · 接口文档 Heming API</title>
<link rel="stylesheet" href="/docs/api/swagger-ui.css">
<link rel="icon" href="/docs/api/favicon-32x32.png">
</head>
<body>
<div id="documentation"></div>
<script src="/docs/api/swagger-ui-bundle.js"></script>
<script src="/docs/api/start.js"></script>
</body>
</html>
`;

/** The page that the provider leads back to, in the window that was opened for signing in. */
const SIGNED_IN_PAGE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>鹤鸣 · 登录 Sign-in</title>
</head>
<body>
<p>可以关闭此页，回到接口文档。<br><span lang="en">You may close this page and go back to the API documentation.</span></p>
<script src="/docs/api/signed-in.js"></script>
</body>
</html>
`;

/** How the two pages speak: windows that a provider was opened in are cut off from who opened them. */
const CHANNEL = 'heming-api-docs';

/**
 * Starts Swagger UI on our own document; asks no validator on the internet. Who signs in does so by code with PKCE; a public client has no secret
 * to send.
 */
const START = `const documentation = SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#documentation',
  deepLinking: true,
  validatorUrl: null,
  filter: true,
  tryItOutEnabled: true,
  persistAuthorization: false,
  docExpansion: 'none',
  oauth2RedirectUrl: location.origin + '/docs/api/signed-in',
  requestInterceptor: (request) => {
    if (typeof request.body === 'string') request.body = request.body.replace(/&client_secret=(undefined)?(?=&|$)/, '');
    return request;
  },
});

fetch('/web-settings.json')
  .then((response) => response.json())
  .then(({ clientId, scope }) => documentation.initOAuth({ clientId, scopes: scope, usePkceWithAuthorizationCodeGrant: true }))
  .catch(() => undefined);

new BroadcastChannel('${CHANNEL}').onmessage = ({ data }) => {
  const waiting = window.swaggerUIRedirectOauth2;
  const answer = new URLSearchParams(data);
  if (waiting === undefined || answer.get('state') !== waiting.state) return;
  const { auth, redirectUrl, callback, errCb } = waiting;
  delete window.swaggerUIRedirectOauth2;
  const code = answer.get('code');
  const message = [answer.get('error'), answer.get('error_description')].filter((text) => text !== null).join(': ');
  if (code === null) return errCb({ authId: auth.name, source: 'auth', level: 'error', message });
  auth.code = code;
  callback({ auth, redirectUrl });
};
`;

/** Tells the documentation how the sign-in ended. */
const SIGNED_IN = `new BroadcastChannel('${CHANNEL}').postMessage(location.search);
history.replaceState(null, '', location.pathname);
window.close();
`;

/** Texts that are served as they are, by path. */
const TEXTS: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '/docs/api': ['html', PAGE],
  '/docs/api/start.js': ['js', START],
  '/docs/api/signed-in': ['html', SIGNED_IN_PAGE],
  '/docs/api/signed-in.js': ['js', SIGNED_IN],
};

/** The files of Swagger UI that the page uses. */
const FILES: ReadonlySet<string> = new Set(['/swagger-ui.css', '/swagger-ui-bundle.js', '/favicon-32x32.png']);

/** Serves the API documentation under `/docs/api`, from files on this machine only. */
export function mountApiDocs(app: Express): void {
  for (const [path, [type, text]] of Object.entries(TEXTS)) {
    app.get(path, (_request, response) => void response.type(type).set('cache-control', 'no-cache').send(text));
  }
  let files: express.Handler | undefined;
  app.use('/docs/api', (request, response, next) => {
    if (!FILES.has(request.path)) return next();
    files ??= express.static(dirname(require.resolve('swagger-ui-dist/package.json')), { maxAge: '1d', index: false });
    files(request, response, next);
  });
}
