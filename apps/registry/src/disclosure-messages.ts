import type { DisclosedQuarter } from '@heming/contracts/registry/v1';
import type { Deps } from './deps.js';
import { disclosedQuarterName, divisionsAbove, presentSince } from './domain/disclosure.js';
import { divisionName } from './domain/names.js';
import type { Quarter } from './domain/quarter.js';

/** What is disclosed of some quarters, in the contract's words: member by member, so that a new fact of a quarter stays undisclosed. */
export async function disclosedQuarters(
  quarters: readonly Quarter[],
  { divisions, organisations }: Pick<Deps, 'divisions' | 'organisations'>,
): Promise<DisclosedQuarter[]> {
  const divisionTitles = await titlesOf(
    quarters.flatMap(({ division }) => divisionsAbove(division).map(divisionName)),
    (name) => divisions.find(name),
  );
  const organisationTitles = await titlesOf(
    quarters.flatMap(({ enterprise = '', committee = '' }) => [enterprise, committee]),
    (name) => organisations.find(name),
  );
  return quarters.map((quarter) => {
    const { code, title, division, address, state, coverage, buildingAreaCenti, householdCount } = quarter;
    const { enterprise = '', serviceGrade = 0, committee = '', enterpriseTenures, committeeTenures } = quarter;
    return {
      ...{ name: disclosedQuarterName(quarter), code, title, address, state, coverage, buildingAreaCenti, householdCount },
      division: divisionName(division),
      divisionTitles: divisionsAbove(division).map((above) => divisionTitles.get(divisionName(above)) ?? above),
      enterprise,
      enterpriseTitle: organisationTitles.get(enterprise) ?? '',
      enterpriseSince: presentSince(enterpriseTenures),
      serviceGrade,
      committeeTitle: organisationTitles.get(committee) ?? '',
      committeeSince: presentSince(committeeTenures),
    };
  });
}

/** Titles by name, each asked for once; what is not on record has none. */
async function titlesOf(
  names: readonly string[],
  find: (name: string) => Promise<{ readonly title: string } | undefined>,
): Promise<ReadonlyMap<string, string>> {
  const once = [...new Set(names)].filter((name) => name !== '');
  const found = await Promise.all(once.map(async (name) => [name, (await find(name))?.title] as const));
  return new Map(found.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
}
