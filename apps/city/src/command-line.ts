import { parseArgs } from 'node:util';
import { SETTINGS } from '@heming/kit';

/** What `npm start` was asked for beyond the settings of the environment. */
export interface CommandLine {
  /** Settings given as options, as environment variables. */
  readonly variables: Readonly<Record<string, string>>;
  /** Whether the data folder is emptied first. */
  readonly fresh: boolean;
  readonly help: boolean;
}

/** A command line that cannot be read; the message is one line. */
export class WrongCommandLine extends Error {
  override readonly name = 'WrongCommandLine';
}

/** Reads `--data DIR`, `--port N`, `--host ADDRESS`, `--fresh`, `--no-demo`, `--help`. @throws WrongCommandLine */
export function readCommandLine(argv: readonly string[]): CommandLine {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        fresh: { type: 'boolean' },
        'no-demo': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const variables: Record<string, string> = Object.fromEntries(
      (['data', 'port', 'host'] as const).flatMap((name) => (values[name] === undefined ? [] : [[SETTINGS[name].variable, values[name]]])),
    );
    if (values['no-demo'] === true) variables[SETTINGS.demoCity.variable] = 'off';
    return { variables, fresh: values.fresh === true, help: values.help === true };
  } catch (error) {
    throw new WrongCommandLine(
      `${(error as Error).message}. 用法 Usage: npm start -- [--port N] [--host ADDRESS] [--data DIR] [--fresh] [--no-demo]`,
    );
  }
}

/** The help of `npm start -- --help`. */
export const USAGE = `用法 Usage: npm start -- [options]
  --port N        端口 port of the gateway (default 8080, 0 chooses a free one)
  --host ADDRESS  监听地址 address to listen on (default 127.0.0.1)
  --data DIR      数据目录 where the data lives (default .heming/data)
  --fresh         清空数据后启动 empty the data folder first
  --no-demo       不装入演示城市 leave the made-up city out
`;
