import type { Entity, Store } from '@heming/kit';
import type { Deps } from './deps.js';
import { isMadeUpOrganisation, isMadeUpPerson, isMadeUpQuarter } from './domain/demonstration.js';

/** A made-up record and where it is kept. */
export interface MadeUpRecord {
  readonly store: Pick<Store<Entity>, 'remove'>;
  readonly name: string;
}

/**
 * Finds made-up records in an order in which they can be removed, wherever a removal before was broken off: first what is recorded in a quarter,
 * then the quarter; persons and organisations last, those left out that own or use something that is not made up.
 */
export async function* madeUpRecords(deps: Deps): AsyncGenerator<MadeUpRecord> {
  yield* ofQuarters(deps);
  const { persons, organisations } = deps;
  for await (const person of persons.all({})) {
    if (isMadeUpPerson(person) && !(await isNeeded(person.name, deps))) yield { store: persons, name: person.name };
  }
  for await (const organisation of organisations.all({})) {
    if (isMadeUpOrganisation(organisation) && !(await isNeeded(organisation.name, deps)))
      yield { store: organisations, name: organisation.name };
  }
}

async function* ofQuarters(deps: Deps): AsyncGenerator<MadeUpRecord> {
  const { quarters, bindings, buildings, units, titles, occupancies, projectManagers, facilities } = deps;
  for await (const quarter of quarters.all({})) {
    if (!isMadeUpQuarter(quarter)) continue;
    for (const store of [projectManagers, facilities, occupancies, titles, units, buildings] as readonly Store<Entity>[]) {
      for await (const { name } of store.all({ where: { name: { prefix: `${quarter.name}/` } } })) yield { store, name };
    }
    for await (const { name } of bindings.all({ where: { unit: { prefix: `${quarter.name}/` } }, order: ['unit'] }))
      yield { store: bindings, name };
    yield { store: quarters, name: quarter.name };
  }
}

/** Whether somebody owns, or owned, uses, builds or serves something outside made-up quarters: those are removed before he is asked about. */
async function isNeeded(name: string, { titles, occupancies, projectManagers, quarters }: Deps): Promise<boolean> {
  const counts = name.startsWith('persons/')
    ? [occupancies.count({ person: name }), projectManagers.count({ person: name })]
    : [
        ...['developer', 'enterprise', 'committee'].map((role) => quarters.count({ [role]: name })),
        projectManagers.count({ enterprise: name }),
      ];
  const found = await Promise.all([titles.count({ owners: { contains: name } }), ...counts]);
  return found.some((count) => count > 0);
}
