import { ComplaintsService } from '@heming/contracts/complaints/v1';
import { defineService, type UseCases } from '@heming/kit';
import { deps, type Deps } from './deps.js';
import { onQuarterChanged } from './reactions/quarter-changed.js';
import { onQuarterCorrected } from './reactions/quarter-corrected.js';
import { onQuarterSucceeded } from './reactions/quarter-succeeded.js';
import { cases } from './store/cases.js';
import { ListCaseAuditRecords } from './use-cases/list-case-audit-records.js';
import { ListCaseCategories } from './use-cases/list-case-categories.js';
import { ListMyCaseLookups } from './use-cases/list-my-case-lookups.js';

const useCases = { ListCaseAuditRecords, ListCaseCategories, ListMyCaseLookups };

/** Complaints and repairs: what residents bring before enterprises and authorities, and what becomes of it. */
export const complaints = defineService({
  name: 'complaints',
  contract: ComplaintsService,
  collections: [cases],
  deps,
  useCases: useCases as unknown as UseCases<ComplaintsService, Deps>,
  reactions: {
    'heming.registry.v1.QuarterChanged': onQuarterChanged,
    'heming.registry.v1.QuarterCorrected': onQuarterCorrected,
    'heming.registry.v1.QuarterSucceeded': onQuarterSucceeded,
  },
  schedules: [],
});
