/** Heming's contracts: the protos, loaded; types come from `@heming/contracts/<service>/v1`. */
export * from './model.js';
export * from './refusal.js';
export * from './roles.js';
