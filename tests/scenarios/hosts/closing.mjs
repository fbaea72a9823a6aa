/** How to end what was started for a run, the latest first. */
export const closing = [];

/** Ends it. */
export async function close() {
  for (const end of closing.splice(0)) await end();
}
