/** The public site: what everybody may know, as pages that need no script. */
export { publicSite, type PublicSite } from './public-site.js';
export { sitePages, type SiteOptions } from './site-pages.js';
export type { Register } from './register.js';
