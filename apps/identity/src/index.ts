export { identity } from './service.js';
export type { Founder } from './seed.js';
