import type { HomeRelation } from '@heming/contracts/registry/v1';
import type { Occupancy } from './occupancy.js';
import type { Title } from './title.js';

/** What ties a person to a unit at present. */
export interface HomeTie {
  /** Name of the title or occupancy. */
  readonly record: string;
  readonly relation: HomeRelation;
  readonly person: string;
  /** Share owned; 0 of 0 when occupied. */
  readonly shareNum: number;
  readonly shareDen: number;
}

/** What a person presently owns by a title: nothing, when his holdings have ended. */
export function ownedHomes({ name, holdings }: Pick<Title, 'name' | 'holdings'>, person: string): readonly HomeTie[] {
  return holdings
    .filter(({ owner, toDay }) => owner === person && toDay === '')
    .map(({ shareNum, shareDen }) => ({ record: name, relation: 'OWNED', person, shareNum, shareDen }));
}

/** What a person presently uses. */
export function occupiedHome({ name, person }: Pick<Occupancy, 'name' | 'person'>): HomeTie {
  return { record: name, relation: 'OCCUPIED', person, shareNum: 0, shareDen: 0 };
}
