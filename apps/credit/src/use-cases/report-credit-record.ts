import type { CreditService } from '@heming/contracts/credit/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { reportRecord } from '../domain/reporting.js';
import { requireTerritory } from '../territory.js';
import { recordMessage, required } from '../messages.js';

/** Puts on record what an officer reports of his territory. */
export const ReportCreditRecord: UseCase<CreditService, 'ReportCreditRecord', Deps> = async (request, call, deps) => {
  const { createNumbered, register, calendar } = deps;
  const report = required(request.report);
  const enterprise = await register.enterprise(report.organisation);
  const quarter = report.quarter === '' ? undefined : { found: await register.quarter(report.quarter) };
  requireTerritory(quarter?.found?.division ?? report.division, call);
  const numbered = (number: string) =>
    reportRecord(report, { enterprise, quarter }, { name: `creditRecords/${call.derivedId}`, number }, call.principal.subject, call.now);
  return recordMessage(await createNumbered(numbered), { office: true }, call.now, calendar);
};
