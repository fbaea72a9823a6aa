import type { Api, Query } from '../api.js';
import { WrongUsage, type Given } from '../arguments.js';
import { ENDED, type Command } from '../command.js';
import type { Json } from '../json.js';
import { sheetOf, tableOf } from '../table.js';
import { yamlOf } from '../yaml.js';

const LARGEST_PAGE = 200;
const FORMATS = ['table', 'json', 'yaml'] as const;
type Format = (typeof FORMATS)[number];

/** Shows resources of any collection there is: it knows none of them, the city does. */
export const get: Command = {
  name: 'get',
  usage: [
    '<collection> [name] [-o table|json|yaml] [--filter key=value]… [--all]',
    'quarters --filter query=hm',
    'quarters/PJ-211103016-9001/buildings --all',
  ],
  zh: '查看资源：一个或一页；--all 全部。',
  en: 'Shows resources: one, or a page of them; --all for all pages.',
  options: {
    output: { type: 'string', short: 'o' },
    filter: { type: 'string', multiple: true },
    all: { type: 'boolean' },
  },
  async run({ given, terminal, api }) {
    const path = pathOf(given.words);
    const format = formatOf(given);
    const answer = await answerOf(api(), path, filtersOf(given), given.flag('all'));
    const list = listOf(answer);
    if (format === 'json') terminal.out(`${JSON.stringify(answer, null, 2)}\n`);
    else if (format === 'yaml') terminal.out(yamlOf(answer));
    else if (list === undefined) terminal.out(sheetOf(answer));
    else if (list.rows.length > 0) terminal.out(tableOf(list.rows));
    else terminal.err('没有记录。 Nothing found.\n');
    if (format === 'table' && (answer['nextPageToken'] ?? '') !== '') terminal.err('还有更多：--all。 There is more: --all.\n');
    return ENDED.done;
  },
};

/** @throws WrongUsage unless it is a collection and perhaps a name in it */
function pathOf(words: readonly string[]): string {
  const [collection = '', name = ''] = words;
  const path = [collection, ...(name === '' ? [] : [name.startsWith(`${collection}/`) ? name.slice(collection.length + 1) : name])].join(
    '/',
  );
  if (words.length > 2 || !/^[A-Za-z][\w./:-]*$/.test(path)) {
    throw new WrongUsage('请给出资源类型，例如 quarters。', 'Name a collection, such as quarters.');
  }
  return `/v1/${path}`;
}

function formatOf(given: Given): Format {
  const wanted = given.text('output') ?? 'table';
  const format = FORMATS.find((one) => one === wanted);
  if (format === undefined) throw new WrongUsage(`没有输出格式 ${wanted}。`, `There is no output format ${wanted}.`);
  return format;
}

function filtersOf(given: Given): Query {
  const pairs = given.texts('filter').map((filter): readonly [string, string] => {
    const at = filter.indexOf('=');
    if (at < 1) throw new WrongUsage(`筛选条件应为 key=value：${filter}。`, `A filter is key=value: ${filter}.`);
    return [filter.slice(0, at), filter.slice(at + 1)];
  });
  return Object.fromEntries(pairs);
}

async function answerOf(api: Api, path: string, filters: Query, all: boolean): Promise<Json> {
  if (!all) return api.get(path, filters);
  const first = await api.get(path, { ...filters, pageSize: LARGEST_PAGE });
  const list = listOf(first);
  if (list === undefined) return first;
  const rows = [...list.rows];
  for (let token = first['nextPageToken'] ?? ''; token !== '';) {
    const page = await api.get(path, { ...filters, pageSize: LARGEST_PAGE, pageToken: String(token) });
    rows.push(...(listOf(page)?.rows ?? []));
    token = page['nextPageToken'] ?? '';
  }
  return { [list.member]: rows };
}

/** The list in an answer that has one: an answer with pages, or with nothing but a list. */
function listOf(answer: Json): { readonly member: string; readonly rows: readonly Json[] } | undefined {
  const member = Object.keys(answer).find((name) => Array.isArray(answer[name]));
  if (member === undefined || !('nextPageToken' in answer || Object.keys(answer).length === 1)) return undefined;
  return { member, rows: answer[member] as readonly Json[] };
}
