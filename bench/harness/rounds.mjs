import { loadavg } from 'node:os';
import { isNoisy, median, spreadOf } from './statistics.mjs';

/** Rounds that a comparison is extended to when its ratios scatter. */
const EXTENDED_ROUNDS = 15;

/** The figures that targets tell, and their units. */
const UNITS = {
  cpuMicros: 'us',
  cpuMillis: 'ms',
  millis: 'ms',
  p99Millis: 'ms',
  perSecond: '1/s',
  megabytes: 'MB',
};

/**
 * Something to measure: `run` does it once and tells what it found, as figures by name.
 * @typedef {{ name: string, run(): Promise<Readonly<Record<string, number>>> }} Target
 */

/**
 * Two targets compared in one measure, or, without a baseline, one target held to a bound.
 * @typedef {object} Comparison
 * @property {string} what for people: what the figure is of
 * @property {keyof UNITS} measure name of the figure
 * @property {string} ours name of our target
 * @property {string} [baseline] name of the other; absent when the figure itself is held to the goal
 * @property {import('./goals.mjs').Goal} goal of the ratio ours/baseline, or of the figure
 */

/**
 * What came of a comparison.
 * @typedef {object} Finding
 * @property {string} what
 * @property {string} [beside] the target that is the baseline
 * @property {string} unit
 * @property {number} ours median figure
 * @property {number} [baseline] median figure
 * @property {{ median: number, p25: number, p75: number }} ratio of the rounds' ratios, or of the figures where there is no baseline
 * @property {string} goal
 * @property {'ok' | 'below goal' | 'too noisy' | 'unmeasured' | 'FAIL'} verdict
 * @property {number} rounds counted rounds
 */

/**
 * Measures targets in turn, round by round, every other round in reverse order, so that a machine that gets slower or faster does so for all
 * of them. Each target runs once to warm up, then one whole round is thrown away. Where ratios scatter, rounds are added up to fifteen.
 * @param {{ targets: readonly Target[], comparisons: readonly Comparison[], rounds: number, progress?: (text: string) => void }} plan
 * @returns {Promise<readonly Finding[]>}
 */
export async function compareInRounds({ targets, comparisons, rounds, progress = () => undefined }) {
  for (const target of targets) await target.run();
  await oneRound(targets, 0);
  const samples = [];
  const add = async () => {
    samples.push(await oneRound(targets, samples.length));
    progress(`round ${samples.length}, load ${loadavg()[0].toFixed(1)}`);
  };
  while (samples.length < rounds) await add();
  const scatters = () => comparisons.some((comparison) => scattersIn(comparison, samples));
  // A run too short to be believed is not made longer: it only tries things out.
  while (rounds >= 5 && samples.length < EXTENDED_ROUNDS && scatters()) await add();
  return comparisons.map((comparison) => findingOf(comparison, samples));
}

/** Runs every target once; forwards in even rounds, backwards in odd ones. @returns figures by target name */
async function oneRound(targets, number) {
  const order = number % 2 === 0 ? targets : [...targets].reverse();
  const figures = {};
  for (const target of order) figures[target.name] = await target.run();
  return figures;
}

function ratiosOf({ ours, baseline, measure }, samples) {
  return samples.map((round) => round[ours][measure] / (baseline === undefined ? 1 : round[baseline][measure]));
}

/**
 * What a comparison has found.
 * @param {Comparison} comparison
 * @param {readonly Readonly<Record<string, Readonly<Record<string, number>>>>[]} samples per round, by target
 * @returns {Finding}
 */
export function findingOf(comparison, samples) {
  const { what, ours, baseline, measure, goal } = comparison;
  const ratio = spreadOf(ratiosOf(comparison, samples));
  const middle = (target) => median(samples.map((round) => round[target][measure]));
  return {
    what,
    unit: UNITS[measure],
    ours: middle(ours),
    ...(baseline === undefined ? {} : { beside: baseline, baseline: middle(baseline) }),
    ratio,
    goal: goal.text,
    verdict: verdictOf(comparison, samples, ratio.median),
    rounds: samples.length,
  };
}

function verdictOf(comparison, samples, figure) {
  if (!Number.isFinite(figure)) return 'unmeasured';
  if (scattersIn(comparison, samples)) return 'too noisy';
  return comparison.goal.holds(figure) ? 'ok' : 'below goal';
}

/** Whether the rounds differ too much to tell a ratio. A figure held to a bound may scatter: the bound allows for the machine. */
function scattersIn(comparison, samples) {
  return comparison.baseline !== undefined && isNoisy(spreadOf(ratiosOf(comparison, samples)));
}
