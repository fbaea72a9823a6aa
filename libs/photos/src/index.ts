/** Photos that people upload, made clean. The package that knows the formats is loaded on first use: no start has to wait for it. */
export * from './clean-photo.js';
export * from './photo-format.js';
export * from './photo-unreadable.js';
