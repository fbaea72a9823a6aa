import { derivedId, type Call } from '@heming/kit';
import { recordRevoked, recordWithdrawn } from './announcements.js';
import type { Deps } from './deps.js';
import { closingName, type CaseClosing } from './domain/case-closing.js';
import type { CreditRecord } from './domain/credit-record.js';
import { recordOfCase, type CaseFinding } from './domain/reporting.js';
import { revokeRecord } from './domain/revoking.js';
import { allows } from './domain/transitions.js';
import { withdrawRecord } from './domain/verifying.js';

/** Whoever acts when a case says so: no officer, and of every rank. */
const BY_SYSTEM = { subject: '', ofCity: true };

/** Notes that a case ended or was reopened; false when something later of it was heard before. The same again is no news, and yet the latest. */
export async function isLatest(
  { case: caseName, division }: Pick<CaseClosing, 'case' | 'division'>,
  closeTime: Date,
  { closings }: Deps,
): Promise<boolean> {
  const heard = { name: closingName(caseName), division, case: caseName, closeTime };
  const [first] = await closings.createAll([heard]);
  if (first === true) return true;
  const latest = await closings.change(heard.name, (known) => ({ next: known.closeTime < closeTime ? heard : known, events: [] }));
  return latest.closeTime <= closeTime;
}

/** The name of the record of one end of a case: however often that is heard, there is one. */
export function recordNameOf({ case: caseName, closeTime }: Pick<CaseFinding, 'case' | 'closeTime'>): string {
  return `creditRecords/${derivedId(`${caseName}\n${closeTime.toISOString()}`)}`;
}

/** Puts on record what follows from a case; what is on record already, and of whom the register knows nothing, is passed over. */
export async function recordFinding(finding: CaseFinding, call: Call, { records, createNumbered, register }: Deps): Promise<void> {
  const name = recordNameOf(finding);
  if ((await records.find(name)) !== undefined) return;
  const enterprise = await register.enterprise(finding.organisation);
  if (enterprise === undefined) return;
  const found = finding.quarter === '' ? undefined : await register.quarter(finding.quarter);
  await createNumbered((number) => recordOfCase(finding, { enterprise, quarter: { found } }, { name, number }, call.now));
}

/**
 * Drops what earlier ends of a case had put on record: before it takes effect in any case, and once it is in effect when the finding has fallen.
 * @param fallen whether the case has ended anew with another finding
 */
export async function dropEarlier(
  caseName: string,
  before: Date,
  { reason, fallen }: { readonly reason: string; readonly fallen: boolean },
  call: Call,
  { records }: Deps,
): Promise<void> {
  const earlier: string[] = [];
  for await (const { name, caseCloseTime } of records.all({ where: { case: caseName } }))
    if (caseCloseTime !== undefined && caseCloseTime < before) earlier.push(name);
  for (const name of earlier) {
    await records.change(name, (current: CreditRecord) => {
      if (allows(current.state, 'withdraw')) {
        const next = withdrawRecord(current, reason, BY_SYSTEM, call.now);
        return { next, events: recordWithdrawn(current, next, call.now) };
      }
      if (!fallen || !allows(current.state, 'revoke')) return { next: current, events: [] };
      const next = revokeRecord(current, { reason, basis: caseName, officer: '' }, call.now);
      return { next, events: recordRevoked(next, call.now) };
    });
  }
}
