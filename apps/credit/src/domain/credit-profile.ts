import type { CreditGrade } from '@heming/contracts/credit/v1';
import { addDays, type CalendarDate } from '@heming/values';
import { publicOn, scoreOf, type Countable, type Score } from './score.js';
import { creditRulesOn } from './policy.js';

/** How many days back the score lies that today's is compared with. */
const COMPARED_DAYS = 30;

/** A score without what it is made of; points are in tenths. */
export interface Sums {
  readonly scoreTenths: number;
  readonly grade: CreditGrade;
  readonly basicTenths: number;
  readonly goodTenths: number;
  readonly badTenths: number;
}

/**
 * Today's score of an enterprise as it is kept for lists: a read model, which follows from the records and can be made anew from them at any time.
 */
export interface CreditProfile extends Sums {
  /** `creditProfiles/{uscc}`. */
  readonly name: string;
  /** Empty: a score is the city's. */
  readonly division: string;
  readonly organisation: string;
  readonly organisationTitle: string;
  readonly asOfDate: CalendarDate;
  /** What today's is compared with: the score of the thirtieth day before, in tenths. */
  readonly earlierScoreTenths: number;
  readonly earlierGrade: CreditGrade;
  readonly ruleSet: string;
  /** Whether the public sees anything of it today. */
  readonly published: boolean;
  /** The score of what the public sees. */
  readonly publishedScoreTenths: number;
  readonly publishedGrade: CreditGrade;
  readonly publishedBasicTenths: number;
  readonly publishedGoodTenths: number;
  readonly publishedBadTenths: number;
}

/** The profile of an enterprise on a day. */
export function profileOf(
  { organisation, title }: { readonly organisation: string; readonly title: string },
  records: readonly Countable[],
  day: CalendarDate,
): CreditProfile {
  const rules = creditRulesOn(day);
  const own = scoreOf(records, rules, day);
  const shown = scoreOf(records, rules, day, publicOn);
  const earlierDay = addDays(day, -COMPARED_DAYS);
  const earlier = scoreOf(records, creditRulesOn(earlierDay), earlierDay);
  return {
    ...{ name: profileName(organisation), division: '', organisation, organisationTitle: title },
    ...{ asOfDate: day, ruleSet: rules.ruleSet, ...sumsOf(own), published: shown.items.length > 0 },
    ...{ earlierScoreTenths: earlier.scoreTenths, earlierGrade: earlier.grade },
    ...{ publishedScoreTenths: shown.scoreTenths, publishedGrade: shown.grade },
    ...{ publishedBasicTenths: shown.basicTenths, publishedGoodTenths: shown.goodTenths, publishedBadTenths: shown.badTenths },
  };
}

/** The name under which the profile of an enterprise is kept. */
export function profileName(organisation: string): string {
  return organisation.replace('organisations/', 'creditProfiles/');
}

function sumsOf({ scoreTenths, grade, basicTenths, goodTenths, badTenths }: Score<Countable>): Sums {
  return { scoreTenths, grade, basicTenths, goodTenths, badTenths };
}
