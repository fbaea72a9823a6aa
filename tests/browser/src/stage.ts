import { join } from 'node:path';
import { CityProcess, temporaryFolder } from '@heming/testing';
import { chromium, type Browser } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A city in a process of its own, and the browser before it; all tests of a file share them. */
export class Stage {
  private constructor(
    readonly city: CityProcess,
    readonly browser: Browser,
    private readonly remove: () => void,
  ) {}

  /** Starts both at once. `settings`: settings of the city, by the names of their variables. */
  static async opened(settings: Readonly<Record<string, string>> = {}): Promise<Stage> {
    const folder = temporaryFolder();
    const [city, browser] = await Promise.all([
      CityProcess.start({ data: join(folder.path, 'data'), settings }),
      chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: FLAGS }),
    ]);
    return new Stage(city, browser, () => folder.remove());
  }

  /** Closes both, and removes what the city kept. */
  async closes(): Promise<void> {
    await this.browser.close();
    await this.city.stop();
    this.remove();
  }
}
