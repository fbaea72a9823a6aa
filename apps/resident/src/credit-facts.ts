import type { Home, Language, PublishedCreditScore } from '@heming/web-kit';

/** The page on which everybody reads the credit of an enterprise, with all that it is made of. @param organisation `organisations/…` */
export function creditPageOf(organisation: string, language: Language): string {
  const page = organisation.replace('organisations/', '/public/enterprises/');
  return `${page}${language === 'en' ? '?lang=en' : ''}#credit`;
}

/** The name under which that score is asked for. */
export function publishedScoreOf(organisation: string): string {
  return organisation.replace('organisations/', 'publishedCreditScores/');
}

/** The enterprises of homes, each once, in the order of the homes. */
export function enterprisesOf(homes: readonly Pick<Home, 'enterprise'>[]): readonly string[] {
  return [...new Set(homes.map(({ enterprise }) => enterprise).filter((enterprise) => enterprise !== ''))];
}

/** Points with one decimal, `84.0`; undefined when nothing is public: there is no score then, and 0 would be wrong. */
export function pointsOf({ grade, scoreTenths }: Pick<PublishedCreditScore, 'grade' | 'scoreTenths'>): string | undefined {
  return grade === 'UNRATED' || grade === 'CREDIT_GRADE_UNSPECIFIED' ? undefined : (scoreTenths / 10).toFixed(1);
}
