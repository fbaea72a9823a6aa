/**
 * A resident reports a case with a photo over REST: two requests by somebody who is signed in and was never here before, beside Express that writes the
 * photo anew likewise and waits for one durable put.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import { CityClient, forEach } from '../harness/city-client.mjs';
import { atLeast, atMost } from '../harness/goals.mjs';
import { Provider } from '../harness/provider.mjs';
import { compareInRounds } from '../harness/rounds.mjs';
import { quantile } from '../harness/statistics.mjs';
import { cpuMicros } from '../harness/usage.mjs';
import { verifyEqual } from '../harness/verification.mjs';
import { report } from '../seeds/cases.mjs';
import { registerQuarters } from '../seeds/fill-city.mjs';
import { drawFrom, randomNumbers } from '../seeds/random.mjs';
import { COUNTY_TOKEN } from '../seeds/register.mjs';

const QUARTERS = 200;
/** Reports of one run, and how many people report at once. */
const REPORTS = 48;
const AT_ONCE = 8;
/** As a telephone sends it after the page has made it smaller. */
const PHOTO = { width: 1600, height: 1200 };

/** @param {import('../main.mjs').Bench} bench */
export async function run({ processes, folder, rounds, progress }) {
  const provider = await Provider.open();
  const city = await processes.startCity(join(folder, 'city'), provider.settings);
  const express = await processes.start('baselines/express-report.mjs', [join(folder, 'express.mdb')]);
  const quarters = await disclosedQuarters(new CityClient(city.port, COUNTY_TOKEN));
  const reporting = new Reporting(provider, drawFrom(quarters), await photo());
  await reporting.verifySame(city, express);
  return compareInRounds({
    targets: [
      { name: 'Heming', run: () => reporting.load(city) },
      { name: 'Express + sharp + put', run: () => reporting.load(express) },
    ],
    comparisons: [
      { what: 'CPU of a report', measure: 'cpuMicros', ours: 'Heming', baseline: 'Express + sharp + put', goal: atMost(1.67) },
      { what: 'reports', measure: 'perSecond', ours: 'Heming', baseline: 'Express + sharp + put', goal: atLeast(0.6) },
      { what: 'p99 of a report', measure: 'p99Millis', ours: 'Heming', goal: atMost(1_000, ' ms') },
    ],
    rounds,
    progress,
  });
}

/** Quarters that residents can report of: their boundaries are decided. */
async function disclosedQuarters(county) {
  const quarters = await registerQuarters(county, QUARTERS);
  await forEach(quarters, ({ name }) => county.post(`/v1/${name}:demarcate`, { decisionNo: '盘住建划〔2026〕1号' }));
  return quarters;
}

/** A picture that packs as badly as one of a stairwell: light that fades, and noise. */
async function photo() {
  const { width, height } = PHOTO;
  const random = randomNumbers();
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < pixels.length; at++) pixels[at] = 60 + ((at / 3) % width) / 16 + random() * 24;
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer();
}

/** Reports of people, each of whom reports once. */
class Reporting {
  #provider;
  #draw;
  #photo;
  #next = 0;

  constructor(provider, draw, bytes) {
    this.#provider = provider;
    this.#draw = draw;
    this.#photo = bytes;
  }

  async load(server) {
    const before = cpuMicros(server.pid);
    const started = performance.now();
    const millis = await forEach(
      Array.from({ length: REPORTS }),
      async () => {
        const began = performance.now();
        await this.#report(server);
        return performance.now() - began;
      },
      AT_ONCE,
    );
    const seconds = (performance.now() - started) / 1000;
    const cpu = cpuMicros(server.pid) - before;
    return { perSecond: REPORTS / seconds, cpuMicros: cpu / REPORTS, p99Millis: quantile(millis, 0.99) };
  }

  /** The photo is as large here as there, the case holds it, and its reporter finds the case again. */
  async verifySame(city, express) {
    const ours = await this.#report(city);
    const theirs = await this.#report(express);
    verifyEqual(ours.uploaded.sizeBytes, theirs.uploaded.sizeBytes, 'the size of the photo');
    verifyEqual(ours.reported.photos, [ours.uploaded.name], 'the photos of the case');
    const { json } = await ours.client.get('/v1/me/cases');
    verifyEqual(
      json.cases.map(({ name }) => name),
      [ours.reported.name],
      'the cases of the reporter',
    );
  }

  async #report(server) {
    const index = this.#next++;
    const client = new CityClient(server.port, this.#provider.tokenOf(`resident-${index}`));
    const { json: uploaded } = await client.upload('/v1/photos:upload', this.#photo, 'image/jpeg');
    const { json: reported } = await client.post('/v1/me/cases', report(index, this.#draw().name, [uploaded.name]), randomUUID());
    return { client, uploaded, reported };
  }
}
