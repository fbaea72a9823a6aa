import { refuse } from '@heming/contracts/registry/v1';
import {
  decideCorrection,
  requestCorrection,
  type Correctable,
  type Correction,
  type CorrectionDecision,
  type CorrectionGrounds,
  type PendingCorrection,
} from './correction.js';
import { identified, nameOf, requireUnerased, type Person, type PersonFacts } from './person.js';
import { masked } from './update-mask.js';

/** Facts that others count on: changed only as corrections, with the old value kept. */
export const PERSON_CORRECTABLE = ['idType', 'idNumber', 'fullName', 'birthYear'] as const;

/** Those facts. */
export type PersonRecord = Pick<PersonFacts, (typeof PERSON_CORRECTABLE)[number]>;

/** A person with corrections that can be read, as other resources have them. */
export type CorrectablePerson = Omit<Person, 'pendingText' | 'correctionsText'> & Correctable<PersonRecord>;

/**
 * Asks for the document, name or year of birth of a person to be corrected. With the number of a resident identity card, the year follows.
 * @param holders persons of his community whose document has the right number; he himself may be among them
 * @throws PERSON_ERASED, FIELD_NOT_UPDATABLE, ID_NUMBER_INVALID, PERSON_FACTS_INVALID, PERSON_ALREADY_REGISTERED, and as `requestCorrection`
 */
export function requestPersonCorrection(
  current: Person,
  right: PersonFacts,
  mask: readonly string[],
  holders: readonly Pick<Person, 'name'>[],
  grounds: CorrectionGrounds,
  at: Date,
): Person {
  requireUnerased(current);
  const wanted = rightRecord(current, masked(right, mask, PERSON_CORRECTABLE), at);
  if (holders.some(({ name }) => name !== current.name)) throw refuse('PERSON_ALREADY_REGISTERED');
  return withTexts(requestCorrection<PersonRecord, CorrectablePerson>(withCorrections(current), wanted, grounds, at, takenOver(at)));
}

/**
 * Approves or rejects the correction of a person that waits. That no other person of his community has the number is the store's to see to.
 * @throws PERSON_ERASED, ID_NUMBER_INVALID and PERSON_FACTS_INVALID when approved, and as `decideCorrection`
 */
export function decidePersonCorrection(current: Person, decision: CorrectionDecision, at: Date): Person {
  return withTexts(decideCorrection<PersonRecord, CorrectablePerson>(withCorrections(current), decision, at, takenOver(at)));
}

/** A person with his corrections read from their texts; a text that was erased holds none. */
export function withCorrections({ pendingText = '', correctionsText = '', ...person }: Person): CorrectablePerson {
  const corrections = correctionsText.startsWith('[') ? (JSON.parse(correctionsText) as readonly Correction[]).map(withTimes) : [];
  if (!pendingText.startsWith('{')) return { ...person, corrections };
  return { ...person, corrections, pendingCorrection: withTimes(JSON.parse(pendingText) as PendingCorrection<PersonRecord>) };
}

/** A person with his corrections as texts, so that they are encrypted whole: values, reasons and remarks alike may name him. */
function withTexts({ pendingCorrection, corrections, ...person }: CorrectablePerson): Person {
  return {
    ...person,
    ...(pendingCorrection !== undefined && { pendingText: JSON.stringify(pendingCorrection) }),
    ...(corrections.length > 0 && { correctionsText: JSON.stringify(corrections) }),
  };
}

/** JSON holds times as texts. */
function withTimes<C extends { readonly requestTime: Date; readonly decideTime?: Date }>(correction: C): C {
  const { requestTime, decideTime } = correction;
  return { ...correction, requestTime: new Date(requestTime), ...(decideTime !== undefined && { decideTime: new Date(decideTime) }) };
}

function takenOver(at: Date) {
  return (current: CorrectablePerson, values: Partial<PersonRecord>): CorrectablePerson => {
    requireUnerased(current);
    return { ...current, ...rightRecord(current, values, at) };
  };
}

/** What is to be on record of a person, the given values and those that stay. */
function rightRecord(current: PersonRecord, values: Partial<PersonRecord>, at: Date): PersonRecord {
  const { idType, idNumber, fullName } = { ...current, ...values };
  const birthYear = values.birthYear ?? (idType === 'RESIDENT_ID' ? 0 : current.birthYear);
  return { ...identified({ idType, idNumber, birthYear }, at), fullName: nameOf({ fullName }) };
}
