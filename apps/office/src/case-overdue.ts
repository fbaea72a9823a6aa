import type { Case, Handler } from '@heming/web-kit';

/** Cases that are overdue with one who is in charge. */
export interface OverdueOf {
  /** Absent for what is not dispatched yet. */
  readonly lead: Handler | undefined;
  readonly cases: readonly Case[];
}

/** Puts overdue cases together by who is in charge, most first. */
export function overdueByLead(cases: readonly Case[]): readonly OverdueOf[] {
  const groups = new Map<string, { lead: Handler | undefined; cases: Case[] }>();
  for (const one of cases) {
    const { lead } = one;
    const key = lead === undefined ? '' : [lead.body, lead.division, lead.organisation].join();
    const group = groups.get(key) ?? { lead, cases: [] };
    group.cases.push(one);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.cases.length - a.cases.length);
}
