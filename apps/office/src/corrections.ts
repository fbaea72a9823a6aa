import type { MethodName } from '@heming/web-kit';

/** How the right value of a field is typed and shown. */
export type CorrectableKind = 'text' | 'count' | 'area' | 'organisation-kind' | 'building-use';

/** Enums whose values are typed and shown by their word. */
const ENUMS: Partial<Readonly<Record<CorrectableKind, string>>> = {
  'organisation-kind': 'OrganisationKind',
  'building-use': 'BuildingUse',
};

/** The enum that a field is of; undefined when it is of none. */
export function enumOf(kind: CorrectableKind | undefined): string | undefined {
  return kind === undefined ? undefined : ENUMS[kind];
}

/** A kind of resource whose recorded facts are corrected by one officer asking and another deciding. */
export interface Correctable {
  /** Message of the contract, and the member of the request that holds it. */
  readonly message: string;
  readonly member: string;
  readonly ask: MethodName;
  readonly decide: MethodName;
  readonly fields: Readonly<Record<string, CorrectableKind>>;
}

/** The facts that are corrected on screens, by kind of resource; moves to another division are left to programs. */
export const CORRECTABLE = {
  quarter: {
    message: 'Quarter',
    member: 'quarter',
    ask: 'RequestQuarterCorrection',
    decide: 'DecideQuarterCorrection',
    fields: { householdCount: 'count', buildingAreaCenti: 'area' },
  },
  building: {
    message: 'Building',
    member: 'building',
    ask: 'RequestBuildingCorrection',
    decide: 'DecideBuildingCorrection',
    fields: {
      use: 'building-use',
      floorsAboveCount: 'count',
      floorsBelowCount: 'count',
      exclusiveAreaCenti: 'area',
      completedOn: 'text',
    },
  },
  unit: {
    message: 'Unit',
    member: 'unit',
    ask: 'RequestUnitCorrection',
    decide: 'DecideUnitCorrection',
    fields: { registeredAreaCenti: 'area', surveyedAreaCenti: 'area', contractAreaCenti: 'area' },
  },
  organisation: {
    message: 'Organisation',
    member: 'organisation',
    ask: 'RequestOrganisationCorrection',
    decide: 'DecideOrganisationCorrection',
    fields: { title: 'text', kind: 'organisation-kind' },
  },
  person: {
    message: 'Person',
    member: 'person',
    ask: 'RequestPersonCorrection',
    decide: 'DecidePersonCorrection',
    fields: { fullName: 'text', idNumber: 'text', birthYear: 'count' },
  },
} as const satisfies Readonly<Record<string, Correctable>>;

export type CorrectableName = keyof typeof CORRECTABLE;

const AREA = /^([0-9]{1,10})(?:\.([0-9]{1,2}))?$/;

/**
 * What was typed, as the contract has it: square metres become hundredths without passing through a fraction, counts become numbers. What
 * cannot be read goes as it is, for the service to say so.
 */
export function typedValue(kind: CorrectableKind, text: string): string | number {
  const typed = text.trim();
  if (kind === 'area') {
    const [, whole, part = ''] = AREA.exec(typed) ?? [];
    return whole === undefined ? typed : String(BigInt(whole) * 100n + BigInt(part.padEnd(2, '0')));
  }
  return kind === 'count' && /^-?[0-9]{1,9}$/.test(typed) ? Number(typed) : typed;
}
