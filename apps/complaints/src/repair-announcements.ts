import { announce } from '@heming/contracts/complaints/v1';
import type { Announcement } from '@heming/kit';
import type { RepairOrder } from './domain/repair-order.js';

/** Where a repair order lies: what every event of one tells. Nobody who reported is among it. */
const placed = ({
  name,
  division,
  quarter,
}: RepairOrder): { readonly repairOrder: string; readonly division: string; readonly quarter: string } => ({
  repairOrder: name,
  division,
  quarter,
});

/** A repair was asked for. */
export function repairReported(repair: RepairOrder, occurTime: Date): readonly Announcement[] {
  const { enterprise, part } = repair;
  return [announce('heming.complaints.v1.RepairReported', { ...placed(repair), enterprise, part, occurTime })];
}

/** A repair order is about another quarter; nothing is said of one that stays with its own. */
export function repairTransferred(before: RepairOrder, after: RepairOrder, occurTime: Date): readonly Announcement[] {
  if (before.quarter === after.quarter) return [];
  const from = { fromQuarter: before.quarter, fromDivision: before.division };
  return [announce('heming.complaints.v1.RepairTransferred', { ...placed(after), ...from, occurTime })];
}

/** Nobody was on the spot in time. */
export function repairOverdue(repair: RepairOrder, occurTime: Date): readonly Announcement[] {
  return [announce('heming.complaints.v1.RepairOverdue', { ...placed(repair), enterprise: repair.enterprise, occurTime })];
}

/** A repair waits for money of the repair fund. */
export function repairFundNeeded(repair: RepairOrder, occurTime: Date): readonly Announcement[] {
  const { estimateFen, part } = repair;
  return [announce('heming.complaints.v1.RepairFundNeeded', { ...placed(repair), estimateFen, part, occurTime })];
}

/** A repair is done, by the reporter’s word or by the passing of time. */
export function repairConfirmed(repair: RepairOrder, occurTime: Date): readonly Announcement[] {
  const { enterprise, autoConfirmed } = repair;
  return [announce('heming.complaints.v1.RepairConfirmed', { ...placed(repair), enterprise, autoConfirmed, occurTime })];
}

/** A repair was rated; nothing when it was not. */
export function repairRated(repair: RepairOrder, occurTime: Date): readonly Announcement[] {
  const { enterprise, rating } = repair;
  if (rating === 0) return [];
  return [announce('heming.complaints.v1.RepairRated', { ...placed(repair), enterprise, rating, occurTime })];
}
