import type { PersonStanding } from '@heming/contracts/registry/v1';
import type { Occupancy } from './occupancy.js';
import { unitOf } from './names.js';
import type { ProjectManager } from './project-manager.js';
import type { Quarter } from './quarter.js';
import type { Title } from './title.js';

/**
 * Whom a record of the register concerns: organisations and persons. Whoever acts for one of them alone is shown it (domain rules S2 to S4 of
 * docs/adr/0010-territory.md). The parts of a quarter concern whom the quarter does, and who owns or uses them.
 */
export type Parties = readonly string[];

/** Several parties, each once and in order, without empty names. */
export function together(...names: readonly string[]): Parties {
  return [...new Set(names.filter((name) => name !== ''))].sort();
}

/** Whom a quarter concerns: its developer, the enterprise that serves it, the committee in office. */
export function partiesOfQuarter({
  developer,
  enterprise = '',
  committee = '',
}: Pick<Quarter, 'developer'> & Partial<Pick<Quarter, 'enterprise' | 'committee'>>): Parties {
  return together(developer, enterprise, committee);
}

/** A quarter that is right about whom it concerns. */
export function settledQuarter(quarter: Quarter): Quarter {
  return { ...quarter, parties: partiesOfQuarter(quarter) };
}

/** Whom an appointment concerns: those of the quarter, and the enterprise it was made for, even after it left. */
export function partiesOfManager(quarter: Pick<Quarter, 'parties'>, { enterprise }: Pick<ProjectManager, 'enterprise'>): Parties {
  return together(...quarter.parties, enterprise);
}

/**
 * Whom a building concerns: who built it, and who serves the quarter that has it.
 * @param developer of the quarter it is named after; another one than the holder's, when that one was merged or split
 */
export function partiesOfBuilding(
  { enterprise = '', committee = '' }: Partial<Pick<Quarter, 'enterprise' | 'committee'>>,
  developer: string,
): Parties {
  return together(developer, enterprise, committee);
}

/** Whom a title concerns: those of the building, and who owns the unit at present. */
export function partiesOfTitle(building: { readonly parties: Parties }, title: Pick<Title, 'holdings'> | undefined): Parties {
  const present = title?.holdings.filter(({ toDay }) => toDay === '') ?? [];
  return together(...building.parties, ...present.map(({ owner }) => owner));
}

/** Whom a unit concerns: those whom its title does, and who uses it at present. */
export function partiesOfUnit(ofTitle: Parties, occupancies: readonly Pick<Occupancy, 'person' | 'toDay'>[]): Parties {
  return together(...ofTitle, ...occupancies.filter(({ toDay }) => toDay === '').map(({ person }) => person));
}

/** Whom an occupancy concerns: those whom the title of its unit does, and the person. */
export function partiesOfOccupancy(ofTitle: Parties, { person }: Pick<Occupancy, 'person'>): Parties {
  return together(...ofTitle, person);
}

/** The organisations among parties: what a new part of a unit starts with, until a reaction has seen who else is concerned. */
export function organisationsAmong(parties: Parties): Parties {
  return parties.filter((party) => party.startsWith('organisations/'));
}

/** What a person owns and uses at present. */
export interface Ties {
  readonly titles: readonly Pick<Title, 'name' | 'holdings'>[];
  readonly occupancies: readonly Pick<Occupancy, 'name' | 'toDay'>[];
}

/** Units a person presently owns or uses, each once. */
export function unitsOfTies(person: string, { titles, occupancies }: Ties): readonly string[] {
  const names = [...titles.filter((title) => owns(person, title)), ...occupancies.filter(({ toDay }) => toDay === '')];
  return together(...names.map(({ name }) => unitOf(name)));
}

/** What a person is by his ties. */
export function standingOf(person: string, { titles, occupancies }: Ties): PersonStanding {
  if (titles.some((title) => owns(person, title))) return 'OWNER';
  return occupancies.some(({ toDay }) => toDay === '') ? 'OCCUPANT' : 'STANDING_UNSPECIFIED';
}

/** Whom a person's record concerns: himself, and those who serve the quarters he owns or uses something in. */
export function partiesOfPerson(person: string, quarters: readonly Partial<Pick<Quarter, 'enterprise' | 'committee'>>[]): Parties {
  return together(person, ...quarters.flatMap(({ enterprise = '', committee = '' }) => [enterprise, committee]));
}

function owns(person: string, { holdings }: Pick<Title, 'holdings'>): boolean {
  return holdings.some(({ owner, toDay }) => owner === person && toDay === '');
}
