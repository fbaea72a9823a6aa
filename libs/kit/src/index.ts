/** The service runtime: everything a service needs that is not about property management. */
export * from './call.js';
export * from './channel.js';
export * from './ports/document-store.js';
export * from './ports/environment.js';
export * from './ports/event-log.js';
export * from './service.js';
export * from './store/collection.js';
export * from './store/store.js';
