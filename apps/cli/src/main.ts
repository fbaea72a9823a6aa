import { Api, Refused, Unreachable } from './api.js';
import { readArguments, WrongUsage } from './arguments.js';
import { ENDED, type Command } from './command.js';
import { demo } from './commands/demo.js';
import { doctor } from './commands/doctor.js';
import { events } from './commands/events.js';
import { get } from './commands/get.js';
import { importTable } from './commands/import.js';
import { jobs } from './commands/jobs.js';
import { login } from './commands/login.js';
import { HOST_COMMANDS, runHostCommand } from './host-command.js';
import type { Terminal } from './terminal.js';
import { keptToken } from './token-store.js';

/** Where a city listens unless told otherwise. */
const SERVER = 'http://127.0.0.1:8080';
const COMMANDS: readonly Command[] = [get, importTable, jobs, events, demo, doctor, login];

/** Runs one command. @returns what the process exits with */
export async function main([name = '', ...argv]: readonly string[], terminal: Terminal): Promise<number> {
  const ofHost = HOST_COMMANDS.find((one) => one.name === name);
  if (ofHost !== undefined) return runHostCommand(ofHost, argv, terminal);
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) {
    const asked = ['', 'help', '--help', '-h'].includes(name);
    (asked ? terminal.out : terminal.err)(help());
    return asked ? ENDED.done : ENDED.misused;
  }
  try {
    const given = readArguments(argv, command.options);
    if (given.flag('help')) {
      terminal.out(helpOf(command));
      return ENDED.done;
    }
    const { HEMING_SERVER = '', HEMING_TOKEN = '' } = terminal.environment;
    const server = (given.text('server') ?? (HEMING_SERVER === '' ? SERVER : HEMING_SERVER)).replace(/\/+$/, '');
    const token = given.text('token') ?? (HEMING_TOKEN === '' ? undefined : HEMING_TOKEN);
    const api = (otherwise?: string): Api => new Api(server, token ?? otherwise ?? keptToken(terminal.environment, server));
    return await command.run({ given, terminal, api });
  } catch (error) {
    return explained(error, command, terminal);
  }
}

/** Says in Chinese and English what went wrong. @throws what nobody foresaw */
function explained(error: unknown, command: Command, { err }: Terminal): number {
  if (error instanceof WrongUsage) {
    err(`${error.zh}\n${error.en}\n\n${helpOf(command)}`);
    return ENDED.misused;
  }
  if (error instanceof Unreachable) {
    err(`无法连接 ${error.server}（${error.message}）。城市是否已启动（npm start）？\n`);
    err(`Cannot reach ${error.server} (${error.message}). Is the city running (npm start)?\n`);
    return ENDED.rejected;
  }
  if (!(error instanceof Refused)) throw error;
  const { detail, detailEn = '', reason = '', law, violations = [], traceId = '' } = error.problem;
  err(`${detail}${law === undefined ? '' : `（${law}）`}\n${detailEn}\n`);
  for (const { field, detail: zh, detailEn: en } of violations) err(`  ${field}: ${zh} ${en}\n`);
  err(`(${[reason, traceId].filter((part) => part !== '').join(', ')})\n`);
  if (reason === 'NOT_SIGNED_IN')
    err('请登录：heming login，或用 --token 给出令牌。\nSign in: heming login, or give a token with --token.\n');
  return ENDED.rejected;
}

function help(): string {
  const commands = [...COMMANDS, ...HOST_COMMANDS].flatMap(({ name, usage, zh, en }) => [
    ...usage.map((line) => `  heming ${name} ${line}`.trimEnd()),
    `      ${zh}`,
    `      ${en}`,
  ]);
  return [
    '用法 Usage: heming <command>',
    '',
    ...commands,
    '',
    `  --server URL   城市地址 where the city is (HEMING_SERVER, default ${SERVER})`,
    '  --token TOKEN  令牌 bearer token (HEMING_TOKEN, or heming login)',
    '  --help         命令的说明 help of a command',
    '',
  ].join('\n');
}

function helpOf({ name, usage, zh, en }: Command): string {
  return [`${zh}\n${en}\n`, ...usage.map((line) => `  heming ${name} ${line}`.trimEnd()), ''].join('\n');
}
