import type { CaseCategory, HandlerBody } from '@heming/contracts/complaints/v1';

/** What a category means for the way of a case. */
export interface Route {
  /** Public number, C01 to C15. */
  readonly code: string;
  /** Who handles it first, by territory (块). */
  readonly block: HandlerBody;
  /** Which departments are responsible by subject (条), the first of them assists. */
  readonly lines: readonly HandlerBody[];
  /** Whether an answer needs a photo: what can be seen on the spot. */
  readonly evidenceRequired: boolean;
}

/**
 * Who is in charge of what: block first, line second (条块结合、属地管理、行业监管). By what Panjin's housing bureau answered the proposal of 2020 and
 * the duties of the departments in 《物业管理条例》第五条; a city that divides its duties otherwise changes this table.
 */
export const ROUTES: Readonly<Record<Exclude<CaseCategory, 'CATEGORY_UNSPECIFIED'>, Route>> = {
  SERVICE_QUALITY: { code: 'C01', block: 'ENTERPRISE', lines: ['COUNTY_BUREAU'], evidenceRequired: false },
  FEES: { code: 'C02', block: 'ENTERPRISE', lines: ['PRICE_DEPARTMENT', 'MARKET_SUPERVISION'], evidenceRequired: false },
  REPAIR_FUND: { code: 'C03', block: 'FUND_OFFICE', lines: ['COUNTY_BUREAU'], evidenceRequired: false },
  OWNERS_COMMITTEE: { code: 'C04', block: 'SUBDISTRICT', lines: ['COUNTY_BUREAU'], evidenceRequired: false },
  ILLEGAL_CONSTRUCTION: { code: 'C05', block: 'SUBDISTRICT', lines: ['URBAN_MANAGEMENT', 'COUNTY_BUREAU'], evidenceRequired: true },
  PARKING: { code: 'C06', block: 'ENTERPRISE', lines: ['POLICE', 'FIRE_RESCUE'], evidenceRequired: true },
  ELEVATORS: { code: 'C07', block: 'ENTERPRISE', lines: ['MARKET_SUPERVISION'], evidenceRequired: true },
  FIRE_SAFETY: { code: 'C08', block: 'ENTERPRISE', lines: ['FIRE_RESCUE'], evidenceRequired: true },
  UTILITIES: { code: 'C09', block: 'UTILITY', lines: ['COUNTY_BUREAU'], evidenceRequired: false },
  PUBLIC_ORDER: { code: 'C10', block: 'POLICE', lines: ['POLICE'], evidenceRequired: false },
  SANITATION: { code: 'C11', block: 'ENTERPRISE', lines: ['URBAN_MANAGEMENT'], evidenceRequired: true },
  DEVELOPER_LEGACY: { code: 'C12', block: 'DEVELOPER', lines: ['COUNTY_BUREAU'], evidenceRequired: false },
  ENTERPRISE_EXIT: { code: 'C13', block: 'SUBDISTRICT', lines: ['COUNTY_BUREAU'], evidenceRequired: false },
  PRIVACY: { code: 'C14', block: 'ENTERPRISE', lines: ['CYBERSPACE', 'POLICE'], evidenceRequired: false },
  TENDERING: { code: 'C15', block: 'COUNTY_BUREAU', lines: ['COUNTY_BUREAU'], evidenceRequired: false },
};

/** Who is in charge, or assists. */
export interface Handler {
  readonly body: HandlerBody;
  /** `divisions/{code}` of an office; empty for an organisation. */
  readonly division: string;
  /** `organisations/{uscc}`; empty for an office. */
  readonly organisation: string;
}

/** What is known of the quarter that a case is about. */
export interface QuarterFacts {
  readonly name: string;
  readonly title: string;
  /** Code of its community, twelve digits. */
  readonly division: string;
  /** `organisations/{uscc}`; empty where there is none. */
  readonly enterprise: string;
  readonly developer: string;
  readonly committee: string;
  /** Grade of service that was agreed, 1 lowest to 5 highest; 0 where none is on record. */
  readonly serviceGrade: number;
}

/** How many digits the division of an office has: the level it stands at. */
const LEVELS: Partial<Readonly<Record<HandlerBody, number>>> = {
  COMMUNITY: 12,
  SUBDISTRICT: 9,
  POLICE: 9,
  JUDICIAL_OFFICE: 9,
  COUNTY_BUREAU: 6,
  PRICE_DEPARTMENT: 6,
  FUND_OFFICE: 6,
  PLANNING_DEPARTMENT: 6,
  MARKET_SUPERVISION: 6,
  URBAN_MANAGEMENT: 6,
  FIRE_RESCUE: 6,
  CYBERSPACE: 6,
  UTILITY: 6,
  CITY_BUREAU: 4,
};

/** How many digits the division of an office has; undefined for an organisation. */
export function divisionDigits(body: HandlerBody): number | undefined {
  return LEVELS[body];
}

/** The organisation of a quarter that a body stands for; undefined for an office. */
function organisationOf(body: HandlerBody, quarter: QuarterFacts): string | undefined {
  if (body === 'ENTERPRISE') return quarter.enterprise;
  if (body === 'DEVELOPER') return quarter.developer;
  if (body === 'OWNERS_COMMITTEE') return quarter.committee;
  return undefined;
}

/** Whoever stands for a body in a quarter; undefined when the quarter has nobody of that kind. */
export function handlerIn(body: HandlerBody, quarter: QuarterFacts): Handler | undefined {
  const organisation = organisationOf(body, quarter);
  if (organisation === '') return undefined;
  if (organisation !== undefined) return { body, division: '', organisation };
  const digits = LEVELS[body];
  return digits === undefined ? undefined : { body, division: `divisions/${quarter.division.slice(0, digits)}`, organisation: '' };
}

/**
 * Who is to be in charge by category, and who assists. Where the quarter has nobody of the kind the category asks for – no enterprise, no
 * developer on record – the sub-district is in charge: it governs its territory (属地管理).
 */
export function routeOf(
  category: Exclude<CaseCategory, 'CATEGORY_UNSPECIFIED'>,
  quarter: QuarterFacts,
): { readonly lead: Handler; readonly assistants: readonly Handler[] } {
  const { block, lines } = ROUTES[category];
  const lead = handlerIn(block, quarter) ?? handlerIn('SUBDISTRICT', quarter);
  if (lead === undefined) throw new RangeError(`${quarter.name} lies in no sub-district`);
  const [line] = lines;
  const assistant = line === undefined ? undefined : handlerIn(line, quarter);
  return { lead, assistants: assistant === undefined || sameHandler(assistant, lead) ? [] : [assistant] };
}

/** Whether two are the same. */
export function sameHandler(a: Handler, b: Handler): boolean {
  return a.body === b.body && a.division === b.division && a.organisation === b.organisation;
}
