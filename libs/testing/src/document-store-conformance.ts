import type { OpenStore } from './conformance/open-store.js';
import { storePlanner } from './conformance/store-planner.js';
import { storeQueries } from './conformance/store-queries.js';
import { storeWrites } from './conformance/store-writes.js';

/**
 * Declares the tests that every document store has to pass, as they stand: the embedded one, MongoDB, and whatever comes. `open` is called once
 * per test and yields an empty store.
 */
export function documentStoreConformance(name: string, open: OpenStore): void {
  describe(`${name} as a document store`, () => {
    storeWrites(open);
    storeQueries(open);
    storePlanner(open);
  });
}
