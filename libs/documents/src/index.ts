/** Tables that people upload and download. */
export * from './read-table.js';
export * from './table-encoding.js';
export * from './table-unreadable.js';
export * from './write-table.js';
