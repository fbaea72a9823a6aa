import { fieldWord, methodWord, roleWord, useKept, valueWord, type Language } from '@heming/web-kit';
import { createI18n } from 'vue-i18n';
import { en } from './en.js';
import { zh } from './zh.js';

/** The language of the app, kept by this browser. */
export const language = useKept<Language>('language', 'zh-CN');

export const i18n = createI18n({ legacy: false, locale: language.value, fallbackLocale: 'zh-CN', messages: { 'zh-CN': zh, en } });

/** Changes the language of the app and of the document. */
export function speak(chosen: Language): void {
  language.value = chosen;
  i18n.global.locale.value = chosen;
  document.documentElement.lang = chosen;
}

/** Words of the contract in the language of the app. */
export const words = {
  field: (message: string, field: string): string => fieldWord(language.value, message, field),
  value: (type: string, value: string | undefined): string => valueWord(language.value, type, value),
  method: (name: string): string => methodWord(language.value, name),
  role: (role: string): string => roleWord(language.value, role),
};
