import { loadContract, ROLES } from '@heming/contracts';
import { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { AuditRecord, AuditTrail, Page, TrailQuery } from '@heming/kit';

const REVEALS = ['RevealCaseReporter', 'RevealRepairReporter'].map((method) => `/${ComplaintsService.fullName}/${method}`);

/** The audit trail as far as it tells of officers and organisations. */
export interface CasesTrail {
  readonly auditRecords: (query: TrailQuery) => Promise<Page<AuditRecord>>;
  /** Who asked for whoever reported a case or a repair order in full, by its name. */
  readonly lookupsOf: (name: string, page: Pick<TrailQuery, 'pageSize' | 'pageToken'>) => Promise<Page<AuditRecord>>;
}

/**
 * Reads the trail without what everybody may do: who called `ReportCase` or `UrgeMyCase` is who reported, which of a confidential or anonymous
 * case nobody is to know, an auditor neither.
 */
export function casesTrail(trail: AuditTrail): CasesTrail {
  return {
    auditRecords: (query) => trail.list({ ...query, methods: methodsOfOfficers() }),
    lookupsOf: (name, page) => trail.about(name, { methods: REVEALS, ...page }),
  };
}

/** Paths of the methods that not everybody may call. */
function methodsOfOfficers(): readonly string[] {
  const everybodys = new Set(ROLES['PUBLIC']?.permissions);
  const methods = [...(loadContract().services.get(ComplaintsService.fullName)?.methods.values() ?? [])];
  return methods.filter(({ access }) => !everybodys.has(access.permission)).map(({ path }) => path);
}
