import { loadContract, ROLES } from '@heming/contracts';
import { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { Grant } from '@heming/kit';
import type { Json } from '../rest-client.js';
import type { FilledComplaints } from './filled-complaints.js';
import type { FilledCredit } from './filled-credit.js';
import type { FilledRegister } from './filled-services.js';

/** A document as the engine holds it. */
export interface State {
  readonly name: string;
  readonly division: string;
  readonly parties?: readonly string[];
  readonly [field: string]: unknown;
}

/** A list, asked for in one way, and what it is to find. */
export interface Listing {
  /** Whose list it is: a service that the test starts. */
  readonly service: 'registry' | 'identity' | 'complaints' | 'credit';
  readonly rpc: string;
  readonly request: Json;
  readonly collection: string;
  /** Whether the request asks for a document, whoever calls. */
  finds(state: State): boolean;
  /** Compares documents by their place in the list. */
  order(a: State, b: State): number;
  /** What tells a row from the others, in an answer and in the store. */
  keyOf(row: Json): string;
  keyOfState(state: State): string;
  /** Keys of the handlers of a document: who holds grants of departments alone is shown what these handle, and nothing else. */
  handlersOf?(state: State): readonly string[];
  /** What the caller has to be shown before, and the reason for which he is not. */
  readonly of?: { readonly collection: string; readonly name: string; readonly missing: string };
  /** Whether everybody is shown the collection. */
  readonly open?: true;
  /** Whether what concerns a party that the caller acts for is shown to him wherever it lies. */
  readonly partiesEverywhere?: true;
  /** Whether it is counted from, whomever it concerns. */
  readonly counts?: true;
}

/** Lists that are not the union of what the caller's grants show, and why. */
export const NOT_MERGED: Readonly<Record<string, string>> = {
  ListPersonLookups: 'who looked at a person is told whole to whoever is shown the person, wherever those who looked were at home',
  ListMyLookups: 'who looked at oneself is told whole',
  ListDisclosedQuarters: 'what is disclosed of quarters is told whole to everybody',
  ListDisclosedBuildings: 'buildings of disclosed quarters are told whole to whoever signs in',
  ListDisclosedUnits: 'numbers of homes in disclosed quarters are told whole to whoever signs in',
  ListDisclosedCases: 'what is disclosed of cases is told whole to everybody',
  ListServiceRequests: 'what is disclosed of cases, and what oneself reported, is told whole',
  ListSimilarCases: 'whoever is about to report is told what is reported of a quarter, wherever it lies',
  ListMyCases: 'what oneself reported is told whole',
  ListMyCaseLookups: 'who looked at a case of oneself is told whole',
  ListMyRepairLookups: 'who looked at a repair of oneself is told whole',
  ListMyRepairs: 'what oneself reported is told whole',
  ListCreditScores: 'scores are the city’s: told whole to every office, and to an enterprise its own alone',
  ListPublishedCreditScores: 'what is published of scores is told whole to everybody',
  ListMyBindings: 'what oneself asked for is told whole',
  ListMyBindingLookups: 'who looked at a request of oneself is told whole',
};

type Options = Partial<
  Pick<Listing, 'service' | 'handlersOf' | 'finds' | 'of' | 'open' | 'partiesEverywhere' | 'counts' | 'keyOf' | 'keyOfState'>
> & {
  readonly by?: string;
};

/** @param by field of the order, `-` in front for descending; by name otherwise */
function listing(rpc: string, request: Json, collection: string, { by = '', ...options }: Options = {}): Listing {
  const sign = by.startsWith('-') ? -1 : 1;
  const place = (state: State): readonly unknown[] => [...(by === '' ? [] : [state[by.replace('-', '')]]), state.name];
  return {
    service: 'registry',
    rpc,
    request,
    collection,
    finds: () => true,
    order: (a, b) => compare(place(a), place(b)) * sign,
    keyOf: ({ name }) => String(name),
    keyOfState: ({ name }) => name,
    ...options,
  };
}

function compare(left: readonly unknown[], right: readonly unknown[]): number {
  for (const [i, one] of left.entries()) {
    const [a, b] = [one, right[i]].map((value) => (value instanceof Date ? value.getTime() : (value as string | number)));
    if (a !== b) return a! < b! ? -1 : 1;
  }
  return 0;
}

const pending = ({ pendingSince }: State): boolean => pendingSince !== undefined && pendingSince !== null;
const below =
  (prefix: string) =>
  ({ name }: State): boolean =>
    name.startsWith(prefix);
const quarterWith = (name: string) => ({ collection: 'quarters', name, missing: 'QUARTER_NOT_FOUND' });

/** Whether grants show a document that departments are shown only when they handle it. */
export function handles(grants: readonly Grant[], handlers: readonly string[]): boolean {
  const departments = grants.filter(({ role }) => role === 'POLICE');
  return departments.length < grants.length || departments.some(({ division }) => handlers.includes(`POLICE:divisions/${division}`));
}

/** The lists of the register. */
export function registryListings(filled: FilledRegister): readonly Listing[] {
  const { quarters, firms, people, importNames, filledUntil } = filled;
  return [
    listing('ListDivisions', { parent: 'divisions/211103016' }, 'divisions', {
      open: true,
      finds: ({ parent }) => parent === 'divisions/211103016',
    }),
    listing('ListOrganisations', {}, 'organisations', { open: true }),
    listing('ListOrganisations', { query: 'wy' }, 'organisations', {
      open: true,
      by: 'initials',
      finds: ({ initials }) => String(initials).startsWith('wy'),
    }),
    listing('ListFunctionalZones', {}, 'functionalZones', { open: true }),
    ...quarterListings(firms),
    ...[0, 1, 5].flatMap((at) => partListings(quarters[at]!, firms[at % 2]!)),
    listing('ListFacilities', { parent: 'quarters/-' }, 'facilities', {
      by: 'inspectionDueOn',
      finds: ({ inspectionDueOn: day }) => typeof day === 'string',
    }),
    listing('ListProjectManagers', { parent: 'quarters/-' }, 'projectManagers', { by: '-fromDay' }),
    listing('ListProjectManagers', { parent: 'quarters/-', enterprise: firms[0]! }, 'projectManagers', {
      by: '-fromDay',
      finds: ({ enterprise }) => enterprise === firms[0],
    }),
    listing('ListProjectManagers', { parent: 'quarters/-', inCharge: true }, 'projectManagers', {
      by: '-fromDay',
      finds: ({ toDay }) => toDay === '',
    }),
    listing('ListPersons', { division: 'divisions/2111' }, 'persons'),
    listing('ListPersons', { division: 'divisions/211103' }, 'persons', { finds: ({ division }) => division.startsWith('211103') }),
    listing('ListPersons', { division: 'divisions/2111', correctionPending: true }, 'persons', { by: 'pendingSince', finds: pending }),
    listing('SearchPersons', { phone: filled.phone }, 'persons', { finds: ({ name }) => people.indexOf(name) % 2 === 0 }),
    listing('ListRecusals', {}, 'recusals'),
    listing('ListRecusals', { subject: 'clerk-211103' }, 'recusals', { finds: ({ subject }) => subject === 'clerk-211103' }),
    listing('ListBindings', {}, 'bindings', { by: '-createTime' }),
    listing('ListBindings', { state: 'REQUESTED' }, 'bindings', { by: 'dueOn', finds: ({ state }) => state === 'REQUESTED' }),
    listing('ListImports', {}, 'imports'),
    listing('ListExports', {}, 'exports', { finds: ({ createTime }) => (createTime as Date) < filledUntil }),
    ...importNames.map((parent) =>
      listing('ListImportRejections', { parent }, 'import-rejections', {
        finds: below(`${parent}/`),
        of: { collection: 'imports', name: parent, missing: 'IMPORT_NOT_FOUND' },
        keyOf: ({ line, field }) => `${String(line)} ${String(field)}`,
        keyOfState: ({ line, field }) => `${String(line)} ${String(field)}`,
      }),
    ),
    listing('ListAuditRecords', { until: filledUntil.toISOString() }, 'auditRecords', {
      by: '-time',
      finds: ({ time }) => (time as Date) < filledUntil,
    }),
    listing('ListAuditRecords', { until: filledUntil.toISOString(), subject: 'clerk-211103' }, 'auditRecords', {
      by: '-time',
      finds: ({ time, subject }) => (time as Date) < filledUntil && subject === 'clerk-211103',
    }),
  ];
}

function quarterListings([firm = '']: readonly string[]): readonly Listing[] {
  return [
    listing('ListQuarters', {}, 'quarters'),
    listing('ListQuarters', { query: 'xq' }, 'quarters', { by: 'initials' }),
    listing('ListQuarters', { query: '小区1' }, 'quarters', { by: 'title', finds: ({ title }) => String(title).startsWith('小区1') }),
    listing('ListQuarters', { query: 'PJ-211103' }, 'quarters', { finds: below('quarters/PJ-211103') }),
    listing('ListQuarters', { division: 'divisions/2111' }, 'quarters'),
    listing('ListQuarters', { division: 'divisions/211103016' }, 'quarters', { finds: ({ division }) => division.startsWith('211103016') }),
    listing('ListQuarters', { state: 'PLANNED' }, 'quarters', { finds: ({ state }) => state === 'PLANNED' }),
    listing('ListQuarters', { developer: firm }, 'quarters', { finds: ({ developer }) => developer === firm }),
    listing('ListQuarters', { enterprise: firm }, 'quarters', { finds: ({ enterprise }) => enterprise === firm }),
    listing('ListQuarters', { correctionPending: true }, 'quarters', { by: 'pendingSince', finds: pending }),
  ];
}

/** Lists of what a quarter has. */
function partListings(name: string, firm: string): readonly Listing[] {
  const of = quarterWith(name);
  const parts = { of, finds: below(`${name}/`) };
  const [building, unit] = [`${name}/buildings/001`, `${name}/buildings/001/units/01-0101`];
  return [
    listing('ListBuildings', { parent: name }, 'buildings', parts),
    listing('ListUnits', { parent: `${name}/buildings/-` }, 'units', parts),
    listing('ListUnits', { parent: `${name}/buildings/-`, saleState: 'DELIVERED' }, 'units', {
      of,
      finds: (state) => parts.finds(state) && state['saleState'] === 'DELIVERED',
    }),
    listing('ListUnits', { parent: building }, 'units', {
      of: { collection: 'buildings', name: building, missing: 'BUILDING_NOT_FOUND' },
      finds: below(`${building}/`),
    }),
    listing('ListTitles', { parent: name }, 'titles', parts),
    listing('ListTitles', { parent: name, correctionPending: true }, 'titles', {
      of,
      finds: (state) => parts.finds(state) && pending(state),
    }),
    listing('ListOccupancies', { parent: unit }, 'occupancies', {
      of: { collection: 'units', name: unit, missing: 'UNIT_NOT_FOUND' },
      finds: below(`${unit}/`),
    }),
    listing('ListFacilities', { parent: name }, 'facilities', parts),
    listing('ListProjectManagers', { parent: name }, 'projectManagers', { ...parts, by: '-fromDay' }),
    listing('ListProjectManagers', { parent: name, enterprise: firm }, 'projectManagers', {
      of,
      by: '-fromDay',
      finds: (state) => parts.finds(state) && state['enterprise'] === firm,
    }),
    listing('ListAreaBalances', { parent: name }, 'buildings', { ...parts, counts: true, keyOf: ({ building: row }) => String(row) }),
    listing('ListOwnerRegisterEntries', { quarter: name }, 'units', { ...parts, counts: true, keyOf: ({ unit: row }) => String(row) }),
  ];
}

/** The lists of grants and keys. */
export function identityListings(): readonly Listing[] {
  const service = 'identity';
  return [
    listing('ListGrants', {}, 'grants', { service }),
    listing('ListGrants', { role: 'COMMUNITY' }, 'grants', { service, finds: ({ role }) => role === 'COMMUNITY' }),
    listing('ListGrants', { subject: 'officer-0' }, 'grants', { service, finds: ({ subject }) => subject === 'officer-0' }),
    listing('ListGrants', { state: 'REVOKED' }, 'grants', { service, finds: ({ state }) => state === 'REVOKED' }),
    listing('ListApiKeys', {}, 'apiKeys', { service }),
  ];
}

/** Paths of what everybody may call: of that the trail of cases tells nothing, since it would tell who reported. */
const EVERYBODYS: ReadonlySet<string> = new Set(
  [...loadContract().services.get(ComplaintsService.fullName)!.methods.values()]
    .filter(({ access }) => ROLES['PUBLIC']!.permissions.includes(access.permission))
    .map(({ path }) => path),
);

/** The lists of cases, repairs and supervision orders. */
export function complaintsListings({ firms }: FilledRegister, { reportedOf, reportedUntil }: FilledComplaints): readonly Listing[] {
  const service = 'complaints';
  const [firm = '', quarter = ''] = [firms[0], reportedOf[1]];
  const division = 'divisions/211103';
  const within = (state: State): boolean => state.division.startsWith('211103');
  const handlersOf = ({ handlerKeys }: State) => handlerKeys as readonly string[];
  const cases = (request: Json, finds = (_state: State): boolean => true, by = '-createTime') =>
    listing('ListCases', request, 'cases', { service, by, finds, handlersOf });
  const orders = (request: Json, finds = (_state: State): boolean => true) =>
    listing('ListSupervisionOrders', request, 'supervisionOrders', {
      ...{ service, by: '-createTime', finds },
      handlersOf: ({ recipientKey }) => [String(recipientKey)],
    });
  const repairs = (request: Json, finds = (_state: State): boolean => true) =>
    listing('ListRepairOrders', request, 'repairOrders', { service, by: '-createTime', finds });
  return [
    cases({}),
    cases({ division }, within),
    cases({ quarter }, (state) => state['quarter'] === quarter),
    cases({ state: 'DISPATCHED' }, ({ state }) => state === 'DISPATCHED'),
    cases({ division, state: 'SUBMITTED' }, (state) => within(state) && state['state'] === 'SUBMITTED'),
    cases({ category: 'PARKING' }, ({ category }) => category === 'PARKING'),
    cases({ kind: 'COMPLAINT' }),
    cases({ lead: firm }, ({ lead }) => (lead as { organisation?: string } | undefined)?.organisation === firm),
    cases({ openOnly: true }, ({ open }) => open === true),
    cases({ dueFirst: true }, ({ open }) => open === true, 'stepDueDate'),
    cases({ number: 'ts-' }, () => true, '-number'),
    orders({}),
    orders({ division }, within),
    orders({ state: 'ISSUED' }),
    repairs({}),
    repairs({ division }, within),
    repairs({ quarter }, (state) => state['quarter'] === quarter),
    repairs({ openOnly: true }, ({ open }) => open === true),
    repairs({ state: 'CANCELLED' }, ({ state }) => state === 'CANCELLED'),
    listing('ListCaseAuditRecords', { until: reportedUntil.toISOString() }, 'auditRecords', {
      ...{ service, by: '-time' },
      finds: ({ time, method }) => (time as Date) < reportedUntil && !EVERYBODYS.has(String(method)),
    }),
  ];
}

/** The lists of credit records. */
export function creditListings({ firms: [firm = ''] }: FilledRegister, { recordedUntil }: FilledCredit): readonly Listing[] {
  const service = 'credit';
  const records = (request: Json, finds: Listing['finds'] = () => true): Listing =>
    listing('ListCreditRecords', request, 'creditRecords', { service, by: '-createTime', partiesEverywhere: true, finds });
  return [
    records({}),
    records({ division: 'divisions/211103' }, ({ division }) => division.startsWith('211103')),
    records({ state: 'NOTIFIED' }, ({ state }) => state === 'NOTIFIED'),
    records({ category: 'BASIC' }, ({ category }) => category === 'BASIC'),
    records({ organisation: firm, state: 'REPORTED' }, ({ organisation, state }) => organisation === firm && state === 'REPORTED'),
    listing('ListCreditRecords', { number: 'XY-' }, 'creditRecords', { service, by: '-number', partiesEverywhere: true }),
    listing('ListCreditAuditRecords', { until: recordedUntil.toISOString() }, 'auditRecords', {
      ...{ service, by: '-time' },
      finds: ({ time }) => (time as Date) < recordedUntil,
    }),
  ];
}
