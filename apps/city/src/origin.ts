import type { Settings } from '@heming/kit';

/** Where browsers reach the gateway: as told, else where it listens. */
export function originOf({ publicUrl, host }: Pick<Settings, 'publicUrl' | 'host'>, port: number): string {
  if (publicUrl !== '') return publicUrl.replace(/\/$/, '');
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

/** Where the codes on documents lead: as told; those of a demonstration to itself, unless nobody knows its port beforehand; else nowhere. */
export function printedUrl(settings: Pick<Settings, 'publicUrl' | 'host' | 'mode' | 'port'>): string {
  const { publicUrl, mode, port } = settings;
  return publicUrl === '' && mode !== 'production' && port !== 0 ? originOf(settings, port) : publicUrl;
}
