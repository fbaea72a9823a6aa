import { ComplaintsService } from '@heming/contracts/complaints/v1';
import { defineService, type UseCases } from '@heming/kit';
import { counts } from './counts.js';
import { deps, type Deps } from './deps.js';
import { cases } from './store/cases.js';
import { reportCounts } from './store/report-counts.js';
import { revealCounts } from './store/reveal-counts.js';
import { AddToMyCase } from './use-cases/add-to-my-case.js';
import { GetCaseCounts } from './use-cases/get-case-counts.js';
import { GetCase } from './use-cases/get-case.js';
import { GetMyCase } from './use-cases/get-my-case.js';
import { JoinCase } from './use-cases/join-case.js';
import { JudgeMyCase } from './use-cases/judge-my-case.js';
import { ListCaseCategories } from './use-cases/list-case-categories.js';
import { ListCases } from './use-cases/list-cases.js';
import { ListMyCases } from './use-cases/list-my-cases.js';
import { ListSimilarCases } from './use-cases/list-similar-cases.js';
import { RegisterCase } from './use-cases/register-case.js';
import { ReportCase } from './use-cases/report-case.js';
import { RevealCaseReporter } from './use-cases/reveal-case-reporter.js';
import { UrgeMyCase } from './use-cases/urge-my-case.js';
import { WatchCaseCounts } from './use-cases/watch-case-counts.js';
import { WatchMyCase } from './use-cases/watch-my-case.js';
import { WithdrawMyCase } from './use-cases/withdraw-my-case.js';

const useCases = {
  AddToMyCase,
  GetCase,
  GetCaseCounts,
  GetMyCase,
  JoinCase,
  JudgeMyCase,
  ListCaseCategories,
  ListCases,
  ListMyCases,
  ListSimilarCases,
  RegisterCase,
  ReportCase,
  RevealCaseReporter,
  UrgeMyCase,
  WatchCaseCounts,
  WatchMyCase,
  WithdrawMyCase,
};

/** Complaints and repairs: what residents bring before enterprises and authorities, and what becomes of it. */
export const complaints = defineService({
  name: 'complaints',
  contract: ComplaintsService,
  collections: [cases, reportCounts, revealCounts],
  deps,
  useCases: useCases as unknown as UseCases<ComplaintsService, Deps>,
  reactions: {},
  schedules: [],
  counts,
});
