import autocannon from 'autocannon';
import { cpuMicros } from './usage.mjs';
import { verify } from './verification.mjs';

/** Connections of every load, each with one request under way. */
export const CONNECTIONS = 32;
/** How long one load lasts. */
const SECONDS = 2;
/** Different requests a connection goes round in. */
const REQUESTS_EACH = 200;

/**
 * What one load found.
 * @typedef {object} LoadSample
 * @property {number} perSecond answers in a second
 * @property {number} cpuMicros CPU time of the server per answer, in microseconds
 * @property {number} p99Millis 99th percentile of the response time, in milliseconds
 */

/**
 * Loads a server with requests drawn anew for every connection, built before the load starts.
 * @param {{ pid: number, port: number }} server
 * @param {() => object} draw a request in autocannon's terms: path, method, headers
 * @returns {Promise<LoadSample>}
 */
export function loadWithReads(server, draw) {
  return load(server, (client) => client.setRequests(Array.from({ length: REQUESTS_EACH }, () => ({ ...draw() }))));
}

/**
 * Loads a server with requests each made once.
 * @param {{ pid: number, port: number }} server
 * @param {() => object} make the next request in autocannon's terms
 * @param {(request: object) => void} answered told of every request that was answered
 * @returns {Promise<LoadSample>}
 */
export function loadWithWrites(server, make, answered) {
  return load(server, (client) => {
    let current;
    const setupRequest = (defaults) => ({ ...defaults, ...(current = make()) });
    // A connection has one request under way, so an answer is that of the latest one made.
    client.setRequests([{ setupRequest, onResponse: (status) => status < 300 && answered(current) }]);
  });
}

async function load({ pid, port }, setupClient) {
  const before = cpuMicros(pid);
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: CONNECTIONS,
    pipelining: 1,
    duration: SECONDS,
    setupClient,
  });
  const cpu = cpuMicros(pid) - before;
  verify(result.errors === 0 && result.timeouts === 0, `${result.errors} connections broke and ${result.timeouts} requests timed out`);
  verify(result.non2xx === 0, `${result.non2xx} of ${result.requests.total} answers were not successes`);
  return { perSecond: result.requests.total / result.duration, cpuMicros: cpu / result.requests.total, p99Millis: result.latency.p99 };
}
