/**
 * A register of many homes: reads and writes of county officers with signed tokens, beside bare Express and
 * beside a tenth of the homes. What is stored must hardly show in what one request costs.
 */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CityClient, forEach } from '../harness/city-client.mjs';
import { atMost } from '../harness/goals.mjs';
import { loadWithReads, loadWithWrites } from '../harness/load.mjs';
import { Provider } from '../harness/provider.mjs';
import { compareInRounds } from '../harness/rounds.mjs';
import { cpuMicros } from '../harness/usage.mjs';
import { verifyEqual } from '../harness/verification.mjs';
import { demoCityFolder } from '../seeds/demo-city.mjs';
import { drawFrom } from '../seeds/random.mjs';

/** Quarters, spread over the whole city, whose units are read and written, and how many units of each. */
const QUARTERS = 50;
const UNITS_EACH = 100;
const CHECKED = 50;
const TOKENS = 100;
const LIST = 'pageSize=50';
const COUNTS_AT_ONCE = 4;

/** @param {import('../main.mjs').Bench} bench */
export async function run({ processes, folder, rounds, homes, cities, progress }) {
  const provider = await Provider.open();
  const tokens = Array.from({ length: TOKENS }, () => provider.token());
  const open = async (count) => {
    const data = await demoCityFolder(processes, cities ?? folder, count, progress);
    return new City(await processes.startCity(data, provider.settings), tokens);
  };
  const whole = await open(homes);
  const tenth = await open(Math.ceil(homes / 10));
  for (const city of [whole, tenth]) await city.look();
  // The work of a count grows with its quarter: both cities count the same quarters.
  whole.counted = tenth.counted;
  await verifySameCount(whole, tenth);

  const documents = join(folder, 'units.json');
  writeFileSync(documents, JSON.stringify(whole.units));
  const memory = await processes.start('baselines/express-read.mjs', [documents]);
  const disk = await processes.start('baselines/express-write.mjs', [join(folder, 'express.mdb')]);
  await verifyUnits(new CityClient(memory.port, ''), whole.units);
  await verifyUnits(whole.client, whole.units);

  const findings = await compareInRounds({
    targets: [
      { name: 'GET, Express', run: () => whole.readUnits(memory) },
      { name: 'PATCH, Express + put', run: () => whole.writeUnits(disk) },
      ...Object.entries({ whole, tenth }).flatMap(([name, city]) => [
        { name: `GET, ${name}`, run: () => city.readUnits() },
        { name: `list, ${name}`, run: () => city.listUnits() },
        { name: `count, ${name}`, run: () => city.countOwners() },
        { name: `PATCH, ${name}`, run: () => city.writeUnits() },
      ]),
    ],
    comparisons: comparisonsOf(homes),
    rounds,
    progress,
  });
  for (const city of [whole, tenth]) await city.verifyKept();
  return findings.map(named(homes));
}

function comparisonsOf(homes) {
  const size = `${homes.toLocaleString('en')} homes`;
  const cpu = (what, kind, baseline, bound) => ({
    what: `CPU of ${what}, ${size}`,
    measure: 'cpuMicros',
    ours: `${kind}, whole`,
    baseline,
    goal: atMost(bound),
  });
  const p99 = (what, kind, bound) => ({
    what: `p99 of ${what}, ${size}`,
    measure: 'p99Millis',
    ours: `${kind}, whole`,
    goal: atMost(bound, ' ms'),
  });
  return [
    cpu('GetUnit', 'GET', 'GET, Express', 1.3),
    cpu('UpdateUnit', 'PATCH', 'PATCH, Express + put', 1.67),
    cpu('GetUnit', 'GET', 'GET, tenth', 1.2),
    cpu('ListUnits', 'list', 'list, tenth', 1.2),
    cpu('GetOwnerRegister', 'count', 'count, tenth', 1.2),
    cpu('UpdateUnit', 'PATCH', 'PATCH, tenth', 1.2),
    p99('GetUnit', 'GET', 50),
    p99('UpdateUnit', 'PATCH', 100),
  ];
}

/** A finding beside what people call its baseline. */
function named(homes) {
  const tenth = `${Math.ceil(homes / 10).toLocaleString('en')} homes`;
  const names = { 'GET, Express': 'bare Express', 'PATCH, Express + put': 'bare Express + put' };
  return (finding) => (finding.beside === undefined ? finding : { ...finding, beside: names[finding.beside] ?? tenth });
}

/** A running city of so many homes, and the part of it that is worked on. */
class City {
  #server;
  #draw;
  #next = 0;
  #written = new Map();
  client;
  /** @type {readonly any[]} homes, as the API answers them */
  units = [];
  /** @type {readonly string[]} names of the quarters whose owners are counted */
  counted = [];

  constructor(server, tokens) {
    this.#server = server;
    this.#draw = drawFrom(tokens);
    this.client = new CityClient(server.port, tokens[0]);
  }

  /** Learns some of what there is. */
  async look() {
    const names = await quartersOf(this.client);
    this.counted = Array.from({ length: QUARTERS }, (_, index) => names[Math.floor((index * names.length) / QUARTERS)]);
    const pages = await forEach(
      this.counted,
      async (name) => (await this.client.get(`/v1/${name}/buildings/-/units?pageSize=${UNITS_EACH}`)).json.units,
    );
    this.units = pages.flat().filter(({ use }) => use === 'RESIDENCE');
  }

  readUnits(server = this.#server) {
    return this.#read(server, drawFrom(this.units), ({ name }) => name);
  }

  listUnits() {
    return this.#read(this.#server, drawFrom(this.units), ({ name }) => `${name.slice(0, name.lastIndexOf('/'))}?${LIST}`);
  }

  /** Counts the owners of every counted quarter, a few at a time: one count is the work of hundreds of reads. */
  async countOwners() {
    const before = cpuMicros(this.#server.pid);
    await forEach(this.counted, (name) => this.client.get(`/v1/${name}/ownerRegister`), COUNTS_AT_ONCE);
    return { cpuMicros: (cpuMicros(this.#server.pid) - before) / this.counted.length };
  }

  /** Moves homes to another floor and back again. */
  writeUnits(server = this.#server) {
    const written = server === this.#server ? this.#written : new Map();
    const make = () => {
      const { name, floor } = this.units[this.#next % this.units.length];
      const moved = Math.floor(this.#next++ / this.units.length) % 2 === 0 ? otherThan(floor) : floor;
      return {
        method: 'PATCH',
        path: `/v1/${name}?updateMask=floor`,
        headers: { ...this.#headers(), 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({ floor: moved }),
        name,
        floor: moved,
      };
    };
    return loadWithWrites(server, make, ({ name, floor }) => written.set(name, floor));
  }

  /** What was answered is there. */
  async verifyKept() {
    const some = [...this.#written].slice(-CHECKED);
    await forEach(some, async ([name, floor]) =>
      verifyEqual((await this.client.get(`/v1/${name}`)).json.floor, floor, `the floor of ${name}`),
    );
  }

  #read(server, draw, pathOf) {
    return loadWithReads(server, () => ({ method: 'GET', path: `/v1/${pathOf(draw())}`, headers: this.#headers() }));
  }

  #headers() {
    return { authorization: `Bearer ${this.#draw()}` };
  }
}

const otherThan = (floor) => (floor === 1 ? 2 : 1);

async function quartersOf(client) {
  const names = [];
  let token = '';
  do {
    const { json } = await client.get(`/v1/quarters?pageSize=200&pageToken=${encodeURIComponent(token)}`);
    names.push(...json.quarters.map(({ name }) => name));
    token = json.nextPageToken ?? '';
  } while (token !== '');
  return names;
}

async function verifyUnits(client, units) {
  const draw = drawFrom(units);
  for (let checked = 0; checked < CHECKED; checked++) {
    const expected = draw();
    verifyEqual((await client.get(`/v1/${expected.name}`)).json, expected, `GET ${expected.name}`);
  }
}

/** What is in both cities counts the same in both; the hash covers names that each register gives to its people. */
async function verifySameCount(whole, tenth) {
  for (const name of whole.counted.slice(0, 5)) {
    const counts = [whole, tenth].map(async ({ client }) => {
      const { unitCount, headCount, areaCenti } = (await client.get(`/v1/${name}/ownerRegister`)).json;
      return { unitCount, headCount, areaCenti };
    });
    const [count, expected] = await Promise.all(counts);
    verifyEqual(count, expected, `the owners of ${name}`);
  }
}
