import { openAppSession } from '@heming/web-kit';
import { language } from './i18n/language.js';

const session = openAppSession({ base: import.meta.env.BASE_URL, language });

/** Who uses the app, and what he may do. */
export const { api, me, settings, hindrance, begin, ensureSignedIn, arrive, signOut, may } = session;

/** Leads to the provider once more, where somebody else can sign in. */
export const signInAnew = (): Promise<void> => session.signInAnew('/');
