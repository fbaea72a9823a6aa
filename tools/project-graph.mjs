/**
 * Builds nx's graph of the projects and leaves it where the module-boundary rule reads it; a second or two. Does nothing while nx itself is
 * at work, because its plugins may load the linter's configuration. No daemon is left behind.
 */
export async function ensureProjectGraph() {
  if (globalThis.NX_GRAPH_CREATION) return;
  process.env.NX_DAEMON ??= 'false';
  const { createProjectGraphAsync } = await import('@nx/devkit');
  await createProjectGraphAsync({ exitOnError: false });
}
