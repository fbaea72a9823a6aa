import { randomBytes } from 'node:crypto';
import { DEMO_SCALE, DemoCity, loadDemoCity } from '@heming/demo-city';
import { WrongUsage, type Given } from '../arguments.js';
import { ENDED, type Command, type Work } from '../command.js';
import { ProgressBar } from '../progress-bar.js';
import { restRegister } from '../rest-register.js';

/** Who does these things in a demonstration, unless a token says otherwise. */
const OFFICER = 'dev-county-2111';
const OPERATOR = 'dev-operator';

/** What only a demonstration has: a made-up city, and a clock that can be moved. */
export const demo: Command = {
  name: 'demo',
  usage: ['seed [--homes N] [--seed N]', 'clock [+5d]', 'purge'],
  zh: '演示环境：装入虚构城市、快进时钟、清除虚构数据。',
  en: 'A demonstration: loads the made-up city, moves the clock on, removes what is made up.',
  options: { homes: { type: 'string' }, seed: { type: 'string' } },
  async run(work) {
    const [action, ...rest] = work.given.words;
    if (action === 'seed' && rest.length === 0) return seed(work);
    if (action === 'clock' && rest.length <= 1) return clock(work, rest[0]);
    if (action === 'purge' && rest.length === 0) return purge(work);
    throw new WrongUsage('请用 seed、clock 或 purge。', 'Say seed, clock or purge.');
  },
};

async function seed({ given, terminal, api }: Work): Promise<number> {
  const city = new DemoCity({ seed: numberOf(given, 'seed', DEMO_SCALE.seed), homes: numberOf(given, 'homes', DEMO_SCALE.homes) });
  const bar = new ProgressBar(terminal);
  const started = performance.now();
  await loadDemoCity(restRegister(api(OFFICER)), {
    city,
    load: randomBytes(8).toString('hex'),
    signal: new AbortController().signal,
    progress: ({ zh, en, done, total }) => bar.show(`${zh} ${en}`, done, total),
  });
  bar.end();
  const quarters = [...city.quarters()];
  const homes = quarters.reduce((sum, quarter) => sum + quarter.homes, 0);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  terminal.out(
    `已装入 ${quarters.length} 个小区、${homes} 户，用时 ${seconds} 秒。 Loaded ${quarters.length} quarters, ${homes} homes in ${seconds} s.\n`,
  );
  return ENDED.done;
}

async function clock({ terminal, api }: Work, move: string | undefined): Promise<number> {
  const [, days] = /^\+?(\d{1,3})d$/.exec(move ?? '') ?? [];
  if (move !== undefined && days === undefined) throw new WrongUsage(`不是天数：${move}。`, `Not a number of days: ${move}. Say +5d.`);
  const city = api(OPERATOR);
  const { time } =
    days === undefined ? await city.get('/v1/operations/clock') : await city.post('/v1/operations/clock:advance', { days: Number(days) });
  terminal.out(`${inChina(String(time))}\n`);
  return ENDED.done;
}

async function purge({ terminal, api }: Work): Promise<number> {
  const city = api(OPERATOR);
  const bar = new ProgressBar(terminal);
  let removed = 0;
  for (let done = false; !done;) {
    const step = await city.post('/v1/registry/demonstration:purge', {});
    removed += Number(step['removedCount'] ?? 0);
    done = step['done'] === true;
    bar.show('清除 removing', removed, 0);
  }
  bar.end();
  terminal.out(`已清除 ${removed} 条演示数据。 Removed ${removed} made-up records.\n`);
  return ENDED.done;
}

function numberOf(given: Given, option: string, otherwise: number): number {
  const text = given.text(option);
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new WrongUsage(`--${option} 应为正整数。`, `--${option} is a positive whole number.`);
  return Number(text);
}

/** An instant as the clocks of China show it: UTC+8 all year. */
function inChina(instant: string): string {
  return `${new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ')} +08:00`;
}
