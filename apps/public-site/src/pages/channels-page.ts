import { CASE_WORDS } from '../case-words.js';
import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';

/** How to complain, with what to do first in danger. */
export function channelsPage(page: Page): Markup {
  const words = CASE_WORDS[page.language];
  const { danger, trapped, fire, police, after, afterMeaning } = words;
  return page.whole(
    words.channels,
    html`<div class="notice">
        <h2>${danger}</h2>
        <ul>
          <li>${trapped}</li>
          <li>${fire}</li>
          <li>${police}</li>
        </ul>
      </div>
      <p>${words.channelsLead}</p>
      ${page.facts([
        [words.app, html`<a href="/resident/">${words.app}</a> ${words.appMeaning}`],
        [words.desk, words.deskMeaning],
        [words.hotline, words.hotlineMeaning],
        [words.programs, html`${words.programsMeaning} <a href="/open311/v2/discovery.xml">Open311 GeoReport v2</a>`],
      ])}
      <h2>${after}</h2>
      <p>${afterMeaning}</p>
      <p>
        <a href="${page.link('/public/cases')}">${words.cases}</a>
        <a href="${page.link('/public/response')}">${words.response}</a>
      </p>`,
  );
}
