import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fail, ok, warn, type Finding } from './finding.js';

const NEEDED_NODE = [20, 19] as const;
const GIB = 1024 ** 3;
/** Free space that a city of half a million homes is at ease with, and that no city should go below. */
const ENOUGH_BYTES = 5 * GIB;
const LEAST_BYTES = GIB / 2;

/** Whether Node can run it. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = major > NEEDED_NODE[0] || (major === NEEDED_NODE[0] && minor >= NEEDED_NODE[1]);
  if (fits) return ok(`Node.js ${version}`);
  return fail(`Node.js ${version}`, `需要 ${NEEDED_NODE.join('.')} 或更高版本 install ${NEEDED_NODE.join('.')} or newer`);
}

/** Whether the data folder can be written, and who holds it. */
export function checkDataFolder(folder: string): Finding {
  const place = nearestFolder(folder);
  try {
    accessSync(place, constants.W_OK);
  } catch {
    return fail(
      `数据目录 data folder ${folder}: 不可写 not writable`,
      '改变权限或用 --data 换一个 change its rights, or choose another with --data',
    );
  }
  if (place !== folder) return ok(`数据目录 data folder ${folder}: 首次启动时创建 made at the first start`);
  const holder = holderOf(join(folder, 'lock'));
  return ok(
    `数据目录 data folder ${folder}: 可写 writable, ${holder === undefined ? '未被占用 not in use' : `进程 ${holder} 使用中 in use by process ${holder}`}`,
  );
}

/** Whether the disk has room. */
export function checkDisk(folder: string): Finding {
  const { bavail, bsize } = statfsSync(nearestFolder(folder));
  const free = bavail * bsize;
  const text = `磁盘 disk: ${(free / GIB).toFixed(1)} GiB 可用 free`;
  if (free < LEAST_BYTES) return fail(text, '请清理或换盘，写满后只能读 make room: a full disk leaves the city read-only');
  return free < ENOUGH_BYTES ? warn(text, '全市数据约需 5 GiB a whole city takes about 5 GiB') : ok(text);
}

/** Whether there is a key for personal data, or one will be made. */
export function checkDataKey(
  { HEMING_DATA_KEY = '', HEMING_MODE = 'demo' }: Readonly<Record<string, string | undefined>>,
  folder: string,
): Finding {
  if (HEMING_DATA_KEY !== '') return ok('数据密钥 data key: HEMING_DATA_KEY');
  if (HEMING_MODE === 'production') {
    return fail('数据密钥 data key: 缺失 missing', '设置 HEMING_DATA_KEY，并另行保管 set HEMING_DATA_KEY, and keep a copy in another safe');
  }
  const kept = existsSync(join(folder, 'data.key'));
  return ok(
    `数据密钥 data key: 演示 demonstration, ${kept ? '在数据目录中 in the data folder' : '首次启动时生成 made at the first start'}`,
  );
}

/** Whether a city can listen, if none does. */
export async function checkPort(port: number, cityAnswers: boolean): Promise<Finding> {
  if (cityAnswers) return ok(`端口 port ${port}: 城市在此 the city is there`);
  const free = await new Promise<boolean>((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)));
  });
  if (free) return ok(`端口 port ${port}: 空闲 free`);
  return fail(
    `端口 port ${port}: 被其他程序占用 taken by another program`,
    '用 npm start -- --port N 换一个 choose another with npm start -- --port N',
  );
}

/** The folder, or the nearest one above it that is there. */
function nearestFolder(folder: string): string {
  const whole = resolve(folder);
  return existsSync(whole) || dirname(whole) === whole ? whole : nearestFolder(dirname(whole));
}

/** The process that holds a lock file; undefined when none does. Where `flock` is missing, the process named in it is looked for instead. */
function holderOf(lock: string): number | undefined {
  if (!existsSync(lock)) return undefined;
  const pid = Number.parseInt(readFileSync(lock, 'utf8'), 10);
  const { status, error } = spawnSync('flock', ['-n', '-s', lock, 'true'], { stdio: 'ignore' });
  const held = error === undefined ? status !== 0 : isAlive(pid);
  return held && !Number.isNaN(pid) ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
