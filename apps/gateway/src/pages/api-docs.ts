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

/** Starts Swagger UI on our own document; asks no validator on the internet. */
const START = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#documentation',
  deepLinking: true,
  validatorUrl: null,
  filter: true,
  tryItOutEnabled: true,
  persistAuthorization: false,
  docExpansion: 'none',
});
`;

/** The files of Swagger UI that the page uses. */
const FILES: ReadonlySet<string> = new Set(['/swagger-ui.css', '/swagger-ui-bundle.js', '/favicon-32x32.png']);

/** Serves the API documentation under `/docs/api`, from files on this machine only. */
export function mountApiDocs(app: Express): void {
  app.get('/docs/api', (_request, response) => void response.type('html').set('cache-control', 'no-cache').send(PAGE));
  app.get('/docs/api/start.js', (_request, response) => void response.type('js').set('cache-control', 'no-cache').send(START));
  let files: express.Handler | undefined;
  app.use('/docs/api', (request, response, next) => {
    if (!FILES.has(request.path)) return next();
    files ??= express.static(dirname(require.resolve('swagger-ui-dist/package.json')), { maxAge: '1d', index: false });
    files(request, response, next);
  });
}
