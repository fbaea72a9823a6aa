import type { MethodName, RepairOrder, RepairOrderState } from '@heming/web-kit';

/** What an enterprise can do with a repair order. */
export type RepairCommand = 'assign' | 'arrive' | 'hold' | 'resume' | 'finish';

/** Every command in the order of its button; the service decides all the same. */
export const REPAIR_COMMANDS: Readonly<Record<RepairCommand, { readonly method: MethodName; readonly from: readonly RepairOrderState[] }>> =
  {
    arrive: { method: 'ArriveAtRepair', from: ['ASSIGNED'] },
    assign: { method: 'AssignRepair', from: ['REPORTED', 'ASSIGNED'] },
    finish: { method: 'FinishRepair', from: ['ARRIVED'] },
    hold: { method: 'HoldRepair', from: ['ARRIVED'] },
    resume: { method: 'ResumeRepair', from: ['NEEDS_PART', 'NEEDS_FUND'] },
  };

/** What somebody can do with a repair order now. `may`: whether he may call a method at all. */
export function repairCommandsFor({ state }: Pick<RepairOrder, 'state'>, may: (method: MethodName) => boolean): readonly RepairCommand[] {
  return (Object.keys(REPAIR_COMMANDS) as RepairCommand[]).filter((command) => {
    const { method, from } = REPAIR_COMMANDS[command];
    return from.includes(state) && may(method);
  });
}

/** Whether nobody was on the spot by when somebody had to be. `now`: a moment of the system's clock. */
export function isLate({ arriveTime, arriveDueTime, state }: RepairOrder, now: Date): boolean {
  if (arriveDueTime === undefined || state === 'CANCELLED') return false;
  return new Date(arriveTime ?? now) > new Date(arriveDueTime);
}

/** Yuan as people write them, in fen; undefined when they are none. */
export function fenOf(yuan: string): string | undefined {
  const [, whole = '', part = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(yuan.trim()) ?? [];
  return whole === '' ? undefined : String(Number(whole) * 100 + Number(part.padEnd(2, '0')));
}
