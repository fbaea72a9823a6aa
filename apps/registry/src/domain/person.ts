import { refuse, type PersonIdType, type PersonStanding } from '@heming/contracts/registry/v1';
import { calendarDateOf, parseCitizenId } from '@heming/values';
import { personName } from './names.js';
import type { Parties } from './parties.js';
import { sameParties } from './restamp.js';
import { amend, masked } from './update-mask.js';

/** What is known of a person when he is registered. */
export interface PersonFacts {
  readonly idType: PersonIdType;
  /** Personal data, like the next two: encrypted at rest, masked in answers. */
  readonly idNumber: string;
  readonly fullName: string;
  /** Empty when not known. */
  readonly phone: string;
  /** 0 when not known; of a resident identity card it is read from the number. */
  readonly birthYear: number;
  readonly deceased: boolean;
  /** Subject of the identity the person signs in with; empty when not linked. */
  readonly subject: string;
  /** 12-digit code of the community that keeps the record. */
  readonly division: string;
}

/** A natural person (自然人) as one community knows him. */
export interface Person extends PersonFacts {
  readonly name: string;
  /** Organisations and persons the record concerns: himself, and who serves the quarters he owns or uses something in. */
  readonly parties: Parties;
  /** What he is at present. */
  readonly standing: PersonStanding;
  /** Whether the personal data were erased for ever. */
  readonly erased: boolean;
  /** The correction that waits, in one text because only texts are encrypted; absent while none waits. See `withCorrections`. */
  readonly pendingText?: string;
  /** When that correction was asked for. */
  readonly pendingSince?: Date;
  /** Decided corrections in one text; absent when there is none. */
  readonly correctionsText?: string;
  readonly createTime: Date;
  readonly updateTime: Date;
}

/** What an identity document says. */
type Document = Pick<PersonFacts, 'idType' | 'idNumber' | 'birthYear'>;

/** Fields that change as the world changes. */
export const PERSON_UPDATABLE = ['phone', 'deceased', 'subject'] as const;

/** Fields that hold personal data. */
export const PERSON_SEALED = ['idNumber', 'fullName', 'phone', 'pendingText', 'correctionsText'] as const;

/**
 * Registers a person.
 * @throws ID_NUMBER_INVALID for a resident identity card whose number does not check; PERSON_FACTS_INVALID for masked values or a year of birth
 * that contradicts the card
 */
export function registerPerson(id: string, facts: PersonFacts, at: Date): Person {
  const { idType, idNumber, birthYear } = identified(facts, at);
  const { phone, deceased, subject, division } = facts;
  const fullName = nameOf(facts);
  requireUnmasked({ phone });
  const person = { name: personName(id), idType, idNumber, fullName, phone, birthYear, deceased, subject, division };
  return { ...person, parties: [person.name], standing: 'STANDING_UNSPECIFIED', erased: false, createTime: at, updateTime: at };
}

/**
 * Changes the telephone of a person, the linked identity, or that he has died.
 * @throws PERSON_ERASED, FIELD_NOT_UPDATABLE, PERSON_FACTS_INVALID for a masked telephone
 */
export function updatePerson(current: Person, wanted: PersonFacts, mask: readonly string[], at: Date): Person {
  requireUnerased(current);
  const values = masked(wanted, mask, PERSON_UPDATABLE);
  requireUnmasked({ phone: values.phone ?? '' });
  return amend<Person>(current, values, at);
}

/**
 * Marks a person as erased; the store drops the key of his data.
 * @param connected a unit he owns or uses, or owned or used; empty when there is none
 * @throws PERSON_STILL_NEEDED while the register needs him (《个人信息保护法》第四十七条)
 */
export function erasePerson(current: Person, connected: string, at: Date): Person {
  if (connected !== '') throw refuse('PERSON_STILL_NEEDED', { name: current.name, unit: connected });
  if (current.erased) return current;
  const { pendingText: _waits, pendingSince: _since, correctionsText: _decided, ...rest } = current;
  return { ...rest, phone: '', birthYear: 0, subject: '', erased: true, updateTime: at };
}

/** Takes in what a person is by what he owns and uses; the same state when nothing changed. */
export function settlePerson(current: Person, { parties, standing }: Pick<Person, 'parties' | 'standing'>, at: Date): Person {
  const same = current.standing === standing && sameParties(current.parties, parties);
  return same ? current : { ...current, parties, standing, updateTime: at };
}

/** Links a person to the account he signs in with; the same state when he is linked, to whichever, or was erased. */
export function linkPerson(current: Person, subject: string, at: Date): Person {
  return current.subject !== '' || current.erased ? current : { ...current, subject, updateTime: at };
}

/** @throws PERSON_ERASED when the personal data were erased */
export function requireUnerased({ name, erased }: Person): void {
  if (erased) throw refuse('PERSON_ERASED', { name });
}

/** Refuses as a new owner who cannot be one. @throws PERSON_ERASED, OWNER_DECEASED */
export function requireAbleToOwn(person: Person): void {
  requireUnerased(person);
  if (person.deceased) throw refuse('OWNER_DECEASED', { name: person.name });
}

/** An identity number as it is stored and searched: no blanks, upper case. */
export function normalIdNumber(text: string): string {
  return text.trim().toUpperCase();
}

/** What a document says of somebody; of a resident identity card the year of birth is read. @throws ID_NUMBER_INVALID, PERSON_FACTS_INVALID */
export function identified({ idType, idNumber, birthYear }: Document, at: Date): Document {
  const number = normalIdNumber(idNumber);
  const thisYear = Number(calendarDateOf(at).slice(0, 4));
  if (birthYear !== 0 && (birthYear < 1850 || birthYear > thisYear)) throw refuse('PERSON_FACTS_INVALID', { field: 'birthYear' });
  if (idType !== 'RESIDENT_ID') {
    requireUnmasked({ idNumber: number });
    return { idType, idNumber: number, birthYear };
  }
  const citizen = parseCitizenId(number, calendarDateOf(at));
  if (citizen === undefined) throw refuse('ID_NUMBER_INVALID');
  const bornIn = Number(citizen.bornOn.slice(0, 4));
  if (birthYear !== 0 && birthYear !== bornIn) throw refuse('PERSON_FACTS_INVALID', { field: 'birthYear' });
  return { idType, idNumber: citizen.number, birthYear: bornIn };
}

/** A name without blanks around it. @throws PERSON_FACTS_INVALID when none is left, or when it is masked */
export function nameOf({ fullName }: Pick<PersonFacts, 'fullName'>): string {
  const name = fullName.trim();
  if (name === '') throw refuse('PERSON_FACTS_INVALID', { field: 'fullName' });
  requireUnmasked({ fullName });
  return name;
}

/** A masked value that comes back from a form must not overwrite the real one. */
function requireUnmasked(values: Readonly<Record<string, string>>): void {
  const field = Object.keys(values).find((name) => values[name]?.includes('*'));
  if (field !== undefined) throw refuse('PERSON_FACTS_INVALID', { field });
}
