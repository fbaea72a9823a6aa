import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';

/** What a certificate number may look like. Nothing else is repeated on the page: a link could put words into the city's mouth. */
const NUMBER = /^[A-Za-z0-9-]{1,40}$/;

/** Tells what a check is, and that no certificate is issued yet. `code`: what is to be checked, if anything. */
export function checkPage(page: Page, code: string | undefined): Markup {
  const { words } = page;
  return page.whole(
    words.check,
    html`${code === undefined ? undefined : outcome(page, code)}
      <p>${words.checkLead}</p>
      <p>${words.noCertificates}</p>
      <form action="/v" method="get">
        ${page.languageField()}
        <label for="code">${words.checkHint}</label>
        <p class="line"><input id="code" name="code" maxlength="40" autocomplete="off" /> <button>${words.checkGo}</button></p>
      </form>`,
  );
}

function outcome(page: Page, code: string): Markup {
  const { words } = page;
  if (!NUMBER.test(code)) return html`<p class="notice">${words.noCertificateNumber}</p>`;
  return html`<p class="notice">${words.checked} <code>${code}</code></p>`;
}
