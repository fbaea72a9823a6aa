/**
 * What tracing costs: GETs and POSTs of a city that records every request and sends its spans to a collector, and of one that records every
 * tenth, beside those of a city that traces nothing.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CityClient } from '../harness/city-client.mjs';
import { atMost } from '../harness/goals.mjs';
import { loadWithReads, loadWithWrites } from '../harness/load.mjs';
import { compareInRounds } from '../harness/rounds.mjs';
import { verify } from '../harness/verification.mjs';
import { drawFrom } from '../seeds/random.mjs';
import { registerQuarters } from '../seeds/fill-city.mjs';
import { COUNTY_TOKEN, organisation } from '../seeds/register.mjs';

const QUARTERS = 1_000;
/** Spans of a GET: the request, the RPC, and the document it reads. */
const SPANS_OF_A_GET = 3;
/** How many requests tell whether every span arrives; few enough for the exporter's queue. */
const CHECKED = 200;
/** Within this many milliseconds an exporter has sent what it holds. */
const ARRIVAL_MS = 15_000;

/** @param {import('../main.mjs').Bench} bench */
export async function run({ processes, folder, rounds, progress }) {
  const everything = await processes.start('drivers/span-sink.mjs');
  const tenth = await processes.start('drivers/span-sink.mjs');
  const to = ({ port }, sampler, share = '1') => ({
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
    OTEL_TRACES_SAMPLER: sampler,
    OTEL_TRACES_SAMPLER_ARG: share,
  });
  progress('filling three cities');
  const cities = {
    untraced: await cityWith(processes, join(folder, 'untraced'), {}),
    traced: await cityWith(processes, join(folder, 'traced'), to(everything, 'parentbased_always_on')),
    'a tenth traced': await cityWith(processes, join(folder, 'tenth'), to(tenth, 'parentbased_traceidratio', '0.1')),
  };
  await verifyArrival(cities.traced, everything);

  const targets = Object.entries(cities).flatMap(([name, city]) => [
    { name: `GET, ${name}`, run: readsOf(city) },
    { name: `POST, ${name}`, run: writesOf(city) },
  ]);
  const of = (verb, name) => ({ measure: 'cpuMicros', ours: `${verb}, ${name}`, baseline: `${verb}, untraced`, goal: atMost(1.25) });
  return compareInRounds({
    targets,
    comparisons: [
      { what: 'CPU of a GET, all traced', ...of('GET', 'traced') },
      { what: 'CPU of a GET, a tenth traced', ...of('GET', 'a tenth traced') },
      { what: 'CPU of a POST, all traced', ...of('POST', 'traced') },
      { what: 'CPU of a POST, a tenth traced', ...of('POST', 'a tenth traced') },
    ],
    rounds,
    progress,
  });
}

async function cityWith(processes, data, settings) {
  const server = await processes.startCity(data, settings);
  const client = new CityClient(server.port, COUNTY_TOKEN);
  return { server, client, quarters: await registerQuarters(client, QUARTERS) };
}

function readsOf({ server, client, quarters }) {
  const draw = drawFrom(quarters);
  return () => loadWithReads(server, () => ({ method: 'GET', path: `/v1/${draw().name}`, headers: client.headers }));
}

function writesOf({ server, client }) {
  let next = 0;
  const headers = { ...client.headers, 'content-type': 'application/json' };
  const make = () => ({
    method: 'POST',
    path: '/v1/organisations',
    headers: { ...headers, 'idempotency-key': randomUUID() },
    body: JSON.stringify(organisation(next++)),
  });
  return () => loadWithWrites(server, make, () => undefined);
}

/** Every request shows: all of its spans arrive. */
async function verifyArrival({ client, quarters }, sink) {
  const draw = drawFrom(quarters);
  await settled(sink);
  const before = await sink.call('spans');
  for (let checked = 0; checked < CHECKED; checked++) await client.get(`/v1/${draw().name}`);
  await settled(sink);
  const arrived = (await sink.call('spans')) - before;
  verify(arrived >= CHECKED * SPANS_OF_A_GET, `${arrived} spans arrived of ${CHECKED} GETs`);
}

/** Waits until spans have arrived, and then for a while no more do. */
async function settled(sink) {
  const until = performance.now() + ARRIVAL_MS;
  for (let last = -1, now = await sink.call('spans'); last !== now && performance.now() < until; now = await sink.call('spans')) {
    last = now;
    await pause(6_000);
  }
}
