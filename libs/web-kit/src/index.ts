/** What the web apps have in common: the contract as they see it, sign-in, formats, words and colours. No component library. */
export * from './api/api.js';
export * from './api/problem.js';
export * from './api/rest-request.js';
export * from './format/format.js';
export * from './format/lamp.js';
export type * from './generated/api.js';
export { METHODS } from './generated/api.js';
export { ROLES } from './generated/words.js';
export * from './session/access.js';
export * from './session/app-session.js';
export * from './session/sign-in.js';
export * from './state/kept.js';
export * from './state/load.js';
export * from './state/pages.js';
export * from './state/way.js';
export * from './words/app-language.js';
export * from './words/text-faults.js';
export * from './words/words.js';
