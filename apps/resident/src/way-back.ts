import type { Router } from 'vue-router';

/** What the router notes of an entry of the browser's history: its place, and the address before it within the app. */
interface Entry {
  readonly position?: number;
  readonly back?: string | null;
}

const entry = (): Entry => (history.state ?? {}) as Entry;

/** The place of the present page in the browser's history. */
export function placeInHistory(): number {
  return entry().position ?? 0;
}

/** Whether the way back leads to another step of the same page. */
export function stepsBackWithin(path: string): boolean {
  return entry().back?.split('?')[0] === path;
}

/**
 * Shows a page instead of those from `place` on: the way back from it leads to where the reader came from. What he has sent he does not come
 * upon once more, empty.
 */
export async function showInstead(router: Router, place: number, path: string): Promise<void> {
  const steps = placeInHistory() - place;
  if (steps > 0) {
    const arrived = new Promise<void>((resolve) => {
      const forget = router.afterEach(() => {
        forget();
        resolve();
      });
    });
    router.go(-steps);
    await arrived;
  }
  await router.replace(path);
}
