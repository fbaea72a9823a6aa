import { createI18n } from 'vue-i18n';
import { useKept } from '../state/kept.js';
import { fieldWord, methodWord, roleWord, valuesOf, valueWord, type Language } from './words.js';

/** Texts of an app by key, in groups. */
export interface Texts {
  readonly [key: string]: string | Texts;
}

/** The language of an app, kept by this browser, with its texts and the words of the contract in it. */
export function useAppLanguage<T extends Texts>({ zh, en }: { readonly zh: T; readonly en: T }) {
  const language = useKept<Language>('language', 'zh-CN');
  const i18n = createI18n({ legacy: false, locale: language.value, fallbackLocale: 'zh-CN', messages: { 'zh-CN': zh, en } });
  return {
    language,
    i18n,
    /** Changes the language of the app and of the document. */
    speak(chosen: Language): void {
      language.value = chosen;
      i18n.global.locale.value = chosen;
      document.documentElement.lang = chosen;
    },
    /** Words of the contract in the language of the app. */
    words: {
      field: (message: string, field: string): string => fieldWord(language.value, message, field),
      value: (type: string, value: string | undefined): string => valueWord(language.value, type, value),
      values: (type: string) => valuesOf(language.value, type),
      method: (name: string): string => methodWord(language.value, name),
      role: (role: string): string => roleWord(language.value, role),
    },
  };
}
