import {
  refuse,
  type ExportKind,
  type ExportState,
  type OrganisationKind,
  type OrganisationState,
  type QuarterState,
} from '@heming/contracts/registry/v1';
import { calendarDateOf, type CalendarDate } from '@heming/values';
import type { Organisation } from './organisation.js';
import { keptUntil, tableKeptDaysOn } from './policy.js';
import type { Quarter } from './quarter.js';
import { isFound, ORGANISATION_CODES, QUARTER_CODES, searchFor } from './search.js';

/** Kinds of exports; the contract's zero value never gets here. */
export type ExportedKind = Exclude<ExportKind, 'KIND_UNSPECIFIED'>;

/** Most rows of an export: what a sheet holds. */
export const MAX_EXPORT_ROWS = 1_000_000;

/** The permission to read what a kind of export holds. */
export const READING: Readonly<Record<ExportedKind, string>> = {
  QUARTERS: 'registry.quarters.read',
  BUILDINGS: 'registry.quarters.read',
  UNITS: 'registry.quarters.read',
  ORGANISATIONS: 'registry.organisations.read',
  PERSONS: 'registry.persons.read',
  TITLES: 'registry.titles.read',
  OWNER_REGISTER: 'registry.ownerRegister.read',
};

/** Kinds whose rows lie in quarters. */
const IN_QUARTERS: readonly ExportedKind[] = ['BUILDINGS', 'UNITS', 'TITLES', 'OWNER_REGISTER'];

/** What quarters and organisations are narrowed to. */
export interface ExportFilter {
  /** As in their lists; empty finds all. */
  readonly query: string;
  /** Unspecified lets every state pass, like the next two. */
  readonly quarterState: QuarterState;
  readonly organisationKind: OrganisationKind;
  readonly organisationState: OrganisationState;
}

/** What an export is asked to hold. */
export interface ExportRange {
  readonly kind: ExportedKind;
  readonly format: 'CSV' | 'XLSX';
  /** Code of the division that its rows lie in; of a quarter, its community. */
  readonly division: string;
  /** `quarters/…`; empty for all of the division. */
  readonly quarter: string;
  readonly asOf: CalendarDate;
  readonly parkingAreaVotes: boolean;
  /** Absent when all is asked for. */
  readonly filter?: ExportFilter;
  /** Division prefixes within which whoever asked may read such rows: no row comes from elsewhere, and who may read less gets no file. */
  readonly scope: readonly string[];
}

/** A table on its way out of the register. */
export interface Export extends ExportRange {
  /** `exports/{id}`. */
  readonly name: string;
  readonly state: ExportState;
  /** Whether the sweep has something to do about it: gather rows, or remove them. */
  readonly due: boolean;
  /** Entries of the register to be gone through; 0 until they are counted. */
  readonly totalCount: number;
  readonly doneCount: number;
  readonly rowCount: number;
  /** Name of the entry up to which it has gone; empty at the beginning. */
  readonly after: string;
  /** Why it failed, in Chinese; empty otherwise. */
  readonly failure: string;
  /** Absent while unknown. */
  readonly expectedEndTime?: Date;
  /** Until when it can be downloaded; absent before it is ready, and when its rows are removed. */
  readonly keptUntil?: Date;
  readonly createTime: Date;
  readonly updateTime: Date;
}

/** Entries gone through since the export was last saved. */
export interface ExportStep {
  readonly doneCount: number;
  readonly rowCount: number;
  readonly after: string;
  readonly expectedEndTime?: Date;
}

/** Starts an export. @param id 26 characters @throws EXPORT_RANGE_INVALID, EXPORT_FILTER_INVALID */
export function openExport(id: string, range: ExportRange, at: Date): Export {
  requireRange(range);
  requireFilter(range);
  return {
    ...range,
    name: `exports/${id}`,
    state: 'RUNNING',
    due: true,
    totalCount: 0,
    doneCount: 0,
    rowCount: 0,
    after: '',
    failure: '',
    createTime: at,
    updateTime: at,
  };
}

/** An owner register is of a quarter; what does not lie in quarters is not of one. @throws EXPORT_RANGE_INVALID */
export function requireRange({ kind, quarter, division }: Pick<ExportRange, 'kind' | 'quarter' | 'division'>): void {
  const fits = quarter === '' ? division !== '' && kind !== 'OWNER_REGISTER' : IN_QUARTERS.includes(kind);
  if (!fits) throw refuse('EXPORT_RANGE_INVALID');
}

function requireFilter({ kind, filter }: Pick<ExportRange, 'kind' | 'filter'>): void {
  if (filter === undefined) return;
  const { query, quarterState, organisationKind, organisationState } = filter;
  const ofQuarters = quarterState !== 'STATE_UNSPECIFIED';
  const ofOrganisations = organisationKind !== 'KIND_UNSPECIFIED' || organisationState !== 'STATE_UNSPECIFIED';
  const fits =
    kind === 'QUARTERS' ? !ofOrganisations : kind === 'ORGANISATIONS' ? !ofQuarters : query === '' && !ofQuarters && !ofOrganisations;
  if (!fits) throw refuse('EXPORT_FILTER_INVALID');
}

/** Whether a quarter is among those that an export was narrowed to. */
export function holdsQuarter({ filter }: Pick<Export, 'filter'>, quarter: Pick<Quarter, 'name' | 'title' | 'initials' | 'state'>): boolean {
  if (filter === undefined) return true;
  const { query, quarterState } = filter;
  return (quarterState === 'STATE_UNSPECIFIED' || quarter.state === quarterState) && isFound(quarter, searchFor(query, QUARTER_CODES));
}

/** Whether an organisation is among those that an export was narrowed to. */
export function holdsOrganisation(
  { filter }: Pick<Export, 'filter'>,
  organisation: Pick<Organisation, 'name' | 'title' | 'initials' | 'kind' | 'state'>,
): boolean {
  if (filter === undefined) return true;
  const { query, organisationKind, organisationState } = filter;
  return (
    (organisationKind === 'KIND_UNSPECIFIED' || organisation.kind === organisationKind) &&
    (organisationState === 'STATE_UNSPECIFIED' || organisation.state === organisationState) &&
    isFound(organisation, searchFor(query, ORGANISATION_CODES))
  );
}

/** What two territories have in common: where of a division somebody may read. */
export function scopeIn(division: string, permitted: readonly string[]): readonly string[] {
  return permitted.flatMap((prefix) => (division.startsWith(prefix) ? [division] : prefix.startsWith(division) ? [prefix] : []));
}

/** Whether somebody may read all that an export may hold. */
export function mayRead({ scope }: Pick<Export, 'scope'>, permitted: readonly string[]): boolean {
  return scope.every((prefix) => permitted.some((wider) => prefix.startsWith(wider)));
}

/** The entries are counted. */
export function countExport(current: Export, totalCount: number, at: Date): Export {
  return current.state === 'RUNNING' ? { ...current, totalCount, updateTime: at } : current;
}

/** The export has gone further; one that was cancelled meanwhile stays as it is. */
export function advanceExport(current: Export, { doneCount, rowCount, after, expectedEndTime }: ExportStep, at: Date): Export {
  if (current.state !== 'RUNNING') return current;
  const counted = { doneCount: current.doneCount + doneCount, rowCount: current.rowCount + rowCount, after };
  return { ...withoutExpectation(current), ...counted, ...(expectedEndTime && { expectedEndTime }), updateTime: at };
}

/** All rows are there. An export that was cancelled meanwhile stays as it is. */
export function endExport(current: Export, at: Date): Export {
  if (current.state !== 'RUNNING') return current;
  return { ...withoutExpectation(current), state: 'READY', due: false, keptUntil: keptUntil(at), updateTime: at };
}

/** There are more rows than a file holds. @param failure a Chinese sentence */
export function failExport(current: Export, failure: string, at: Date): Export {
  return current.state === 'RUNNING' ? { ...withoutExpectation(current), state: 'FAILED', failure, updateTime: at } : current;
}

/** Stops an export. @throws EXPORT_STATE_NOT_ALLOWED when it has ended */
export function cancelExport(current: Export, at: Date): Export {
  const { name, state } = current;
  if (state !== 'RUNNING' && state !== 'READY') throw refuse('EXPORT_STATE_NOT_ALLOWED', { name, state });
  const { keptUntil: _until, ...rest } = withoutExpectation(current);
  return { ...rest, state: 'CANCELLED', due: true, updateTime: at };
}

/** The rows of a cancelled or failed export are removed. */
export function clearExport(current: Export): Export {
  return current.state === 'RUNNING' ? current : { ...current, due: false };
}

/** The time of an export is over. */
export function forgetExport({ keptUntil: _until, ...current }: Export): Export {
  return { ...current, state: 'FORGOTTEN' };
}

/** @throws EXPORT_STATE_NOT_ALLOWED before all rows are there; TABLE_FORGOTTEN when the time of the export is over */
export function requireReady({ name, state, keptUntil: until }: Export, at: Date): void {
  if (state === 'FORGOTTEN' || (until !== undefined && until <= at)) {
    throw refuse('TABLE_FORGOTTEN', { name, days: tableKeptDaysOn(calendarDateOf(at)) });
  }
  if (state !== 'READY') throw refuse('EXPORT_STATE_NOT_ALLOWED', { name, state });
}

/** Whether an export goes on by itself. */
export function isGathering({ state }: Pick<Export, 'state'>): boolean {
  return state === 'RUNNING';
}

function withoutExpectation({ expectedEndTime: _former, ...rest }: Export): Export {
  return rest;
}
