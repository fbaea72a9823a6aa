/** A made-up city to be shown and tried: deterministic, fictional, on the real divisions of Panjin. */
export * from './askers.js';
export * from './buildings.js';
export * from './cases.js';
export * from './communities.js';
export * from './complaints.js';
export * from './dates.js';
export * from './demo-city.js';
export * from './faces.js';
export * from './layout.js';
export * from './organisations.js';
export * from './people.js';
export * from './quarters.js';
export * from './tables.js';
export * from './titles.js';
export * from './load-demo-city.js';
export * from './register.js';
export * from './repairs.js';
