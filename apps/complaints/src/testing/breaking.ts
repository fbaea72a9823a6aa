import type { DocumentStore } from '@heming/kit';
import { alteredStore } from '@heming/testing';

/** A store whose writes a test breaks, as a crash would; those of the relay go through. */
export interface Breaking {
  /** Whether the next write of a document by the service fails, by its name; once it has, everything goes through, unless it lasts. */
  breakAt: ((name: string) => boolean) | undefined;
  /** Whether what fails goes on failing until the test ends it. */
  lasts: boolean;
  /** What somebody else does right before a document is changed the next time, once, by its name. */
  readonly meanwhile: Map<string, () => Promise<unknown>>;
  readonly storeThrough: (store: DocumentStore) => DocumentStore;
}

/** Breaks nothing until told. */
export function breaking(): Breaking {
  const broken: Breaking = {
    breakAt: undefined,
    lasts: false,
    meanwhile: new Map(),
    storeThrough: (store) =>
      alteredStore(store, (documents) => {
        const failing = (name: string): void => {
          if (broken.breakAt?.(name) !== true) return;
          if (!broken.lasts) broken.breakAt = undefined;
          throw new Error('the disk is gone');
        };
        return {
          async insert(added) {
            added.forEach(({ state }) => failing(state.name));
            return documents.insert(added);
          },
          async replace(next, revision) {
            const { name } = next.state;
            // That the relay takes events out is no change, and comes whenever it comes.
            const before = await documents.get(name);
            if (before?.version === next.version) return documents.replace(next, revision);
            failing(name);
            const other = broken.meanwhile.get(name);
            broken.meanwhile.delete(name);
            await other?.();
            return documents.replace(next, revision);
          },
        };
      }),
  };
  return broken;
}
