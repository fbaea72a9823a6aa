import { ROUTES, handlerIn, routeOf, type QuarterFacts } from './routing.js';

const quarter: QuarterFacts = {
  name: 'quarters/PJ-211103016-9001',
  title: '鹤鸣花园（示例）',
  division: '211103016005',
  enterprise: 'organisations/91211199MA00000017',
  developer: 'organisations/91211199MA00000025',
  committee: '',
  serviceGrade: 0,
};
const bare: QuarterFacts = { ...quarter, enterprise: '', developer: '' };
const short = ({ body, division, organisation }: { body: string; division: string; organisation: string }) =>
  `${body} ${division}${organisation}`;

/** Domain vectors: who is in charge of each category, who assists, and who is in charge where the quarter has neither enterprise nor developer. */
const TABLE: Readonly<Record<keyof typeof ROUTES, readonly [string, string, string]>> = {
  SERVICE_QUALITY: ['ENTERPRISE organisations/91211199MA00000017', 'COUNTY_BUREAU divisions/211103', 'SUBDISTRICT divisions/211103016'],
  FEES: ['ENTERPRISE organisations/91211199MA00000017', 'PRICE_DEPARTMENT divisions/211103', 'SUBDISTRICT divisions/211103016'],
  REPAIR_FUND: ['FUND_OFFICE divisions/211103', 'COUNTY_BUREAU divisions/211103', 'FUND_OFFICE divisions/211103'],
  OWNERS_COMMITTEE: ['SUBDISTRICT divisions/211103016', 'COUNTY_BUREAU divisions/211103', 'SUBDISTRICT divisions/211103016'],
  ILLEGAL_CONSTRUCTION: ['SUBDISTRICT divisions/211103016', 'URBAN_MANAGEMENT divisions/211103', 'SUBDISTRICT divisions/211103016'],
  PARKING: ['ENTERPRISE organisations/91211199MA00000017', 'POLICE divisions/211103016', 'SUBDISTRICT divisions/211103016'],
  ELEVATORS: ['ENTERPRISE organisations/91211199MA00000017', 'MARKET_SUPERVISION divisions/211103', 'SUBDISTRICT divisions/211103016'],
  FIRE_SAFETY: ['ENTERPRISE organisations/91211199MA00000017', 'FIRE_RESCUE divisions/211103', 'SUBDISTRICT divisions/211103016'],
  UTILITIES: ['UTILITY divisions/211103', 'COUNTY_BUREAU divisions/211103', 'UTILITY divisions/211103'],
  PUBLIC_ORDER: ['POLICE divisions/211103016', '', 'POLICE divisions/211103016'],
  SANITATION: ['ENTERPRISE organisations/91211199MA00000017', 'URBAN_MANAGEMENT divisions/211103', 'SUBDISTRICT divisions/211103016'],
  DEVELOPER_LEGACY: ['DEVELOPER organisations/91211199MA00000025', 'COUNTY_BUREAU divisions/211103', 'SUBDISTRICT divisions/211103016'],
  ENTERPRISE_EXIT: ['SUBDISTRICT divisions/211103016', 'COUNTY_BUREAU divisions/211103', 'SUBDISTRICT divisions/211103016'],
  PRIVACY: ['ENTERPRISE organisations/91211199MA00000017', 'CYBERSPACE divisions/211103', 'SUBDISTRICT divisions/211103016'],
  TENDERING: ['COUNTY_BUREAU divisions/211103', '', 'COUNTY_BUREAU divisions/211103'],
};

test.each(Object.entries(TABLE))('%s goes to whom it concerns', (category, [lead, assistant, withoutOrganisations]) => {
  const route = routeOf(category as keyof typeof ROUTES, quarter);
  expect(short(route.lead)).toBe(lead);
  expect(route.assistants.map(short)).toEqual(assistant === '' ? [] : [assistant]);
  expect(short(routeOf(category as keyof typeof ROUTES, bare).lead)).toBe(withoutOrganisations);
});

test('codes run from C01 to C15', () => {
  expect(Object.values(ROUTES).map(({ code }) => code)).toEqual(Array.from({ length: 15 }, (_, i) => `C${String(i + 1).padStart(2, '0')}`));
});

test('every level of office has the division of its level', () => {
  expect(handlerIn('COMMUNITY', quarter)?.division).toBe('divisions/211103016005');
  expect(handlerIn('SUBDISTRICT', quarter)?.division).toBe('divisions/211103016');
  expect(handlerIn('COUNTY_BUREAU', quarter)?.division).toBe('divisions/211103');
  expect(handlerIn('CITY_BUREAU', quarter)?.division).toBe('divisions/2111');
  expect(handlerIn('OWNERS_COMMITTEE', quarter)).toBeUndefined();
});
