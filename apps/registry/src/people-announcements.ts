import { announce } from '@heming/contracts/registry/v1';
import type { Announcement } from '@heming/contracts';
import { quarterOf, unitOf } from './domain/names.js';
import type { Occupancy } from './domain/occupancy.js';
import type { Person } from './domain/person.js';
import type { ProjectManager } from './domain/project-manager.js';
import type { Title } from './domain/title.js';
import { changedFields } from './domain/update-mask.js';

/** What is to be said of one change: never personal data, only names of resources. */
type Said = readonly Announcement[];

/** A unit has other owners from a day on. */
export function ownershipTransferred({ name, division, holdings }: Title, fromDay: string, occurTime: Date): Said {
  const owners = holdings.filter((holding) => holding.fromDay === fromDay).map(({ owner }) => owner);
  return [announce('heming.registry.v1.OwnershipTransferred', { ...placeOf(name), division, fromDay, owners, occurTime })];
}

/** A recorded title was corrected; nothing is said of a correction that was rejected. */
export function titleCorrected({ name, division, corrections }: Title, occurTime: Date): Said {
  if (corrections.at(-1)?.state !== 'APPROVED') return [];
  return [announce('heming.registry.v1.TitleCorrected', { ...placeOf(name), division, occurTime })];
}

/** Somebody began or ceased to use a unit. */
export function occupancyChanged({ name, division }: Occupancy, occurTime: Date): Said {
  return [announce('heming.registry.v1.OccupancyChanged', { ...placeOf(name), division, occurTime })];
}

/** What somebody is, or the identity he signs in with, is another; nothing is said of those who have none. */
export function personStandingChanged(before: Person, after: Person, occurTime: Date): Said {
  const { name: person, division, subject, standing } = after;
  const linked = subject !== '' || before.subject !== '';
  if (!linked || (subject === before.subject && standing === before.standing)) return [];
  return [announce('heming.registry.v1.PersonStandingChanged', { person, division, subject, standing, occurTime })];
}

/** Somebody took charge of a quarter, or ceased to be in charge. */
export function projectManagerChanged(manager: ProjectManager, occurTime: Date): Said {
  const { name: projectManager, quarter, enterprise, division, fromDay, toDay } = manager;
  const inCharge = toDay === '';
  const effectiveDay = inCharge ? fromDay : toDay;
  return [
    announce('heming.registry.v1.ProjectManagerChanged', {
      quarter,
      projectManager,
      enterprise,
      division,
      inCharge,
      effectiveDay,
      occurTime,
    }),
  ];
}

/** How who is in charge is reached, or what is shown of him, is another; nothing is said when nothing differs. */
export function projectManagerUpdated(before: ProjectManager, after: ProjectManager, occurTime: Date): Said {
  const fields = changedFields(before, after);
  if (fields.length === 0) return [];
  const { name: projectManager, quarter, division } = after;
  return [announce('heming.registry.v1.ProjectManagerUpdated', { quarter, projectManager, division, fields, occurTime })];
}

/** Recorded data of somebody were corrected; nothing is said of a correction that was rejected. */
export function personCorrected(before: Person, after: Person, occurTime: Date): Said {
  if (changedFields(before, after).length === 0) return [];
  const { name: person, division } = after;
  return [announce('heming.registry.v1.PersonCorrected', { person, division, occurTime })];
}

/** The personal data of somebody were erased. */
export function personErased({ name: person, division }: Person, occurTime: Date): Said {
  return [announce('heming.registry.v1.PersonErased', { person, division, occurTime })];
}

function placeOf(name: string): { readonly quarter: string; readonly unit: string } {
  return { quarter: quarterOf(name), unit: unitOf(name) };
}
