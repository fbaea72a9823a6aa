import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { Given } from '@heming/testing';
import { officer, type FilledRegister } from './filled-services.js';

/** How many cases each quarter has. */
const CASES = 4;
const CATEGORIES = ['SERVICE_QUALITY', 'SANITATION', 'PARKING', 'PUBLIC_ORDER'] as const;

/** What was reported. */
export interface FilledComplaints {
  /** Quarters that something was reported of. */
  readonly reportedOf: readonly string[];
  /** Moment after which nothing was reported any more. */
  readonly reportedUntil: Date;
}

/**
 * Reports cases and repairs of every quarter that is disclosed. A quarter's first case has just arrived; the others are with one firm or the other,
 * or with the police, and half of them are under a supervision order.
 */
export async function fillComplaints(desk: Given<ComplaintsService>, { firms, quarters }: FilledRegister): Promise<FilledComplaints> {
  const disclosed = quarters.filter((_name, i) => i % 2 === 0);
  for (const [i, quarter] of disclosed.entries()) {
    const township = quarter.slice('quarters/PJ-'.length, 'quarters/PJ-'.length + 9);
    const county = desk.as(officer(`clerk-${township.slice(0, 6)}`, 'COUNTY', township.slice(0, 6)));
    for (let n = 0; n < CASES; n += 1) {
      const said = { kind: 'COMPLAINT', title: '投诉', text: '某处有某事。', category: CATEGORIES[n]!, disclosure: 'ANONYMOUS' } as const;
      const { name } = await county.RegisterCase({ report: { ...said, quarter }, channel: 'PHONE' });
      if (n === 0) continue;
      await county.AcceptCase({ name });
      const organisation = firms[(i + n) % firms.length]!;
      const police = { body: 'POLICE', division: `divisions/${township}`, organisation: '' } as const;
      await county.DispatchCase({ name, lead: n === CASES - 1 ? police : { body: 'ENTERPRISE', division: '', organisation } });
      if (n > 1) await county.IssueSupervisionOrder({ case: name, reason: '请整改', workingDays: 3 });
    }
    const resident = desk.as(officer(`resident-${i}`, 'PUBLIC', ''));
    for (const part of ['ELEVATOR', 'DOORS_AND_ACCESS'] as const) {
      const { name } = await resident.ReportRepair({ report: { part, quarter, text: '坏了', fullName: '某人', phone: '13812348000' } });
      if (part === 'DOORS_AND_ACCESS') await resident.CancelMyRepair({ name });
    }
  }
  return { reportedOf: disclosed, reportedUntil: desk.platform.environment.clock.now() };
}
