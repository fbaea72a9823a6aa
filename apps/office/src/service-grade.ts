import { i18n } from './i18n/language.js';

/** What stands for no grade on record. */
const NO_GRADE = 0;
/** Grades of service that a contract can agree on, lowest first. */
const GRADES = [1, 2, 3, 4, 5] as const;

/** A grade of service in words. */
export function gradeInWords(grade: number): string {
  return grade === NO_GRADE ? i18n.global.t('words.noGrade') : i18n.global.t('words.grade', { grade });
}

/** What a form lets choose from, none first. */
export function gradeOptions(): readonly { readonly value: string; readonly word: string }[] {
  return [NO_GRADE, ...GRADES].map((grade) => ({ value: String(grade), word: gradeInWords(grade) }));
}
