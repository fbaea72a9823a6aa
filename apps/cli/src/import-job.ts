import { setTimeout as pause } from 'node:timers/promises';
import type { Api } from './api.js';
import type { Json } from './json.js';
import { ProgressBar } from './progress-bar.js';
import { tableOf } from './table.js';
import type { Terminal } from './terminal.js';

/** How often it looks how far an import is, in milliseconds. */
const LOOK_MS = 200;
/** Most rejections that are printed; all are counted. */
const MOST_PRINTED = 100;

/** A sentence about a row is not cut. */
const WIDEST_SENTENCE = 400;

const WORDS: Readonly<Record<string, string>> = {
  AWAITING_CONTENT: '等待内容 awaiting content',
  CHECKING: '检查中 checking',
  CHECKED: '已检查 checked',
  COMMITTING: '登记中 registering',
  COMMITTED: '已登记 registered',
  CANCELLED: '已取消 cancelled',
  FAILED: '失败 failed',
  RUNNING: '导出中 running',
  READY: '可下载 ready',
  FORGOTTEN: '已过期 forgotten',
};

const RUNNING = ['CHECKING', 'COMMITTING', 'RUNNING'];

/** Watches an import or an export until it waits for a person or has ended. */
export async function settled(api: Api, name: string, terminal: Terminal): Promise<Json> {
  const bar = new ProgressBar(terminal);
  for (;;) {
    const current = await api.get(`/v1/${name}`);
    const state = String(current['state']);
    if (!RUNNING.includes(state)) {
      bar.end();
      return current;
    }
    // While it is checked, how many rows there are is not known yet.
    bar.show(WORDS[state] ?? state, countOf(current, 'doneCount'), countOf(current, 'rowCount') || countOf(current, 'totalCount'));
    await pause(LOOK_MS);
  }
}

/** Says how an import or an export stands, and what is wrong with rows that came in. */
export async function told(api: Api, current: Json, terminal: Terminal): Promise<void> {
  const state = String(current['state']);
  const counts = [
    ['行 rows', 'rowCount'],
    ['可登记 accepted', 'acceptedCount'],
    ['不予登记 rejected', 'rejectedCount'],
    ['已登记 registered', 'committedCount'],
  ]
    .filter(([, member = '']) => member in current)
    .map(([word = '', member = '']) => `${word} ${countOf(current, member).toLocaleString('en')}`);
  terminal.out(`${String(current['name'])}  ${WORDS[state] ?? state}  ${counts.join(' · ')}\n`);
  const failure = String(current['failure'] ?? '');
  if (failure !== '') terminal.err(`${failure}\n`);
  if (countOf(current, 'rejectedCount') === 0) return;
  const { rejections = [] } = await api.get(`/v1/${String(current['name'])}/rejections`, { pageSize: MOST_PRINTED });
  const columns = ['line', 'field', 'value', 'messageZh', 'messageEn'];
  terminal.out(tableOf(rejections as readonly Json[], columns, WIDEST_SENTENCE));
}

/** Whether something about an import went wrong: it failed, or rows of it were rejected. */
export function wentWrong(current: Json): boolean {
  return current['state'] === 'FAILED' || countOf(current, 'rejectedCount') > 0;
}

function countOf(current: Json, member: string): number {
  return Number(current[member] ?? 0);
}
