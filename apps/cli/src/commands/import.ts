import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { WrongUsage } from '../arguments.js';
import { ENDED, type Command } from '../command.js';
import { settled, told, wentWrong } from '../import-job.js';

/** Brings a table into the register. */
export const importTable: Command = {
  name: 'import',
  usage: ['<kind> <file> --division CODE [--dry-run]', 'units units.xlsx --division 211103 --dry-run'],
  zh: '导入表格（CSV、XLSX）：上传、检查、登记可登记的行。--dry-run 只检查。有行不予登记时退出码为 1。',
  en: 'Imports a table (CSV, XLSX): uploads, checks, registers the rows that are right. --dry-run checks only. Exits with 1 when rows were rejected.',
  options: { division: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run({ given, terminal, api }) {
    const [kind, file] = given.words;
    const division = given.text('division');
    if (kind === undefined || file === undefined || given.words.length > 2) {
      throw new WrongUsage('请给出表格类型和文件。', 'Name the kind of table and the file.');
    }
    if (division === undefined) throw new WrongUsage('请用 --division 给出区划代码。', 'Give the code of the division with --division.');
    const content = await openAsBlob(file).catch(() => {
      throw new WrongUsage(`无法读取 ${file}。`, `Cannot read ${file}.`);
    });
    const city = api();
    const wanted = { kind: kind.toUpperCase(), fileName: basename(file), division: `divisions/${division.replace(/^divisions\//, '')}` };
    const { name } = (await city.post('/v1/imports', wanted)) as { readonly name: string };
    await city.upload(`/v1/${name}:upload`, content);
    let current = await settled(city, name, terminal);
    if (current['state'] === 'CHECKED' && given.flag('dry-run')) await city.post(`/v1/${name}:cancel`, {});
    else if (current['state'] === 'CHECKED') {
      await city.post(`/v1/${name}:commit`, {});
      current = await settled(city, name, terminal);
    }
    await told(city, current, terminal);
    return wentWrong(current) ? ENDED.rejected : ENDED.done;
  },
};
