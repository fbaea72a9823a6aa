/**
 * An authenticated, validated, idempotent POST that is answered once state, outbox and audit record are durable, beside bare Express that
 * waits for one durable put of the same body.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { CityClient, forEach, UnexpectedAnswer } from '../harness/city-client.mjs';
import { atLeast, atMost } from '../harness/goals.mjs';
import { loadWithWrites } from '../harness/load.mjs';
import { compareInRounds } from '../harness/rounds.mjs';
import { verify, verifyEqual } from '../harness/verification.mjs';
import { drawFrom } from '../seeds/random.mjs';
import { COUNTY_TOKEN, organisation } from '../seeds/register.mjs';

const CHECKED = 200;

/** @param {import('../main.mjs').Bench} bench */
export async function run({ processes, folder, rounds, progress }) {
  const servers = {
    Heming: await processes.startCity(join(folder, 'city')),
    'bare Express + put': await processes.start('baselines/express-write.mjs', [join(folder, 'express.mdb')]),
  };
  const city = new CityClient(servers.Heming.port, COUNTY_TOKEN);
  await verifyIdempotent(city);

  const writers = Object.fromEntries(Object.entries(servers).map(([name, server]) => [name, new Writer(server, city.headers)]));
  const findings = await compareInRounds({
    targets: Object.entries(writers).map(([name, writer]) => ({ name, run: () => writer.load() })),
    comparisons: [
      { what: 'CPU of a POST', measure: 'cpuMicros', ours: 'Heming', baseline: 'bare Express + put', goal: atMost(1.67) },
      { what: 'POSTs', measure: 'perSecond', ours: 'Heming', baseline: 'bare Express + put', goal: atLeast(0.6) },
      { what: 'p99 of a POST', measure: 'p99Millis', ours: 'Heming', goal: atMost(100, ' ms') },
    ],
    rounds,
    progress,
  });
  for (const writer of Object.values(writers)) await writer.verifyKept();
  return findings;
}

/** Sends organisations nobody else sends, and remembers which were answered. */
class Writer {
  #server;
  #headers;
  #next = 1;
  #answered = [];

  constructor(server, headers) {
    this.#server = server;
    this.#headers = { ...headers, 'content-type': 'application/json' };
  }

  load() {
    return loadWithWrites(
      this.#server,
      () => this.#request(),
      ({ uscc }) => this.#answered.push(uscc),
    );
  }

  /** What was answered is there. */
  async verifyKept() {
    const client = new CityClient(this.#server.port, COUNTY_TOKEN);
    const draw = drawFrom(this.#answered);
    await forEach(Array.from({ length: CHECKED }, draw), async (uscc) => {
      verifyEqual((await client.get(`/v1/organisations/${uscc}`)).json.uscc, uscc, 'an answered organisation');
    });
  }

  #request() {
    const sent = organisation(this.#next++);
    return {
      method: 'POST',
      path: '/v1/organisations',
      headers: { ...this.#headers, 'idempotency-key': randomUUID() },
      body: JSON.stringify(sent),
      uscc: sent.uscc,
    };
  }
}

/** The same request again has one effect and the same answer; the same id with another body is refused. */
async function verifyIdempotent(city) {
  const sent = organisation(0);
  const requestId = randomUUID();
  const { json: first } = await city.post('/v1/organisations', sent, requestId);
  const { json: again } = await city.post('/v1/organisations', sent, requestId);
  verifyEqual(again, first, 'the answer to a repeated POST');
  const refused = await city.post('/v1/organisations', { ...sent, address: '别处' }, requestId).then(
    () => false,
    (error) => error instanceof UnexpectedAnswer && error.message.includes('REQUEST_ID_REUSED'),
  );
  verify(refused, 'a request id with another body is not refused');
}
