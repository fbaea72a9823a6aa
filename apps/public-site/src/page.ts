import { CASE_WORDS } from './case-words.js';
import { CREDIT_WORDS } from './credit-words.js';
import { html, type Markup } from './html.js';
import { WORDS, type Language, type Words } from './words.js';

const AREA = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const COUNT = new Intl.NumberFormat('zh-CN');
/** Shown where nothing is on record. */
const BLANK = '—';

/** One page as it is asked for: its language, its parameters, and the frame around what it says. */
export class Page {
  readonly language: Language;
  readonly words: Words;
  readonly #url: URL;

  /** `url`: path and query of the request. */
  constructor(
    url: string,
    private readonly demonstration: boolean,
  ) {
    // Not resolved against a base: an address that begins with two slashes would name another host.
    this.#url = new URL(`http://city${url}`);
    this.language = this.parameter('lang') === 'en' ? 'en' : 'zh-CN';
    this.words = WORDS[this.language];
  }

  /** A parameter of the query; empty when absent. */
  parameter(name: string): string {
    return this.#url.searchParams.get(name) ?? '';
  }

  /** The address of a page of the site in the present language. Parameters that are empty are left out. */
  link(path: string, parameters: Readonly<Record<string, string>> = {}): string {
    return addressOf(path, { ...parameters, lang: this.language === 'en' ? 'en' : '' });
  }

  /** Keeps the language when a form is sent. */
  languageField(): Markup | undefined {
    return this.language === 'en' ? html`<input type="hidden" name="lang" value="en" />` : undefined;
  }

  area(centi: number): string {
    return centi === 0 ? BLANK : `${AREA.format(centi / 100)} m²`;
  }

  /** A number that is unknown when it is 0. */
  known(count: number): string {
    return count === 0 ? BLANK : this.count(count);
  }

  count(count: number): string {
    return COUNT.format(count);
  }

  share(part: number, whole: number): string {
    return whole === 0 ? BLANK : `${((part / whole) * 100).toFixed(1)}%`;
  }

  /** Names and values, those that are absent as blank. */
  facts(facts: readonly (readonly [term: string, value: Markup | string])[]): Markup {
    return html`<dl>
      ${facts.map(
        ([term, value]) =>
          html`<div>
            <dt>${term}</dt>
            <dd>${value === '' ? BLANK : value}</dd>
          </div>`,
      )}
    </dl>`;
  }

  /** The whole page with a heading, in the frame of the site. */
  whole(heading: string, content: Markup): Markup {
    const { words, language } = this;
    const other: Language = language === 'en' ? 'zh-CN' : 'en';
    return html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${heading} · ${words.site}</title>
          <link rel="stylesheet" href="/public/site.css" />
          <link rel="icon" href="/public/icon.svg" />
        </head>
        <body>
          <a class="skip" href="#content">${words.skip}</a>
          <header>
            <p class="site"><a href="${this.link('/public/')}">${words.site}</a></p>
            ${this.demonstration ? html`<p class="stamp">${words.demonstration}</p>` : undefined}
            <nav aria-label="${words.site}">
              <a href="${this.link('/public/')}">${words.home}</a> <a href="${this.link('/public/quarters')}">${words.all}</a>
              <a href="${this.link('/public/cases')}">${CASE_WORDS[language].cases}</a>
              <a href="${this.link('/public/response')}">${CASE_WORDS[language].response}</a>
              <a href="${this.link('/public/channels')}">${CASE_WORDS[language].channels}</a>
              <a href="${this.link('/public/enterprises')}">${words.enterprises}</a>
              <a href="${this.link('/public/credit')}">${CREDIT_WORDS[language].credit}</a>
              <a href="${this.link('/v')}">${words.check}</a>
              <a href="${this.#in(other)}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a>
            </nav>
          </header>
          <main id="content">
            <h1>${heading}</h1>
            ${content}
          </main>
          <footer><p>${words.footer}</p></footer>
        </body>
      </html> `;
  }

  /** The address of this page in another language. */
  #in(language: Language): string {
    const parameters = Object.fromEntries(this.#url.searchParams);
    return addressOf(this.#url.pathname, { ...parameters, lang: language === 'en' ? 'en' : '' });
  }
}

function addressOf(path: string, parameters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== '')).toString();
  return query === '' ? path : `${path}?${query}`;
}
