import { WrongUsage } from '../arguments.js';
import { ENDED, type Command } from '../command.js';
import { settled, told, wentWrong } from '../import-job.js';
import type { Json } from '../json.js';
import { tableOf } from '../table.js';

const COLUMNS = ['name', 'kind', 'state', 'fileName', 'rowCount', 'rejectedCount', 'committedCount', 'createTime'];

/** Shows the work that goes on in the city, and waits for it. */
export const jobs: Command = {
  name: 'jobs',
  usage: ['list', 'watch <name>'],
  zh: '查看导入、导出作业；watch 等待其结束。',
  en: 'Lists imports and exports; watch waits for the end of one.',
  options: {},
  async run({ given, terminal, api }) {
    const [action, name, ...rest] = given.words;
    const city = api();
    if (action === 'list' && name === undefined) {
      const [{ imports = [] }, { exports: out = [] }] = [await city.get('/v1/imports'), await city.get('/v1/exports')];
      const all = [...(imports as readonly Json[]), ...(out as readonly Json[])];
      terminal.out(tableOf(all.sort(byCreation), COLUMNS));
      return ENDED.done;
    }
    if (action !== 'watch' || name === undefined || rest.length > 0) throw new WrongUsage('请用 list 或 watch。', 'Say list or watch.');
    const current = await settled(city, name.includes('/') ? name : `imports/${name}`, terminal);
    await told(city, current, terminal);
    return wentWrong(current) ? ENDED.rejected : ENDED.done;
  },
};

function byCreation({ createTime: a }: Json, { createTime: b }: Json): number {
  return String(a) < String(b) ? -1 : 1;
}
