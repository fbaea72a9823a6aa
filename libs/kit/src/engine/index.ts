/** What engines share, so that a query means the same on each and is refused by each: for those who write an adapter of the store port. */
export { compareTexts, compareValues } from '../store/compare-values.js';
export { byOrder, mergeStreams } from '../store/merge-streams.js';
export * from './collection-shape.js';
export * from './conditions.js';
export * from './planner.js';
export { isOfType } from './state-check.js';
