import { rmSync, existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openOwnEngines } from '@heming/engines';
import { openLogger, readSettings, stopOnSignals, type Settings } from '@heming/kit';
import { startCity, type City } from './city.js';
import { LoadLine, welcomeLines } from './demo-city/demo-city-lines.js';
import { DemoLoad, type DemoCityState } from './demo-city/demo-load.js';
import { readCommandLine, USAGE, WrongCommandLine } from './command-line.js';
import { explain } from './explain.js';

/** What `npm start` and `node apps/city/dist/main.js` run: the gateway and every service that is not elsewhere, until a signal. */
export async function main(argv: readonly string[]): Promise<void> {
  try {
    const { variables, fresh, help } = readCommandLine(argv);
    if (help) return void process.stdout.write(USAGE);
    const settings = settingsOf(variables);
    if (fresh) await empty(settings);
    const logger = openLogger(settings);
    const city = await startCity(settings, logger);
    const line = new LoadLine(process.stdout, logger);
    const demo = await DemoLoad.of({ platform: city.platform, settings, logger, progress: line.progress });
    stopOnSignals(async () => {
      await demo.stop();
      await city.stop();
    }, logger);
    process.stdout.write(welcome(city, settings, demo.state));
    demo.begin(line.ended);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}

function settingsOf(variables: Readonly<Record<string, string>>): Settings {
  const settings = readSettings({ ...process.env, ...variables });
  const data = resolve(settings.data);
  return { ...settings, data, logFile: settings.logFile === '' ? join(data, 'heming.log') : settings.logFile };
}

/** Empties a data folder of Heming; a folder that is not one, or that a running city holds, is left alone. @throws WrongCommandLine, DataFolderInUse */
async function empty(settings: Settings): Promise<void> {
  const { data: folder } = settings;
  if (settings.mongodbUri !== '')
    throw new WrongCommandLine(
      '--fresh 只清空数据目录，不清空 MongoDB --fresh empties the data folder only, and the documents are in MongoDB',
    );
  if (!existsSync(folder)) return;
  const entries = readdirSync(folder);
  if (entries.length > 0 && !entries.includes('heming.log'))
    throw new WrongCommandLine(`${folder} 不是鹤鸣的数据目录，未清空 is not a data folder of Heming; nothing was removed`);
  const held = await openOwnEngines(settings);
  await held.close();
  rmSync(folder, { recursive: true, force: true });
}

function welcome({ port, grpcPort }: City, settings: Settings, demoCity: DemoCityState): string {
  const { host, data, mode, oidcIssuer, mongodbUri, mongodbDatabases } = settings;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const lines = [
    '',
    `鹤鸣 Heming ${mode === 'demo' ? '演示 demo' : '正式 production'}`,
    '',
    `  首页 Open      ${url}/`,
    `  门户 Office    ${url}/office/`,
    `  居民 Residents ${url}/resident/`,
    `  公开 Public    ${url}/public/`,
    `  接口 API       ${url}/docs/api`,
    ...(mode === 'demo' && oidcIssuer === ''
      ? [`  登录 Sign-in   ${url}/oidc/.well-known/openid-configuration  (演示,免密 no passwords)`]
      : []),
    ...(grpcPort === undefined ? [] : [`  gRPC           ${host}:${grpcPort}`]),
    ...(mongodbUri === '' ? [] : [`  文档 Documents MongoDB ${mongodbDatabases}_*`]),
    `  数据 Data      ${data}  (保留到下次启动 kept between runs; --fresh 清空 empties it; --data DIR)`,
    ...welcomeLines(demoCity),
    '',
    '  试试 Try:',
    `    curl '${url}/v1/divisions?parent=divisions/2111'`,
    `    curl -H 'Authorization: Bearer dev-county-211103' '${url}/v1/quarters'`,
    '',
    '  Ctrl-C 停止 stops; --port N 换端口 another port',
    '',
    '',
  ];
  return lines.join('\n');
}

if (require.main === module) void main(process.argv.slice(2));
