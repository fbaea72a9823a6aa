import { ComplaintsService } from '@heming/contracts/complaints/v1';
import { defineService, type UseCases } from '@heming/kit';
import { deps, type Deps } from './deps.js';
import { cases } from './store/cases.js';
import { ListCaseCategories } from './use-cases/list-case-categories.js';

const useCases = { ListCaseCategories };

/** Complaints and repairs: what residents bring before enterprises and authorities, and what becomes of it. */
export const complaints = defineService({
  name: 'complaints',
  contract: ComplaintsService,
  collections: [cases],
  deps,
  useCases: useCases as unknown as UseCases<ComplaintsService, Deps>,
  reactions: {},
  schedules: [],
});
