import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const SCREENSHOTS = join(__dirname, '../screenshots');
/** A web app as a visitor has it before him. */
interface App {
  /** `/office`. */
  readonly path: string;
  readonly screen: { readonly width: number; readonly height: number };
  /** Test id of what every page of it shows to who is signed in. */
  readonly shown: string;
}
/** The office on an old computer. */
export const OFFICE: App = { path: '/office', screen: { width: 1366, height: 768 }, shown: 'who' };
/** The resident app on a phone. */
export const RESIDENT: App = { path: '/resident', screen: { width: 375, height: 812 }, shown: 'page' };
/** How many frames without a request make a page quiet. */
const QUIET_FRAMES = 6;

/** Somebody in front of a browser, and all that went wrong before his eyes. */
export class Visitor {
  /** Errors of the console: scripts that failed, the content policy that was broken, answers that were refusals. */
  readonly errors: string[] = [];
  /** Dialogs that a page opened by script. */
  readonly dialogs: string[] = [];
  /** Requests that wait for their answer; streams, which go on, are not among them. */
  readonly #underWay = new Set<Request>();

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly url: string,
    private readonly app: App,
  ) {
    page.on('request', (request) => void (request.url().endsWith(':watch') || this.#underWay.add(request)));
    page.on('requestfinished', (request) => void this.#underWay.delete(request));
    page.on('requestfailed', (request) => void this.#underWay.delete(request));
    page.on('console', (message) => void (message.type() === 'error' && this.errors.push(`${page.url()}: ${message.text()}`)));
    page.on('pageerror', (error) => void this.errors.push(`${page.url()}: ${error.message}`));
    page.on('dialog', (dialog) => {
      this.dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  }

  /** Somebody with a browser of his own, before he opens anything. He has asked for less motion, so that nothing is looked at while it moves. */
  static async with(browser: Browser, url: string, app: App, options: BrowserContextOptions = {}): Promise<Visitor> {
    // Without workers, which answer by themselves what a test would see or stop, unless a test is about one.
    const quiet = { reducedMotion: 'reduce', serviceWorkers: 'block' } as const;
    const usual: BrowserContextOptions = { viewport: app.screen, locale: 'zh-CN', acceptDownloads: true, ...quiet };
    const context = await browser.newContext({ ...usual, ...options });
    return new Visitor(await context.newPage(), context, url, app);
  }

  /** Opens an app, the office unless another is named, in a fresh browser context and chooses who to be on the page of roles. */
  static async signedIn(
    browser: Browser,
    url: string,
    subject: string,
    path = '/',
    app = OFFICE,
    options: BrowserContextOptions = {},
  ): Promise<Visitor> {
    const visitor = await Visitor.with(browser, url, app, options);
    await visitor.page.goto(`${url}${app.path}${path}`);
    await visitor.page.locator(`button[value="${subject}"]`).click();
    await visitor.page.getByTestId(app.shown).waitFor();
    await visitor.settles();
    return visitor;
  }

  /** Opens a path of the app by its address. */
  async opens(path: string): Promise<void> {
    await this.page.goto(`${this.url}${this.app.path}${path}`);
    await this.page.getByTestId(this.app.shown).waitFor();
    await this.settles();
  }

  /** Waits until everything that the page asked for is there and drawn: nothing is under way for some frames in a row. */
  async settles(quietFrames = QUIET_FRAMES): Promise<void> {
    const NEXT_FRAME = 'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))';
    for (let quiet = 0; quiet < quietFrames; quiet += 1) {
      await this.page.evaluate(NEXT_FRAME);
      if (this.#underWay.size > 0) quiet = 0;
    }
    await this.page.locator('.el-loading-mask:visible').first().waitFor({ state: 'detached' });
  }

  /** Paths of the menu, in its order. */
  async menu(): Promise<readonly string[]> {
    const links = await this.page.getByRole('navigation').first().getByRole('listitem').getByRole('link').all();
    return Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
  }

  /** Keeps a picture of the page for whoever wants to look. */
  async keeps(name: string): Promise<void> {
    await this.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
  }

  /** What axe-core finds serious or critical on the page, one line each. */
  async seriousFindings(): Promise<readonly string[]> {
    return seriousFindingsOf(this.page);
  }

  async leaves(): Promise<void> {
    await this.context.close();
  }
}

/** Resolves when nothing moves any more: a list that closes is still there to whoever looks at the page meanwhile. */
const STILL = `(async () => {
  const moving = () => document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity);
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  do {
    await Promise.allSettled(moving().map(({ finished }) => finished));
    await frame();
  } while (moving().length > 0);
})()`;

/** What axe-core finds serious or critical on a page that is still, one line each. */
export async function seriousFindingsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(STILL);
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(`axe.run(document, { resultTypes: ['violations'] })`)) as {
    violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[];
  };
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  return serious.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}
