/** Before the scenarios of a run: starts the city that all of them speak to, and says where it is in `SCENARIO_CITY`. */
import { readFileSync } from 'node:fs';
import { demonstrationSettings, startCity } from './city.mjs';
import { closing, close } from './closing.mjs';
import { openSignIn } from './sign-in.mjs';

const HOSTS = ['embedded', 'engines', 'processes'];
/** What only a clock that can be moved shows. */
const LEFT_OUT = 'what happens to a complaint that nobody answers is left out, as the clock of a city in production cannot be moved';

export default async function start() {
  const host = process.env.SCENARIO_HOST || 'embedded';
  if (!HOSTS.includes(host)) throw new Error(`SCENARIO_HOST: “${host}” is none of ${HOSTS.join(', ')}`);
  const officers = JSON.parse(readFileSync(new URL('../src/support/officers.json', import.meta.url), 'utf8'));
  try {
    const signIn = await openSignIn();
    closing.unshift(() => signIn.close());
    const url = await startCity(host, signIn, officers, closing);
    const demonstration = host === 'embedded' ? demonstrationSettings(signIn, officers) : undefined;
    if (demonstration === undefined) console.log(`tests/scenarios on ${host}: ${LEFT_OUT}`);
    process.env.SCENARIO_CITY = JSON.stringify({ url, demonstration, issuer: signIn.issuer, privateKey: signIn.privateKey });
  } catch (error) {
    await close();
    throw error;
  }
}
