import type { SupervisionOrderCheck } from '@heming/contracts/complaints/v1';
import { CASE_WORDS } from '../case-words.js';
import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';

/** What a number or a code may look like. Nothing else is repeated on the page: a link could put words into the city's mouth. */
const NUMBER = /^[A-Za-z0-9-]{1,40}$/;

/**
 * Tells what a check is, and what was found. Certificates are not issued yet: nothing is found but supervision orders.
 * @param code what is to be checked, if anything
 * @param order the order that has the code, if any
 */
export function checkPage(page: Page, code: string | undefined, order?: SupervisionOrderCheck): Markup {
  const { words } = page;
  return page.whole(
    words.check,
    html`${order === undefined ? outcome(page, code) : orderFound(page, order)}
      <p>${words.checkLead}</p>
      <p>${words.noCertificates}</p>
      <form action="/v" method="get">
        ${page.languageField()}
        <label for="code">${words.checkHint}</label>
        <p class="line"><input id="code" name="code" maxlength="40" autocomplete="off" /> <button>${words.checkGo}</button></p>
      </form>`,
  );
}

function outcome(page: Page, code: string | undefined): Markup | undefined {
  const { words } = page;
  if (code === undefined) return undefined;
  if (!NUMBER.test(code)) return html`<p class="notice">${words.noCertificateNumber}</p>`;
  return html`<p class="notice">${words.checked} <code>${code}</code></p>
    <p>${words.noDocument}</p>`;
}

function orderFound({ language, words }: Page, order: SupervisionOrderCheck): Markup {
  const { number, issuer, issueDate, recipient, recipientTitle, state, sha256 } = order;
  const body = CASE_WORDS[language].bodies[recipient?.body ?? 'BODY_UNSPECIFIED'];
  const recipients = [recipientTitle, body].filter((said) => said !== '').join(' · ');
  const fact = (term: string, said: string | Markup): Markup =>
    html`<div>
      <dt>${term}</dt>
      <dd>${said}</dd>
    </div> `;
  return html`<p class="notice">${words.orderFound}</p>
    <dl>
      ${fact(words.orderNumber, number)} ${fact(words.orderIssuer, issuer)} ${fact(words.orderDate, issueDate)}
      ${fact(words.orderRecipient, recipients)} ${fact(words.orderState, words.orderStates[state])}
      ${fact(words.orderHash, html`<code>${sha256}</code>`)}
    </dl>
    <p>${words.orderCompare}</p>`;
}
