import type { CreditForecast, CreditScore, CreditScoreItem, PublishedCreditItem, PublishedCreditScore } from '@heming/contracts/credit/v1';
import type { CreditProfile } from './domain/credit-profile.js';
import type { CreditRecord } from './domain/credit-record.js';
import type { CountedItem, Score } from './domain/score.js';
import { isPublished } from './messages.js';

type Item = CountedItem<CreditRecord>;

/** Of whom a score is. */
interface Subject {
  readonly organisation: string;
  readonly title: string;
}

/** A score in the contract's words. @param reads whether the caller may read a record whole */
export function scoreMessage(
  { organisation, title }: Subject,
  score: Score<CreditRecord>,
  forecast: Score<CreditRecord> | undefined,
  reads: (record: CreditRecord) => boolean,
): CreditScore {
  const { items, asOfDate, ruleSet } = score;
  return {
    ...{ name: scoreName(organisation), organisation, organisationTitle: title, asOfDate, ruleSet, ...sumsOf(score) },
    ...{ earlierScoreTenths: 0, earlierGrade: 'CREDIT_GRADE_UNSPECIFIED', items: items.map((item) => itemMessage(item, reads)) },
    ...(forecast && { forecast: forecastMessage(forecast, reads) }),
  };
}

/** What everybody may know of a score. */
export function publishedScoreMessage({ organisation, title }: Subject, score: Score<CreditRecord>): PublishedCreditScore {
  const { items, asOfDate, ruleSet } = score;
  const name = organisation.replace('organisations/', 'publishedCreditScores/');
  return { name, organisation, organisationTitle: title, asOfDate, ruleSet, ...sumsOf(score), items: items.map(publishedItem) };
}

/** A profile as a row of the list. */
export function scoreRow(profile: CreditProfile): CreditScore {
  const { organisation, organisationTitle, asOfDate, ruleSet, earlierScoreTenths, earlierGrade } = profile;
  return {
    ...{ name: scoreName(organisation), organisation, organisationTitle, asOfDate, ruleSet, ...sumsOf(profile) },
    ...{ earlierScoreTenths, earlierGrade, items: [] },
  };
}

/** A profile as a row of what everybody sees. */
export function publishedScoreRow(profile: CreditProfile): PublishedCreditScore {
  const { organisation, organisationTitle, asOfDate, ruleSet } = profile;
  return {
    ...{ name: organisation.replace('organisations/', 'publishedCreditScores/'), organisation, organisationTitle, asOfDate, ruleSet },
    ...{ scoreTenths: profile.publishedScoreTenths, grade: profile.publishedGrade },
    ...{ basicTenths: profile.publishedBasicTenths, goodTenths: profile.publishedGoodTenths, badTenths: profile.publishedBadTenths },
    items: [],
  };
}

const scoreName = (organisation: string): string => organisation.replace('organisations/', 'creditScores/');

function sumsOf({ scoreTenths, grade, basicTenths, goodTenths, badTenths }: Pick<CreditProfile, keyof ReturnType<typeof sums>>) {
  return sums(scoreTenths, grade, basicTenths, goodTenths, badTenths);
}

function sums(scoreTenths: number, grade: CreditProfile['grade'], basicTenths: number, goodTenths: number, badTenths: number) {
  return { scoreTenths, grade, basicTenths, goodTenths, badTenths };
}

function forecastMessage(score: Score<CreditRecord>, reads: (record: CreditRecord) => boolean): CreditForecast {
  const announced = score.items.filter(({ record }) => record.state === 'NOTIFIED');
  return { ...sumsOf(score), items: announced.map((item) => itemMessage(item, reads)) };
}

function commonOf({ record, type, countedTenths }: Item) {
  const { number, itemType, category, severity, pointsTenths, effectiveDate, expiryDate, publicDate } = record;
  return {
    ...{ number, itemType, itemTitle: type.title, itemTitleEn: type.titleEn, category, severity, pointsTenths, countedTenths },
    ...{ effectiveDate, expiryDate, publicDate, legalBasis: type.legalBasis, objected: record.state === 'OBJECTED' },
  };
}

function itemMessage(item: Item, reads: (record: CreditRecord) => boolean): CreditScoreItem {
  const { record } = item;
  const readable = reads(record);
  return { ...commonOf(item), record: record.name, facts: readable || isPublished(record) ? record.facts : '', readable };
}

function publishedItem(item: Item): PublishedCreditItem {
  const { occurDate, documentNumber, facts } = item.record;
  return { ...commonOf(item), occurDate, documentNumber, facts };
}
