/** Facts fixed by law or national standard: pure, exact, without dependencies. */
export * from './calendar-date.js';
export * from './citizen-id.js';
export * from './demonstration-codes.js';
export * from './division-code.js';
export * from './document-number.js';
export * from './fraction.js';
export * from './holiday-notices.js';
export * from './legal-area.js';
export * from './mask.js';
export * from './organisation-code.js';
export * from './quarter-code.js';
export * from './real-estate-unit-code.js';
export * from './share-sum.js';
export * from './uscc.js';
export * from './working-calendar.js';
