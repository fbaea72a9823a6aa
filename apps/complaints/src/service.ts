import { ComplaintsService } from '@heming/contracts/complaints/v1';
import { defineService, type UseCases } from '@heming/kit';
import { deps, type Deps } from './deps.js';
import { cases } from './store/cases.js';
import { DownloadCases } from './use-cases/download-cases.js';
import { DownloadHotlineReplies } from './use-cases/download-hotline-replies.js';
import { GetCaseFigures } from './use-cases/get-case-figures.js';
import { GetDisclosedCaseFigures } from './use-cases/get-disclosed-case-figures.js';
import { ListCaseCategories } from './use-cases/list-case-categories.js';
import { ListDisclosedCases } from './use-cases/list-disclosed-cases.js';
import { ListServiceRequests } from './use-cases/list-service-requests.js';

const useCases = {
  DownloadCases,
  DownloadHotlineReplies,
  GetCaseFigures,
  GetDisclosedCaseFigures,
  ListCaseCategories,
  ListDisclosedCases,
  ListServiceRequests,
};

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
