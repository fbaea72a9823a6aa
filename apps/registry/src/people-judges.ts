import { isUscc } from '@heming/values';
import { maskDocumentNumber } from './domain/mask.js';
import { divisionName, organisationName } from './domain/names.js';
import { registerOrganisation } from './domain/organisation.js';
import { registerPerson, requireAbleToOwn } from './domain/person.js';
import { requireLiving } from './domain/quarter.js';
import { requireDisinterested } from './domain/recusal.js';
import type { OrganisationRow, PersonRow, TitleRow } from './domain/rows.js';
import { holdingsOfRow } from './domain/title-row.js';
import { emptyTitle, recordTransfer } from './domain/title.js';
import {
  divisionFaults,
  faultOf,
  refusalOf,
  STAND_IN_QUARTER,
  STAND_IN_UNIT,
  values,
  type Attempt,
  type Demands,
  type Judge,
  type RowFault,
  type Surroundings,
} from './import-judge.js';

/** A day in the past. */
const SOME_DAY = '2000-01-01';

/** Sets the day aside, and with it when the unit was handed over. */
const onSomeDay = (attempt: Attempt<TitleRow>): Attempt<TitleRow> => ({
  ...attempt,
  unit: STAND_IN_UNIT,
  values: { ...attempt.values, fromDay: SOME_DAY },
});

/** By the rules of CreateOrganisation. */
export const ORGANISATIONS_JUDGE: Judge<'ORGANISATIONS'> = {
  message: 'heming.registry.v1.Organisation',
  inMessage: (row) => ({ ...row, division: row.division === '' ? '' : divisionName(row.division) }),
  parents: [],
  keys: {},
  placeField: 'division',
  placeOf: ({ division }) => division,
  faultsAround: ({ division: code }, { division }, { at }) => divisionFaults(code, division, at),
  objections: { USCC_INVALID: { fields: ['uscc'], setAside: values<OrganisationRow>({ uscc: '91211103MA0PJWY151' }) } },
  register: ({ values: row }, { at, initialsOf }) => registerOrganisation({ ...row, initials: initialsOf(row.title) }, at),
};

/** By the rules of CreatePerson. */
export const PERSONS_JUDGE: Judge<'PERSONS'> = {
  message: 'heming.registry.v1.Person',
  inMessage: (row) => ({ ...row, division: row.division === '' ? '' : divisionName(row.division) }),
  parents: [],
  keys: {},
  placeField: 'division',
  placeOf: ({ division }) => division,
  faultsAround: ({ division: code }, { division }, { at }) => divisionFaults(code, division, at),
  objections: {
    ID_NUMBER_INVALID: { fields: ['idNumber'], setAside: values<PersonRow>({ idType: 'OTHER', idNumber: '0000' }) },
    PERSON_FACTS_INVALID: {
      fields: ['birthYear', 'fullName', 'phone', 'idNumber'],
      setAside: values<PersonRow>({ idType: 'OTHER', idNumber: '0000', fullName: '某', phone: '', birthYear: 0 }),
    },
  },
  register: ({ values: row }, { at, newId }) => registerPerson(newId, { ...row, deceased: false, subject: '' }, at),
};

/** By the rules of RecordTransfer, for a unit without title: whoever owns one already is succeeded by a transfer, not by a table. */
export const TITLES_JUDGE: Judge<'TITLES'> = {
  message: 'heming.registry.v1.Holding',
  inMessage: ({ fromDay, basis, certificateNo }) => ({ fromDay, basis, certificateNo }),
  parents: ['quarter', 'building', 'entrance', 'room'],
  keys: {},
  placeField: 'quarter',
  placeOf: (_row, { quarter }) => quarter?.division ?? '',
  faultsAround: (row, surroundings, demands) => [...cellsAtOdds(row), ...ownerFaults(row, surroundings, demands)],
  objections: {
    QUARTER_ENDED: { fields: ['quarter'], setAside: (attempt) => ({ ...attempt, quarter: STAND_IN_QUARTER }) },
    DATE_INVALID: { fields: ['fromDay'], setAside: onSomeDay },
    TRANSFER_IN_FUTURE: { fields: ['fromDay'], setAside: onSomeDay },
    UNIT_NOT_DELIVERED: { fields: ['fromDay'], setAside: (attempt) => ({ ...attempt, unit: STAND_IN_UNIT }) },
    TITLE_OWNER_REPEATED: {
      fields: ['owners'],
      setAside: (attempt) => values<TitleRow>({ owners: attempt.values.owners.slice(0, 1), shares: [], representative: '' })(attempt),
    },
    TITLE_SHARES_NOT_WHOLE: { fields: ['shares'], setAside: values<TitleRow>({ shares: [] }) },
    TITLE_REPRESENTATIVE_INVALID: {
      fields: ['representative'],
      setAside: (attempt) => values<TitleRow>({ representative: attempt.values.owners[0] ?? '' })(attempt),
    },
  },
  register({ values: row, quarter, unit, owners }, { at }) {
    requireLiving(quarter);
    return recordTransfer(emptyTitle(unit, at), unit, row.fromDay, holdingsOfRow(row, owners), at);
  },
};

/** That there are owners, as many shares, and that the representative is one of them. */
function cellsAtOdds({ owners, shares, representative }: TitleRow): readonly RowFault[] {
  const wrong = (field: string, itIs: boolean): readonly RowFault[] => (itIs ? [{ field, reason: 'IMPORT_CELL_INVALID', facts: {} }] : []);
  return [
    ...wrong('owners', owners.length === 0),
    ...wrong('shares', owners.length > 0 && shares.length > 0 && shares.length !== owners.length),
    ...wrong('representative', owners.length > 0 && representative !== '' && !owners.includes(representative)),
  ];
}

/**
 * That every owner is on record in the community of the unit, able to own, and nobody whom those who bring the table keep out for. Personal
 * data are masked.
 */
function ownerFaults({ owners }: TitleRow, { owners: found }: Surroundings, { interests }: Demands): readonly RowFault[] {
  if (found === undefined) return [];
  return [...new Set(owners)].flatMap((number): readonly RowFault[] => {
    const owner = found.get(number);
    if (owner !== undefined)
      return faultOf(
        'owners',
        refusalOf(() => {
          requireDisinterested(interests, [owner.name]);
          if ('idNumber' in owner) requireAbleToOwn(owner);
        }),
      );
    return isUscc(number)
      ? [{ field: 'owners', reason: 'ORGANISATION_NOT_FOUND', facts: { name: organisationName(number) } }]
      : [{ field: 'owners', reason: 'PERSON_NOT_FOUND', facts: { name: maskDocumentNumber(number) } }];
  });
}
