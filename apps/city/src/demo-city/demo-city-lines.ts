import { DemoCity, FIRMS, type LoadProgress } from '@heming/demo-city';
import type { Logger } from 'pino';
import type { DemoCityState } from './demo-load.js';

/** One line about the made-up city for the welcome; none where there is none. */
export function welcomeLines(state: DemoCityState): readonly string[] {
  if (state === 'ABSENT') return [];
  const quarters = [...new DemoCity().quarters()];
  const homes = quarters.reduce((sum, quarter) => sum + quarter.homes, 0).toLocaleString('en');
  const enterprises = FIRMS.filter(({ kind }) => kind === 'PROPERTY_SERVICE_ENTERPRISE').length;
  const size = `4 县区 counties · ${quarters.length} 小区 quarters · ${homes} 户 homes · ${enterprises} 物业企业 firms`;
  const stamp = '均为虚构 all of it made up';
  return [`  演示城市 City  ${size}  (${stamp}${state === 'LOADING' ? '；后台装入中 loading in the background' : ''})`];
}

/** Where the progress of a load is told: on one line of a terminal, and step by step in the log. */
export class LoadLine {
  readonly #out: NodeJS.WriteStream;
  readonly #logger: Logger;
  readonly #started = performance.now();
  #step = '';

  constructor(out: NodeJS.WriteStream, logger: Logger) {
    this.#out = out;
    this.#logger = logger;
  }

  /** Tells how far the load is. */
  readonly progress = ({ zh, en, done, total }: LoadProgress): void => {
    if (this.#out.isTTY) this.#out.write(`\r\x1b[K  演示城市 City: ${zh} ${en} ${countOf(done, total)}`);
    if (this.#step === en) return;
    this.#step = en;
    this.#logger.info({ step: en }, 'loading the demonstration city');
  };

  /** Tells the end. */
  readonly ended = (fault?: unknown): void => {
    const seconds = ((performance.now() - this.#started) / 1000).toFixed(1);
    const start = this.#out.isTTY ? '\r\x1b[K' : '';
    if (fault === undefined) {
      this.#out.write(`${start}  演示城市已装入，用时 ${seconds} 秒 The city was loaded in ${seconds} s\n`);
      this.#logger.info({ seconds: Number(seconds) }, 'the demonstration city was loaded');
      return;
    }
    this.#out.write(`${start}  演示城市未能装入，下次启动继续 The city could not be loaded; the next start goes on: ${String(fault)}\n`);
    this.#logger.error({ err: fault }, 'the demonstration city could not be loaded');
  };
}

function countOf(done: number, total: number): string {
  if (done === 0 && total === 0) return '';
  return total === 0 ? done.toLocaleString('en') : `${done.toLocaleString('en')} / ${total.toLocaleString('en')}`;
}
