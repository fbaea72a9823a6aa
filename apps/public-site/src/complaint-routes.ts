import type { CaseCategory } from '@heming/contracts/complaints/v1';
import type { Division } from '@heming/contracts/registry/v1';
import { CASE_WORDS } from './case-words.js';
import type { Complaints } from './complaints.js';
import type { Markup } from './html.js';
import type { Page } from './page.js';
import { casesPage } from './pages/cases-page.js';
import { channelsPage } from './pages/channels-page.js';
import { responsePage } from './pages/response-page.js';

const PAGE_SIZE = 20;

/** A page about complaints, made for one request. */
export type ComplaintPage = (page: Page, complaints: Complaints) => Promise<Markup> | Markup;

/** The pages about complaints by their paths. Filters that name nothing are left out, as if nobody had chosen them. */
export const COMPLAINT_PAGES: Readonly<Record<string, ComplaintPage>> = {
  '/public/cases': async (page, complaints) => {
    const counties = await divisionsOf('COUNTY', complaints);
    const filter = {
      county: counties.find(({ code }) => code === page.parameter('county'))?.code ?? '',
      category: categoryOf(page.parameter('category')),
      quarter: /^[A-Z]{2}-[0-9]{9}-[0-9]{4}$/.exec(page.parameter('quarter'))?.[0] ?? '',
    };
    const found = await complaints.ListDisclosedCases({
      division: filter.county === '' ? '' : `divisions/${filter.county}`,
      quarter: filter.quarter === '' ? '' : `quarters/${filter.quarter}`,
      category: filter.category === '' ? 'CATEGORY_UNSPECIFIED' : filter.category,
      pageSize: PAGE_SIZE,
      pageToken: page.parameter('page'),
    });
    return casesPage(page, filter, counties, found);
  },
  '/public/response': async (page, complaints) => {
    const [city] = await divisionsOf('CITY', complaints);
    const counties = await divisionsOf('COUNTY', complaints);
    const chosen = counties.find(({ code }) => code === page.parameter('county')) ?? city;
    const figures = chosen && (await complaints.GetDisclosedCaseFigures({ division: chosen.name }));
    return responsePage(page, figures, counties, chosen);
  },
  '/public/channels': channelsPage,
};

async function divisionsOf(level: 'CITY' | 'COUNTY', complaints: Complaints): Promise<readonly Division[]> {
  return (await complaints.ListDivisions({ level, pageSize: 200 })).divisions;
}

/** A category by its name in the contract; empty for what is none. */
function categoryOf(text: string): Exclude<CaseCategory, 'CATEGORY_UNSPECIFIED'> | '' {
  const known = Object.keys(CASE_WORDS.en.categories) as CaseCategory[];
  const found = known.find((category) => category === text);
  return found === undefined || found === 'CATEGORY_UNSPECIFIED' ? '' : found;
}
