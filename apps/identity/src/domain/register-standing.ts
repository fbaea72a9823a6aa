import type { Grant } from './grant.js';

/** What somebody is in the register, as it tells. */
export interface RegisterStanding {
  /** `persons/{id}`. */
  readonly person: string;
  /** Subject of the identity he signs in with; empty when not linked. */
  readonly subject: string;
  /** Role that follows from it; undefined when none does. */
  readonly role: 'OWNER' | 'OCCUPANT' | undefined;
}

/** How far the standing of somebody was heard: so that news that comes twice, or late, changes nothing. */
export interface HeardStanding {
  /** `heardStandings/{id of the person}`. */
  readonly name: string;
  /** Code of the division that his record lies in. */
  readonly division: string;
  /** `persons/{id}`. */
  readonly person: string;
  /** Of the last event that was heard, among all that his record announced. */
  readonly sequence: number;
}

/** The name under which is kept how far the standing of a person was heard. */
export function heardStandingName(person: string): string {
  return person.replace('persons/', 'heardStandings/');
}

/** What is to become of the grants of a person: those that no longer fit end, and one is given unless he has it. */
export interface Adjustment {
  readonly ended: readonly Grant[];
  /** The role to give; undefined when there is nothing to give. */
  readonly given: 'OWNER' | 'OCCUPANT' | undefined;
}

/** Makes the grants of a person follow the register. @param current his grants that are not taken back */
export function followRegister(current: readonly Grant[], { person, subject, role }: RegisterStanding): Adjustment {
  const own = current.filter((grant) => grant.party === person && grant.state === 'ACTIVE');
  const fits = (grant: Grant): boolean => subject !== '' && grant.subject === subject && grant.role === role;
  const wanted = subject !== '' && role !== undefined && !own.some(fits);
  return { ended: own.filter((grant) => !fits(grant)), given: wanted ? role : undefined };
}
