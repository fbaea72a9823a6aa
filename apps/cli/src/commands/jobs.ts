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
  zh: '查看批量作业；watch 等待其结束。',
  en: 'Lists long work; watch waits for its end.',
  options: {},
  async run({ given, terminal, api }) {
    const [action, name, ...rest] = given.words;
    const city = api();
    if (action === 'list' && name === undefined) {
      const { imports = [] } = await city.get('/v1/imports');
      terminal.out(tableOf(imports as readonly Json[], COLUMNS));
      return ENDED.done;
    }
    if (action !== 'watch' || name === undefined || rest.length > 0) throw new WrongUsage('请用 list 或 watch。', 'Say list or watch.');
    const current = await settled(city, name.startsWith('imports/') ? name : `imports/${name}`, terminal);
    await told(city, current, terminal);
    return wentWrong(current) ? ENDED.rejected : ENDED.done;
  },
};
