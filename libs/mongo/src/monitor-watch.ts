import type { Connection } from 'mongoose';

/** How often a server may take its time before its monitor counts as stuck, in times of the time for finding a server. */
const PATIENCE = 2;

/** What the driver tells of its checks of a server. */
interface Heartbeat {
  /** `host:port` */
  readonly connectionId: string;
  /** Whether the server answers only when something has changed; the driver restarts such a check by itself. */
  readonly awaited: boolean;
}

/** The driver's monitor of a server, which it does not show; as in the version that package.json pins. */
interface Monitor {
  close(): void;
  connect(): void;
}

/**
 * Restarts the check of a server that neither succeeds nor fails. A connection that breaks in the moment between the driver's look at it and its
 * write leaves the driver waiting for ever; with its monitor waiting, a process would never find the server again.
 */
export function watchMonitors(connection: Connection, timeoutMs: number): () => void {
  const client = connection.getClient();
  const checks = new Map<string, NodeJS.Timeout>();
  const ended = ({ connectionId }: Heartbeat): void => clearTimeout(checks.get(connectionId));
  client.on('serverHeartbeatSucceeded', ended);
  client.on('serverHeartbeatFailed', ended);
  client.on('serverHeartbeatStarted', (check: Heartbeat) => {
    ended(check);
    if (check.awaited) return;
    const timer = setTimeout(() => restart(client, check.connectionId), timeoutMs * PATIENCE);
    checks.set(check.connectionId, timer.unref());
  });
  return () => checks.forEach((timer) => clearTimeout(timer));
}

function restart(client: unknown, address: string): void {
  const { topology } = client as { topology?: { s?: { servers?: ReadonlyMap<string, { readonly monitor?: Monitor }> } } };
  const monitor = topology?.s?.servers?.get(address)?.monitor;
  monitor?.close();
  monitor?.connect();
}
