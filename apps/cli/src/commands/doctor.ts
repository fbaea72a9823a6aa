import { resolve } from 'node:path';
import { ENDED, type Command } from '../command.js';
import { checkCity, checkClock, checkParkedEvents } from '../doctor/city-checks.js';
import type { Finding } from '../doctor/finding.js';
import { checkDataFolder, checkDataKey, checkDisk, checkNode, checkPort } from '../doctor/machine-checks.js';

/** Looks whether a city can run here, and whether one does. */
export const doctor: Command = {
  name: 'doctor',
  usage: ['[--data DIR]'],
  zh: '检查本机与城市：Node、数据目录、端口、磁盘、时钟、密钥、连通。',
  en: 'Checks this machine and the city: Node, data folder, port, disk, clock, key, reachability.',
  options: { data: { type: 'string' } },
  async run({ given, terminal, api }) {
    const { environment } = terminal;
    const data = resolve(given.text('data') ?? environment['HEMING_DATA'] ?? '.heming/data');
    const city = api();
    const { port, protocol } = new URL(city.server);
    const reached = await checkCity(city, Date.now);
    const answers = reached.every(({ level }) => level === 'ok');
    const findings = [
      checkNode(process.versions.node),
      checkDataFolder(data),
      checkDisk(data),
      checkDataKey(environment, data),
      checkClock(Date.now()),
      await checkPort(Number(port === '' ? (protocol === 'https:' ? 443 : 80) : port), answers),
      ...reached,
      ...(answers ? await checkParkedEvents(city) : []),
    ];
    for (const finding of findings) terminal.out(lineOf(finding));
    return findings.some(({ level }) => level === 'fail') ? ENDED.rejected : ENDED.done;
  },
};

function lineOf({ level, text, advice }: Finding): string {
  return `${level.padEnd(4)}  ${text}${advice === '' ? '' : `  → ${advice}`}\n`;
}
