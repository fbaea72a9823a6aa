import { refuse } from '@heming/contracts/registry/v1';
import type { Binding } from './binding.js';
import type { Person } from './person.js';

/** Somebody who holds a home at present. */
export interface HomeHolder {
  readonly person: Person;
  readonly standing: 'OWNER' | 'OCCUPANT';
}

/** How what somebody says of himself compares with who holds the home. */
export interface BindingReview {
  /** How many living people hold it as what he asks to be bound as. */
  readonly holderCount: number;
  readonly numberMatches: boolean;
  readonly nameMatches: boolean;
  readonly phoneMatches: boolean;
  readonly standingMatches: boolean;
  readonly linkedElsewhere: boolean;
  /** Name of the person whose document it is; empty when there is none. */
  readonly person: string;
  /** Whether the request can be approved as it is. A name that is written otherwise is for the officer to judge. */
  readonly approvable: boolean;
}

/** Compares a request with the present holders of the home; the dead and the erased hold nothing that could be bound. */
export function reviewBinding(
  { subject, standing, idType, idNumber, fullName, phone, forgotten }: Binding,
  holders: readonly HomeHolder[],
): BindingReview {
  const living = holders.filter(({ person }) => !person.deceased && !person.erased);
  const same = forgotten ? [] : living.filter(({ person }) => person.idType === idType && person.idNumber === idNumber);
  const found = same.find((one) => one.standing === standing) ?? same[0];
  const linked = found?.person.subject ?? '';
  const linkedElsewhere = linked !== '' && linked !== subject;
  const standingMatches = found?.standing === standing;
  return {
    holderCount: living.filter((one) => one.standing === standing).length,
    numberMatches: found !== undefined,
    nameMatches: found !== undefined && comparable(found.person.fullName) === comparable(fullName),
    phoneMatches: found !== undefined && found.person.phone === phone,
    standingMatches,
    linkedElsewhere,
    person: found?.person.name ?? '',
    approvable: standingMatches && !linkedElsewhere,
  };
}

/** The person whom an approval links. @throws BINDING_UNMATCHED, PERSON_LINKED_ELSEWHERE */
export function personToLink({ person, standingMatches, linkedElsewhere }: BindingReview): string {
  if (!standingMatches) throw refuse('BINDING_UNMATCHED');
  if (linkedElsewhere) throw refuse('PERSON_LINKED_ELSEWHERE');
  return person;
}

/** A name without blanks and points between its parts, in letters of one width. */
function comparable(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s·•.]/g, '')
    .toLowerCase();
}
