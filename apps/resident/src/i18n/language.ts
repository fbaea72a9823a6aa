import { useAppLanguage } from '@heming/web-kit';
import { en } from './en.js';
import { zh } from './zh.js';

/** The language of the app, kept by this browser, with its texts and the words of the contract in it. */
export const { language, i18n, speak, words } = useAppLanguage({ zh, en });
