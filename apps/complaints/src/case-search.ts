import { refuse, type ListCasesRequest } from '@heming/contracts/complaints/v1';
import type { Kept, ListQuery, Store, Where } from '@heming/kit';
import { calendarDateOf, type WorkingCalendar } from '@heming/values';
import { handlerKey, type Case } from './domain/case.js';
import { daysOfLamp } from './domain/deadlines.js';
import { requireStill } from './meanwhile.js';

/** A search for cases: what a store finds, and what of it is meant. */
export interface CaseSearch {
  readonly where: Where<Case>;
  readonly order: NonNullable<ListQuery<Case>['order']>;
  readonly keeps: (found: Case) => boolean;
}

/**
 * Reads what cases are asked for.
 * @param sees keys of the handlers whose cases the caller sees alone; undefined when he sees all that his scopes show
 */
export function searchFor(
  request: ListCasesRequest,
  sees: readonly string[] | undefined,
  now: Date,
  calendar: WorkingCalendar,
): CaseSearch {
  const { division, quarter, unit, state, category, kind, lamp, escalation, lead, openOnly, extensionRequested, number, dueFirst } =
    request;
  const ofLead = lead === '' ? undefined : handlerKey({ body: 'ENTERPRISE', division: '', organisation: lead });
  const key = ofLead ?? (sees?.length === 1 ? sees[0] : undefined);
  const open = openOnly || dueFirst || lamp !== 'LAMP_UNSPECIFIED' || escalation !== 'ESCALATION_UNSPECIFIED';
  return {
    where: {
      ...(division === '' ? {} : { division: { prefix: division.slice('divisions/'.length) } }),
      ...(quarter === '' ? {} : { quarter }),
      ...(unit === '' ? {} : { unit }),
      ...(state === 'STATE_UNSPECIFIED' ? {} : { state }),
      ...(category === 'CATEGORY_UNSPECIFIED' ? {} : { category }),
      ...(kind === 'KIND_UNSPECIFIED' ? {} : { kind }),
      ...(lamp === 'LAMP_UNSPECIFIED' ? {} : { stepDueDate: daysOfLamp(lamp, calendarDateOf(now), calendar) }),
      ...(escalation === 'ESCALATION_UNSPECIFIED' ? {} : { escalation }),
      ...(key === undefined ? {} : { handlerKeys: { contains: key } }),
      ...(open && { open: true }),
      ...(extensionRequested && { extensionSince: { exists: true } }),
      ...(number === '' ? {} : { number: { prefix: number.toUpperCase() } }),
    },
    order: orderOf(request),
    keeps: (found) => (lead === '' || found.lead?.organisation === lead) && isSeen(found, sees),
  };
}

/** Whether a caller sees a case that his scopes show. */
export function isSeen({ handlerKeys }: Case, sees: readonly string[] | undefined): boolean {
  return sees === undefined || sees.some((key) => handlerKeys.includes(key));
}

/** What is looked for by number is ordered by it, and what waits for a decision by how long it waits. */
function orderOf({ dueFirst, number, extensionRequested }: ListCasesRequest): CaseSearch['order'] {
  if (dueFirst) return ['stepDueDate'];
  if (number !== '') return ['-number'];
  return extensionRequested ? ['extensionSince'] : ['-createTime'];
}

/**
 * A case that the caller is shown.
 * @param etag if not empty, only while the case still has it
 * @throws CASE_NOT_FOUND, CHANGED_MEANWHILE
 */
export async function seenCase(name: string, cases: Store<Case>, sees: readonly string[] | undefined, etag = ''): Promise<Kept<Case>> {
  const found = await cases.get(name);
  if (!isSeen(found, sees)) throw refuse('CASE_NOT_FOUND', { name });
  requireStill(etag === '' || etag === found.etag, found);
  return found;
}
