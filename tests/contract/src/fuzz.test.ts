import { bombsFor, JSON_BOMBS } from './fuzz/bombs.js';
import { FuzzedCity } from './fuzz/fuzzed-city.js';
import { oddConnections, oddHeaders, oddPaths, oddQueries, oddVerbs } from './fuzz/http-oddities.js';
import { oddBodies } from './fuzz/json-oddities.js';
import { mutatedBytes } from './fuzz/mutated-bytes.js';
import { JSON_TEXT, WIRE } from './fuzz/notation.js';
import { rawConnection } from './fuzz/raw-connection.js';
import { Verdicts } from './fuzz/verdicts.js';

/** The same seed makes the same requests; a run of another one explores others. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);
/** How often each method is shot at in each test, over each transport. */
const ROUNDS = Number(process.env['FUZZ_ROUNDS'] ?? 30);

let fuzzed: FuzzedCity;
let verdicts: Verdicts;

beforeAll(async () => {
  fuzzed = await FuzzedCity.start(SEED);
}, 60_000);

afterAll(() => fuzzed.stop(), 60_000);

beforeEach(() => {
  verdicts = new Verdicts();
});

afterEach(() => {
  const { findings, count } = verdicts;
  process.stdout.write(`  FUZZ_SEED=${SEED} ${count} requests: ${expect.getState().currentTestName}\n`);
  if (process.env['FUZZ_OUTCOMES'] !== undefined) process.stdout.write(`${JSON.stringify([...verdicts.outcomes])}\n`);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(findings.slice(0, 10)).toEqual([]);
});

test('no message of the right types makes a service fail, however hostile its values', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const method of fuzzed.methods) {
      const message = fuzzed.request(method, WIRE);
      const messages = [fuzzed.encode(method, message)];
      if (method.kind === 'client-stream') for (let more = round % 4; more > 0; more -= 1) messages.push(fuzzed.encode(method, fuzzed.request(method, WIRE)));
      await fuzzed.overGrpc(method, messages, verdicts, message);
    }
  }
}, 120_000);
