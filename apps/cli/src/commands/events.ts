import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from '../api.js';
import { WrongUsage, type Given } from '../arguments.js';
import { ENDED, type Command, type Work } from '../command.js';
import type { Json } from '../json.js';
import { tableOf } from '../table.js';

/** Most parked events of one answer, and most that are replayed by one call. */
const MOST_LISTED = 200;
const MOST_REPLAYED = 100;
/** How often it looks for new events, in milliseconds. */
const LOOK_MS = 1_000;
/** Events that one look brings; as many more lie behind them when it is full. */
const MOST_TAILED = 200;
/** Ids and reasons are not cut. */
const WIDEST_CELL = 400;

/** Shows what services announce, and what became of it. */
export const events: Command = {
  name: 'events',
  usage: ['tail [--topic TOPIC] [--limit N] [--follow]', 'parked --group SERVICE', 'replay --group SERVICE <id>… | --all'],
  zh: '事件：tail 查看最近的事件；parked 列出某服务搁置的事件；replay 在排除原因后重新交付。',
  en: 'Events: tail shows the latest ones; parked lists those that a service gave up; replay hands them over again once the cause is mended.',
  options: {
    ...{ topic: { type: 'string' }, limit: { type: 'string' }, follow: { type: 'boolean', short: 'f' } },
    ...{ group: { type: 'string' }, all: { type: 'boolean' } },
  },
  async run(work) {
    const [action, ...words] = work.given.words;
    if (action === 'tail' && words.length === 0) return tail(work);
    if (action === 'parked' && words.length === 0) return parked(work);
    if (action === 'replay') return replay(work, words);
    throw new WrongUsage('请用 tail、parked 或 replay。', 'Say tail, parked or replay.');
  },
};

async function tail({ given, terminal, api }: Work): Promise<number> {
  const city = api();
  const limit = given.text('limit') ?? '20';
  if (!/^[1-9]\d{0,2}$/.test(limit) || Number(limit) > MOST_TAILED)
    throw new WrongUsage(`--limit 应为 1 到 ${MOST_TAILED}。`, `--limit is 1 to ${MOST_TAILED}.`);
  const topic = given.text('topic') ?? '';
  let answer = await city.get('/v1/operations/events:tail', { topic, limit });
  for (;;) {
    const told = answer['events'] as readonly Json[];
    for (const event of told) terminal.out(lineOf(event));
    if (!given.flag('follow')) return ENDED.done;
    if (told.length < MOST_TAILED) await pause(LOOK_MS);
    answer = await city.get('/v1/operations/events:tail', { topic, limit: MOST_TAILED, after: String(answer['position']) });
  }
}

/** One event on one line: when, what, of what, and the trace that it came of. */
function lineOf({ time, type, key, id, traceId }: Json): string {
  return `${String(time)}  ${String(type)}  ${String(key)}  ${String(id)}  ${String(traceId)}\n`;
}

async function parked({ given, terminal, api }: Work): Promise<number> {
  const found = await parkedOf(api(), groupOf(given));
  if (found.length === 0) terminal.err('没有搁置的事件。 No event is parked.\n');
  else terminal.out(tableOf(found, ['id', 'type', 'parkTime', 'reason'], WIDEST_CELL));
  return ENDED.done;
}

async function replay({ given, terminal, api }: Work, words: readonly string[]): Promise<number> {
  const group = groupOf(given);
  const all = given.flag('all');
  if (all === words.length > 0) throw new WrongUsage('请给出事件编号，或用 --all。', 'Name the ids of events, or say --all.');
  const city = api();
  const ids = all ? (await parkedOf(city, group)).map(({ id }) => String(id)) : words;
  let replayed = 0;
  for (let start = 0; start < ids.length; start += MOST_REPLAYED) {
    const body = { group, ids: ids.slice(start, start + MOST_REPLAYED) };
    replayed += Number((await city.post('/v1/operations/parkedEvents:replay', body))['replayedCount'] ?? 0);
  }
  terminal.out(`已重新交付 ${replayed} 个事件。 Handed over ${replayed} events again.\n`);
  if (replayed < ids.length) terminal.err(`${ids.length - replayed} 个未处于搁置状态。 ${ids.length - replayed} were not parked.\n`);
  return replayed < ids.length ? ENDED.rejected : ENDED.done;
}

async function parkedOf(city: Api, group: string): Promise<readonly Json[]> {
  return (await city.get('/v1/operations/parkedEvents', { group, pageSize: MOST_LISTED }))['parkedEvents'] as readonly Json[];
}

function groupOf(given: Given): string {
  const group = given.text('group');
  if (group === undefined) throw new WrongUsage('请用 --group 给出服务。', 'Name the service with --group.');
  return group;
}
