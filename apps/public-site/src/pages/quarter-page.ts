import type { PublishedCreditScore } from '@heming/contracts/credit/v1';
import type { DisclosedQuarter } from '@heming/contracts/registry/v1';
import { CASE_WORDS } from '../case-words.js';
import { CREDIT_WORDS } from '../credit-words.js';
import { html, type Markup } from '../html.js';
import type { Page } from '../page.js';
import { gradeInShort } from './credit-parts.js';
import { enterpriseLink } from './parts.js';

/** What everybody may know of a quarter. @param score of its enterprise; undefined when there is none, or it could not be asked for */
export function quarterPage(page: Page, quarter: DisclosedQuarter, score: PublishedCreditScore | undefined): Markup {
  const { words } = page;
  const { enterprise, committeeTitle } = quarter;
  const uscc = enterprise.slice('organisations/'.length);
  return page.whole(
    quarter.title,
    html`${page.facts([
        [words.code, quarter.code],
        [words.divisions, quarter.divisionTitles.join(' › ')],
        [words.address, quarter.address],
        [words.state, words.quarterStates[quarter.state]],
        [words.coverage, words.coverages[quarter.coverage]],
        [words.households, page.known(quarter.householdCount)],
        [words.area, page.area(quarter.buildingAreaCenti)],
      ])}
      <h2>${words.enterprise}</h2>
      ${
        enterprise === ''
          ? html`<p>${words.noEnterprise}</p>`
          : page.facts([
              [words.enterprise, enterpriseLink(page, quarter)],
              [words.uscc, uscc],
              [words.since, quarter.enterpriseSince],
              [words.serviceGrade, quarter.serviceGrade === 0 ? words.noServiceGrade : String(quarter.serviceGrade)],
              [
                CREDIT_WORDS[page.language].grade,
                html`<a href="${page.link(`/public/enterprises/${uscc}`)}#credit"
                  >${score === undefined ? words.unavailable : gradeInShort(page, score)}</a
                >`,
              ],
            ])
      }
      <h2>${words.committee}</h2>
      ${
        committeeTitle === ''
          ? html`<p>${words.noCommittee}</p>`
          : page.facts([
              [words.committee, committeeTitle],
              [words.since, quarter.committeeSince],
            ])
      }
      <p><a href="${page.link('/public/cases', { quarter: quarter.code })}">${CASE_WORDS[page.language].ofQuarter}</a></p>`,
  );
}
