import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as elapsed } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { announced, collect, ExpectedFailure, ROOT } from './command.mjs';

const USAGE = `用法 Usage: npm run drill -- [options]
  --homes N     演示城市的户数 homes of the city (default 9600)
  --writers N   同时写入者 writers at a time (default 4)
  --after N     备份后继续写入的秒数 seconds of writing between backup and loss (default 5)
`;
const COUNTY = 'dev-county-211103';
const COMMUNITIES = ['211103001001', '211103002001', '211103003001', '211103004003'];
/** On the disk of the repository: a folder for temporary files is often kept in memory. */
const WORKSPACE = join(ROOT, '.heming/drill/');

/**
 * A city with data is written to, backed up meanwhile, killed, and its folder lost; it is restored and started, and what the writers were told is
 * compared with what is there.
 * @param {readonly string[]} argv
 * @returns {Promise<boolean>} whether all that was acknowledged before the backup began is there
 */
export async function runDrill(argv) {
  const { homes, writers, after, help } = optionsOf(argv);
  if (help) {
    process.stdout.write(USAGE);
    return true;
  }
  mkdirSync(WORKSPACE, { recursive: true });
  const folder = mkdtempSync(WORKSPACE);
  const path = (name) => join(folder, name);
  const cities = [];
  const start = async (data) => {
    const city = await startCity(data);
    cities.push(city);
    return city;
  };
  try {
    await heming('backup', '--make-keys', path('keys'));
    const city = await start(path('data'));
    await announced(`装入 ${homes} 户 / Loading ${homes} homes`, () => heming('demo', 'seed', '--homes', homes, '--server', city.url));
    copyFileSync(join(path('data'), 'data.key'), path('data.key'));

    const load = writeTo(city.url, Number(writers));
    await load.written(50);
    const begun = performance.now();
    const backedUp = await announced('备份，写入继续 / Backing up, writing goes on', () => backUp(path));
    const ended = performance.now();
    await elapsed(Number(after) * 1_000);
    city.kill();
    const lostAt = performance.now();
    const acknowledged = await load.ended();
    rmSync(path('data'), { recursive: true });

    mkdirSync(path('data'));
    copyFileSync(path('data.key'), join(path('data'), 'data.key'));
    await announced('恢复 / Restoring', () => restore(path));
    const again = await start(path('data'));
    await answerOf(again.url, acknowledged[0].name);
    const answeredAt = performance.now();

    const missing = await missingOf(again.url, acknowledged);
    const wrongly = missing.filter(({ at }) => at < begun);
    report({ homes, backedUp, begun, ended, lostAt, answeredAt, acknowledged, missing, wrongly });
    return wrongly.length === 0;
  } finally {
    cities.forEach((city) => city.kill());
    await Promise.all(cities.map((city) => city.gone));
    rmSync(folder, { recursive: true, force: true });
  }
}

function optionsOf(argv) {
  const options = {
    homes: { type: 'string', default: '9600' },
    writers: { type: 'string', default: '4' },
    after: { type: 'string', default: '5' },
    help: { type: 'boolean', default: false },
  };
  try {
    const { values } = parseArgs({ args: [...argv], options });
    const wrong = ['homes', 'writers', 'after'].find((name) => !/^\d{1,6}$/.test(values[name]));
    if (wrong === undefined) return values;
  } catch {
    // Told below.
  }
  throw new ExpectedFailure(USAGE);
}

/** Starts a city on a data folder; resolves when it listens. */
async function startCity(data) {
  const child = spawn(process.execPath, ['tools/start.mjs', '--no-demo', '--port', '0', '--data', data], {
    cwd: ROOT,
    env: { ...process.env, HEMING_REQUESTS_PER_MINUTE: '10000000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'close');
  let printed = '';
  let url;
  child.stdout.on('data', (chunk) => (printed += chunk));
  while ((url = /http:\/\/[\w.]+:\d+(?=\/\n)/.exec(printed)?.[0]) === undefined) {
    await Promise.race([
      once(child.stdout, 'data'),
      gone.then(() => Promise.reject(new ExpectedFailure('城市未能启动 / The city did not start'))),
    ]);
  }
  return { url, gone, kill: () => child.kill('SIGKILL') };
}

/** Runs the command line. @throws {ExpectedFailure} with what it said when it fails */
async function heming(...args) {
  const { code, output } = await collect(process.execPath, ['apps/cli/bin/heming.mjs', ...args]);
  if (code !== 0) throw new ExpectedFailure(`heming ${args.join(' ')}\n${output}`);
  return output;
}

function backUp(path) {
  const by = ['--sign-key', path('keys/signing-key.pem'), '--recipient', path('keys/recipient.txt')];
  return heming('backup', '--data', path('data'), '--to', path('backup'), ...by);
}

function restore(path) {
  const by = ['--identity', path('keys/identity.txt'), '--verify-key', path('keys/verification-key.txt')];
  return heming('restore', '--from', path('backup'), '--data', path('data'), ...by);
}

/** Registers quarters, several at a time, until the city does not answer any more, and keeps what was acknowledged and when. */
function writeTo(url, writers) {
  const acknowledged = [];
  let next = 0;
  const write = async () => {
    for (;;) {
      const number = next++;
      const community = COMMUNITIES[number % COMMUNITIES.length];
      const code = `PJ-${community.slice(0, 9)}-${String(Math.floor(number / COMMUNITIES.length) + 1).padStart(4, '0')}`;
      const body = { code, title: `演练${number}`, division: `divisions/${community}` };
      const answer = await request(`${url}/v1/quarters`, { method: 'POST', body: JSON.stringify(body) }).catch(() => undefined);
      if (answer === undefined) return;
      if (answer.status !== 200) throw new Error(`${code}: ${answer.status} ${await answer.text()}`);
      acknowledged.push({ name: `quarters/${code}`, at: performance.now() });
    }
  };
  const all = Promise.all(Array.from({ length: writers }, write));
  return {
    async written(count) {
      const wanted = acknowledged.length + count;
      while (acknowledged.length < wanted) await Promise.race([elapsed(10), all]);
    },
    ended: () => all.then(() => acknowledged),
  };
}

function request(url, { method = 'GET', body } = {}) {
  const headers = { authorization: `Bearer ${COUNTY}`, 'content-type': 'application/json' };
  return fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
}

async function answerOf(url, name) {
  const answer = await request(`${url}/v1/${name}`);
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
}

/** What was acknowledged and is not there. */
async function missingOf(url, acknowledged) {
  const missing = [];
  for (const write of acknowledged) {
    const { status } = await request(`${url}/v1/${write.name}`);
    if (status === 404) missing.push(write);
    else if (status !== 200) throw new Error(`${write.name}: ${status}`);
  }
  return missing;
}

function report({ homes, backedUp, begun, ended, lostAt, answeredAt, acknowledged, missing, wrongly }) {
  const seconds = (ms) => `${(ms / 1_000).toFixed(1)} s`;
  const oldest = Math.min(lostAt, ...missing.map(({ at }) => at));
  process.stdout.write(
    [
      '',
      backedUp.trimEnd(),
      '',
      `城市 City     ${homes} 户 homes; ${acknowledged.length} 次写入获确认 writes acknowledged`,
      `备份 Backup   ${seconds(ended - begun)}; 期间确认 acknowledged meanwhile ${acknowledged.filter(({ at }) => at >= begun && at < ended).length}`,
      `RPO           ${seconds(lostAt - oldest)}; 丢失 lost ${missing.length} 次写入 writes, 均在备份开始之后 all of them behind the beginning of the backup: ${wrongly.length === 0 ? '是 yes' : '否 no'}`,
      `RTO           ${seconds(answeredAt - lostAt)} 从丢失到首次正确应答 from the loss to the first good answer`,
      '',
    ].join('\n'),
  );
  for (const { name } of wrongly) console.error(`${name} 在备份前已确认，却已丢失 was acknowledged before the backup and is lost`);
}
