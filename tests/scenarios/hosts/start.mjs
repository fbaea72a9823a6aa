/** Before the scenarios of a run: starts the city that all of them speak to, and says where it is in `SCENARIO_CITY`. */
import { readFileSync } from 'node:fs';
import { startCity } from './city.mjs';
import { closing, close } from './closing.mjs';
import { openSignIn } from './sign-in.mjs';

const HOSTS = ['embedded', 'engines', 'processes'];

export default async function start() {
  const host = process.env.SCENARIO_HOST || 'embedded';
  if (!HOSTS.includes(host)) throw new Error(`SCENARIO_HOST: “${host}” is none of ${HOSTS.join(', ')}`);
  const officers = JSON.parse(readFileSync(new URL('../src/support/officers.json', import.meta.url), 'utf8'));
  try {
    const signIn = await openSignIn();
    closing.unshift(() => signIn.close());
    const url = await startCity(host, signIn, officers, closing);
    process.env.SCENARIO_CITY = JSON.stringify({ url, issuer: signIn.issuer, privateKey: signIn.privateKey });
  } catch (error) {
    await close();
    throw error;
  }
}
