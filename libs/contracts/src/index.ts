/** Heming's contracts: the protos, loaded; types come from `@heming/contracts/<service>/v1`. */
export * from './model.js';
export * from './refusal.js';
export * from './roles.js';
export * from './malformed.js';
export * from './invalid-request.js';
export * from './contract.js';
export * from './file-chunk.js';
export * from './reason.js';
export * from './status.js';
export * from './openapi.js';
export * from './permissions-page.js';
export * from './web-contract.js';
