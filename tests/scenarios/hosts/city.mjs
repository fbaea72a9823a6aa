import { randomBytes } from 'node:crypto';
import { CityProcess, ServiceProcess, temporaryFolder } from '@heming/testing';
import { openEngines } from './engines.mjs';

/** Settings of a city whose clock can be moved, on the embedded engines: each file that moves one starts its own. */
export function demonstrationSettings(signIn, officers) {
  return { ...signedInBy(signIn, officers), HEMING_LOG_LEVEL: 'warn' };
}

/** Starts a city in production mode on a host: `embedded`, `engines` or `processes`. What it opens it adds to `closing`, last first. */
export async function startCity(host, signIn, officers, closing) {
  const folder = temporaryFolder();
  closing.unshift(() => folder.remove());
  const settings = {
    HEMING_MODE: 'production',
    HEMING_INTERNAL_KEY: randomBytes(32).toString('base64'),
    HEMING_DATA_KEY: randomBytes(32).toString('base64'),
    ...signedInBy(signIn, officers),
    HEMING_LOG_LEVEL: 'warn',
  };
  if (host === 'embedded') return startGateway(folder.path, settings, closing);
  const engines = await openEngines();
  closing.unshift(() => engines.close());
  const onEngines = { ...settings, ...engines.settings };
  if (host === 'engines') return startGateway(folder.path, onEngines, closing);
  // At this level a service says that it serves.
  const { processes, services } = await ServiceProcess.startAll({
    data: folder.path,
    settings: () => ({ ...onEngines, HEMING_LOG_LEVEL: 'info' }),
  });
  closing.unshift(() => Promise.all(Object.values(processes).map((service) => service.end('SIGTERM'))));
  return startGateway(folder.path, { ...onEngines, HEMING_SERVICES: services }, closing);
}

/** Settings by which people sign in, and officers hold their roles. */
function signedInBy({ issuer }, officers) {
  return {
    HEMING_OIDC_ISSUER: issuer,
    HEMING_ADMINISTRATORS: officers.map(({ subject, role, division }) => `${subject}=${role}@${division}`).join(','),
    HEMING_REQUESTS_PER_MINUTE: '10000000',
  };
}

async function startGateway(data, settings, closing) {
  const city = await CityProcess.start({ data, settings });
  closing.unshift(() => city.stop());
  return city.url;
}
