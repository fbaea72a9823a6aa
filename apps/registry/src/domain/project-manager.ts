import { refuse } from '@heming/contracts/registry/v1';
import { addDays, type CalendarDate } from '@heming/values';
import { projectManagerName } from './names.js';
import { partiesOfManager, type Parties } from './parties.js';
import { presentEnterpriseTenure } from './quarter-engagement.js';
import { requireLiving, type Quarter } from './quarter.js';
import { requireCome } from './quarter-tenure.js';
import { amend, masked } from './update-mask.js';

/** What is known of a project manager when he is appointed. */
export interface ProjectManagerFacts {
  /** `organisations/{uscc}`. */
  readonly enterprise: string;
  /** `persons/…`. */
  readonly person: string;
  /** Disclosed by duty, like the telephone (《民法典》第九百四十三条): encrypted at rest, never logged, shown to who may read the quarter. */
  readonly displayName: string;
  readonly dutyPhone: string;
  readonly certificateNos: readonly string[];
  readonly fromDay: CalendarDate;
}

/** Who is in charge of a quarter for its enterprise (项目负责人), from a day to the day before another. */
export interface ProjectManager extends ProjectManagerFacts {
  readonly name: string;
  readonly quarter: string;
  /** The quarter while he is in charge of it, absent after that: so that only those in charge compete for it. */
  readonly inChargeOf?: string;
  /** First day he is not in charge any more; empty while he is. */
  readonly toDay: CalendarDate;
  /** Empty while he is in charge. */
  readonly endReason: string;
  readonly division: string;
  /** Organisations it concerns: those of the quarter, and the enterprise. */
  readonly parties: Parties;
  readonly createTime: Date;
  readonly updateTime: Date;
}

/** Fields that are encrypted at rest. */
export const PROJECT_MANAGER_SEALED = ['displayName', 'dutyPhone'] as const;

/** Fields that one officer changes. */
const PROJECT_MANAGER_UPDATABLE = ['displayName', 'dutyPhone', 'certificateNos'] as const;

/**
 * Puts somebody in charge of a quarter, for the enterprise that serves it and within its tenure.
 * @param former who was appointed last for the quarter, if anybody was
 * @throws QUARTER_ENDED, QUARTER_WITHOUT_ENTERPRISE, PROJECT_MANAGER_OF_OTHER_ENTERPRISE, PROJECT_MANAGER_IN_CHARGE, DATE_INVALID,
 * TENURE_IN_FUTURE, TENURE_DAYS_INVALID
 */
export function appointProjectManager(
  id: string,
  quarter: Quarter,
  facts: ProjectManagerFacts,
  former: ProjectManager | undefined,
  at: Date,
): ProjectManager {
  const { enterprise, person, displayName, dutyPhone, certificateNos, fromDay } = facts;
  requireLiving(quarter);
  const tenure = presentEnterpriseTenure(quarter);
  if (tenure === undefined) throw refuse('QUARTER_WITHOUT_ENTERPRISE', { name: quarter.name });
  const present = tenure.organisation;
  if (enterprise !== present) throw refuse('PROJECT_MANAGER_OF_OTHER_ENTERPRISE', { quarter: quarter.name, present, enterprise });
  if (former?.toDay === '') throw refuse('PROJECT_MANAGER_IN_CHARGE', { code: quarter.name });
  requireCome('fromDay', fromDay, at);
  const earliest = [tenure.fromDay, former?.toDay ?? ''].sort().at(-1) ?? '';
  if (fromDay < earliest) throw refuse('TENURE_DAYS_INVALID', { day: fromDay, earliest });
  return {
    name: projectManagerName(quarter.name, id),
    quarter: quarter.name,
    inChargeOf: quarter.name,
    enterprise,
    person,
    displayName,
    dutyPhone,
    certificateNos,
    fromDay,
    toDay: '',
    endReason: '',
    division: quarter.division,
    parties: partiesOfManager(quarter, facts),
    createTime: at,
    updateTime: at,
  };
}

/**
 * Changes how who is in charge is reached and what is shown of him. Whoever, for whom and since when he is in charge is another appointment.
 * @param fullName of the person, as the register has it: the only name that the one shown can become
 * @throws PROJECT_MANAGER_ENDED, FIELD_NOT_UPDATABLE, PROJECT_MANAGER_NAME_DIFFERS
 */
export function updateProjectManager(
  current: ProjectManager,
  wanted: ProjectManagerFacts,
  mask: readonly string[],
  fullName: string,
  at: Date,
): ProjectManager {
  if (current.toDay !== '') throw refuse('PROJECT_MANAGER_ENDED', { name: current.name, to_day: current.toDay });
  const values = masked(wanted, mask, PROJECT_MANAGER_UPDATABLE);
  const { displayName = current.displayName } = values;
  if (displayName !== current.displayName && displayName !== fullName)
    throw refuse('PROJECT_MANAGER_NAME_DIFFERS', { person: current.person });
  return amend<ProjectManager>(current, values, at);
}

/** Ends an appointment. @throws PROJECT_MANAGER_ENDED, DATE_INVALID, TENURE_IN_FUTURE, TENURE_DAYS_INVALID */
export function endProjectManager(current: ProjectManager, toDay: CalendarDate, endReason: string, at: Date): ProjectManager {
  if (current.toDay !== '') throw refuse('PROJECT_MANAGER_ENDED', { name: current.name, to_day: current.toDay });
  requireCome('toDay', toDay, at);
  const earliest = addDays(current.fromDay, 1);
  if (toDay < earliest) throw refuse('TENURE_DAYS_INVALID', { day: toDay, earliest });
  return relieved(current, toDay, endReason, at);
}

/**
 * What becomes of an appointment when the enterprise of its quarter changes: it holds while the tenure does in which it was made, and ends
 * with it. One that was made after the day on which the tenure turned out to have ended never held. All of it is decided by the quarter as it is
 * now, so that news that comes late, twice or in another order ends it on the same day.
 */
export function afterEnterpriseChange(current: ProjectManager, quarter: Quarter, at: Date): ProjectManager {
  const { enterprise, fromDay } = current;
  const present = presentEnterpriseTenure(quarter);
  const holds = present?.organisation === enterprise && present.fromDay <= fromDay;
  if (current.toDay !== '' || holds) return current;
  const tenure = quarter.enterpriseTenures?.findLast((each) => each.organisation === enterprise && each.fromDay <= fromDay);
  const endDay = tenure?.toDay ?? fromDay;
  return relieved(current, endDay > fromDay ? endDay : fromDay, '企业不再服务本小区', at);
}

/** Whether somebody's data can be erased: who was in charge of a quarter stays known. @throws PERSON_IN_OFFICE */
export function requireNeverInCharge(person: string, appointment: ProjectManager | undefined): void {
  if (appointment !== undefined) throw refuse('PERSON_IN_OFFICE', { name: person, appointment: appointment.name });
}

function relieved({ inChargeOf: _quarter, ...current }: ProjectManager, toDay: CalendarDate, endReason: string, at: Date): ProjectManager {
  return { ...current, toDay, endReason, updateTime: at };
}
