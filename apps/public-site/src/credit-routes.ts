import type { Credit } from './credit.js';
import type { Markup } from './html.js';
import type { Page } from './page.js';
import { creditPage, LISTED_GRADES } from './pages/credit-page.js';
import { creditRulesPage } from './pages/credit-rules-page.js';

const PAGE_SIZE = 20;

/** A page about credit, made for one request. */
export type CreditPage = (page: Page, credit: Credit) => Promise<Markup>;

/** The pages about credit by their paths. Filters that name nothing are left out, as if nobody had chosen them. */
export const CREDIT_PAGES: Readonly<Record<string, CreditPage>> = {
  '/public/credit': async (page, credit) => {
    const grade = LISTED_GRADES.find((one) => one === page.parameter('grade')) ?? '';
    const lowestFirst = page.parameter('order') === 'lowest';
    const asked = { grade: grade === '' ? ('CREDIT_GRADE_UNSPECIFIED' as const) : grade, lowestFirst };
    const [rules, found] = await Promise.all([
      credit.GetCreditRules({}),
      credit.ListPublishedCreditScores({ ...asked, pageSize: PAGE_SIZE, pageToken: page.parameter('page') }),
    ]);
    return creditPage(page, { grade, lowestFirst }, rules, found);
  },
  '/public/credit/rules': async (page, credit) => creditRulesPage(page, await credit.GetCreditRules({})),
};
