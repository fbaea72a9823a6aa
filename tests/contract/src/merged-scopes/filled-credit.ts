import type { CreditService } from '@heming/contracts/credit/v1';
import type { Given } from '@heming/testing';
import type { FilledComplaints } from './filled-complaints.js';
import { officer, type FilledRegister } from './filled-services.js';

const ITEMS = ['BA05', 'BD08', 'BD04'] as const;

/** What was recorded. */
export interface FilledCredit {
  /** Moment after which nothing was recorded any more. */
  readonly recordedUntil: Date;
}

/** Reports facts of every disclosed quarter about one firm or the other; of each, all but the first are verified, so that the firm is told. */
export async function fillCredit(
  bureau: Given<CreditService>,
  { firms }: FilledRegister,
  { reportedOf }: FilledComplaints,
): Promise<FilledCredit> {
  for (const [i, quarter] of reportedOf.entries()) {
    const county = quarter.slice('quarters/PJ-'.length, 'quarters/PJ-'.length + 6);
    for (const [n, itemType] of ITEMS.entries()) {
      const organisation = firms[(i + n) % firms.length]!;
      const report = { organisation, quarter, itemType, occurDate: '2026-01-05', facts: '抽查发现的事实。' };
      const { name } = await bureau.as(officer(`clerk-${county}`, 'COUNTY', county)).ReportCreditRecord({ report });
      if (n > 0) await bureau.as(officer(`chief-${county}`, 'COUNTY', county)).VerifyCreditRecord({ name });
    }
  }
  return { recordedUntil: bureau.platform.environment.clock.now() };
}
