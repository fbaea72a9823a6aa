import { refuse } from '@heming/contracts/registry/v1';
import { calendarDateOf, isCalendarDate, type CalendarDate } from '@heming/values';
import { holdingsOn, type Holding } from './title.js';
import { legalAreaOn, type Unit } from './unit.js';

/** What an owner register is of. */
export interface RegisterOf {
  readonly asOf: CalendarDate;
  /** Whether parking bays that can be owned count: only where the rules of procedure say so. */
  readonly parkingAreaVotes: boolean;
  /** `organisations/…` of the quarter's developer; empty when not known. */
  readonly developer: string;
  /** `organisations/…` that built the part of the quarter in which the unit lies; absent means the quarter's developer. */
  readonly builder?: string;
}

/** What one unit counts on a day. */
export interface RegisterEntry {
  readonly unit: string;
  /** Sorted; empty for the developer's and where no owner is on record. */
  readonly owners: readonly string[];
  /** Empty where there is none. */
  readonly representative: string;
  /** Entries with the same text make one head. */
  readonly headGroup: string;
  /** Hundredths of a square metre. */
  readonly areaCenti: number;
}

/** Heads and areas of a quarter on a day. */
export interface RegisterTotals {
  readonly headCount: number;
  /** Hundredths of a square metre. */
  readonly areaCenti: number;
  readonly unitCount: number;
  /** Units handed over of which no owner is on record. */
  readonly unknownOwnerCount: number;
}

/** The day a register is asked for: today when none is given. @throws DATE_INVALID */
export function registerDay(asOf: string, at: Date): CalendarDate {
  if (asOf !== '' && !isCalendarDate(asOf)) throw refuse('DATE_INVALID', { field: 'asOf', value: asOf });
  return asOf === '' ? calendarDateOf(at) : asOf;
}

/** The head of all units the developer has not sold or not handed over (最高人民法院建筑物区分所有权司法解释第九条). */
export const DEVELOPER_HEAD = 'developer';

/**
 * What a unit counts: undefined when it does not count at all. A unit makes a head, except that all units of the same buyer make one, and all
 * that the developer has not handed over make one. Co-owners are one buyer: the same ones, of whatever shares, make one head.
 * @param holdings of the unit's title; none when there is no title
 */
export function registerEntry(unit: Unit, holdings: readonly Holding[], of: RegisterOf): RegisterEntry | undefined {
  if (unit.use === 'PARKING' && !of.parkingAreaVotes) return undefined;
  const counted = { unit: unit.name, areaCenti: legalAreaOn(unit, of.asOf) };
  const present = isDeliveredOn(unit, of.asOf) ? holdingsOn({ holdings }, of.asOf) : [];
  const owners = present.map(({ owner }) => owner);
  const [sole] = owners.length === 1 ? owners : [];
  const { developer, builder = developer } = of;
  if (!isDeliveredOn(unit, of.asOf)) return { ...counted, owners: [], representative: '', headGroup: developerHead(builder, of) };
  if (sole !== undefined && sole === developer) return { ...counted, owners: [], representative: '', headGroup: DEVELOPER_HEAD };
  if (owners.length === 0) return { ...counted, owners, representative: '', headGroup: unit.name };
  const representative = present.find((holding) => holding.representative)?.owner ?? '';
  return { ...counted, owners, representative, headGroup: owners.join('+') };
}

/** The head of a developer: another one's than the quarter's, of a part that was merged into it, counts by his name as he does as an owner. */
function developerHead(builder: string, { developer }: RegisterOf): string {
  return builder === '' || builder === developer ? DEVELOPER_HEAD : builder;
}

/** Adds up entries, one after the other. */
export class RegisterCount {
  readonly #heads = new Set<string>();
  #areaCenti = 0n;
  #unitCount = 0;
  #unknownOwnerCount = 0;

  add({ unit, headGroup, areaCenti }: RegisterEntry): void {
    this.#heads.add(headGroup);
    this.#areaCenti += BigInt(areaCenti);
    this.#unitCount++;
    if (headGroup === unit) this.#unknownOwnerCount++;
  }

  get totals(): RegisterTotals {
    return {
      headCount: this.#heads.size,
      areaCenti: Number(this.#areaCenti),
      unitCount: this.#unitCount,
      unknownOwnerCount: this.#unknownOwnerCount,
    };
  }
}

/** An entry as JSON with sorted members and no blanks (RFC 8785), followed by a line feed: what the fingerprint is made of. */
export function canonicalLine({ areaCenti, headGroup, owners, representative, unit }: RegisterEntry): string {
  return `${JSON.stringify({ areaCenti, headGroup, owners, representative, unit })}\n`;
}

function isDeliveredOn({ saleState, deliveredOn }: Unit, day: CalendarDate): boolean {
  return saleState === 'DELIVERED' && (deliveredOn === '' || deliveredOn <= day);
}
