import { Refused, type Api } from '../api.js';
import { fail, ok, warn, type Finding } from './finding.js';

/** How far the clocks of this machine and the city's may be apart, in milliseconds. */
const SKEW_MS = 30_000;
const DAY_MS = 86_400_000;
/** Before this moment Heming was not there: a clock that shows less was never set. */
const EARLIEST = Date.parse('2026-11-01T00:00:00+08:00');

/** Whether this machine's clock was set. */
export function checkClock(now: number): Finding {
  const text = `本机时钟 clock: ${new Date(now).toISOString()}`;
  return now < EARLIEST ? fail(text, '请校时（NTP），否则无法登录 set it (NTP): sign-in depends on it') : ok(text);
}

/** Whether the city answers, in which mode, and by which clock. */
export async function checkCity(api: Api, now: () => number): Promise<readonly Finding[]> {
  const found = await api.get('/v1/operations/clock').catch((error: unknown) => error as Error);
  if (found instanceof Error) {
    return [warn(`城市 city ${api.server}: 无法连接 cannot be reached (${found.message})`, '启动 start it: npm start')];
  }
  const movable = found['movable'] === true;
  const ahead = Date.parse(String(found['time'])) - now();
  const mode = ok(`城市 city ${api.server}: ${movable ? '演示 demonstration' : '正式 production'}`);
  if (movable && ahead > DAY_MS) {
    return [mode, ok(`城市时钟 its clock: 已快进 ${Math.floor(ahead / DAY_MS)} 天 moved ${Math.floor(ahead / DAY_MS)} days on`)];
  }
  const skew = `城市时钟 its clock: 相差 ${Math.abs(Math.round(ahead / 1_000))} 秒 seconds apart`;
  return [mode, Math.abs(ahead) > SKEW_MS ? warn(skew, '请校时（NTP） synchronise both (NTP)') : ok(skew)];
}

/** Services that react to events; a group is named as its service. */
const GROUPS = ['registry', 'identity', 'complaints', 'credit'];

/** Whether services gave up events; nothing where the caller may not know. */
export async function checkParkedEvents(api: Api): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const group of GROUPS) {
    const answer = await api.get('/v1/operations/parkedEvents', { group }).catch((error: unknown) => error as Error);
    if (answer instanceof Refused) return [ok('搁置的事件 parked events: 须以运维身份查看 told to operators only')];
    if (answer instanceof Error) return [];
    const { length } = answer['parkedEvents'] as readonly unknown[];
    const text = `搁置的事件 parked events of ${group}: ${length === 50 ? '50+' : length}`;
    found.push(length === 0 ? ok(text) : warn(text, `查看原因 see why: heming events parked --group ${group}`));
  }
  return found;
}
