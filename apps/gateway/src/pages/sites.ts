import { join } from 'node:path';
import express, { type Express } from 'express';

/** A web app: built files in a directory, served below a path. */
export interface Site {
  /** `/office`, or `/` for the whole root. */
  readonly path: string;
  /** Absolute directory with an `index.html`. */
  readonly directory: string;
  /** What the landing page calls it. */
  readonly zh: string;
  readonly en: string;
}

/** Names that change with their content, as bundlers write them: `assets/index-DiwrgTda.js`. */
const HASHED = /[\\/]assets[\\/].*[-.][A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;

/** Serves a web app; a page address inside it that is no file gets its `index.html`, because the app routes by itself. */
export function mountSite(app: Express, site: Site): void {
  const files = express.static(site.directory, {
    setHeaders: (response, file) => {
      response.setHeader('cache-control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.use(site.path, files, (request, response, next) => {
    const wantsPage = (request.method === 'GET' || request.method === 'HEAD') && request.headers.accept?.includes('text/html') === true;
    const lastSegment = request.path.slice(request.path.lastIndexOf('/') + 1);
    if (!wantsPage || lastSegment.includes('.')) return next();
    response.setHeader('cache-control', 'no-cache');
    // Given a callback, Express would tell it of success, too, while the page is still being compressed.
    response.sendFile(join(site.directory, 'index.html'));
  });
}
