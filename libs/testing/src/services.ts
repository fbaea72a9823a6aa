import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContract } from '@heming/contracts';

const APPS = join(__dirname, '../../../apps');

interface Manifest {
  readonly nx?: { readonly tags?: readonly string[] };
}

/** The services there are, by the names of their folders: the apps whose tag says so. Each has a database and a group of that name. */
export const SERVICES: readonly string[] = readdirSync(APPS)
  .sort()
  .filter((app) => {
    const { nx } = JSON.parse(readFileSync(join(APPS, app, 'package.json'), 'utf8')) as Manifest;
    return nx?.tags?.includes('type:service');
  });

/** `HEMING_SERVICES` for services that listen there. @param addresses by the name of the service; several of one joined by `+` */
export function servicesAt(addresses: Readonly<Record<string, string>>): string {
  return Object.entries(addresses)
    .map(([service, address]) => `${contractOf(service)}=${address}`)
    .join(',');
}

/** Full name of the contract of a service, whose package has its name without the hyphens. @throws RangeError for a service without one */
function contractOf(service: string): string {
  const prefix = `heming.${service.replaceAll('-', '')}.`;
  const name = [...loadContract().services.keys()].find((fullName) => fullName.startsWith(prefix));
  if (name === undefined) throw new RangeError(`${service} has no contract`);
  return name;
}
