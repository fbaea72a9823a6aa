import { language } from './i18n/language.js';

/** What an item is called, in the language of the app; of a record, a part of a score, or the catalogue. */
export function itemTitle(
  of: { readonly itemTitle: string; readonly itemTitleEn: string } | { readonly title: string; readonly titleEn: string },
): string {
  const [zh, en] = 'itemTitle' in of ? [of.itemTitle, of.itemTitleEn] : [of.title, of.titleEn];
  return (language.value === 'en' && en) || zh;
}
