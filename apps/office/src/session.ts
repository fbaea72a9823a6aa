import { openAppSession } from '@heming/web-kit';
import { computed, shallowRef } from 'vue';
import { language } from './i18n/language.js';

/** Name of the city's division, the topmost that is in force. */
export const city = shallowRef('');
/** Set when a grave act asked for a fresh sign-in. */
export const freshSignInNeeded = shallowRef(false);

const session = openAppSession({
  base: import.meta.env.BASE_URL,
  language,
  freshSignInNeeded: () => (freshSignInNeeded.value = true),
  prepare: async (api) => {
    const { divisions } = await api.call('ListDivisions', { level: 'CITY', pageSize: 1 });
    city.value = divisions[0]?.name ?? '';
  },
});

/** Who uses the app, and what he may do. */
export const { api, me, settings, hindrance, begin, ensureSignedIn, arrive, signOut, may } = session;

/** Leads to the provider once more, where another role can be chosen or the same person says again who he is. */
export async function signInAnew(): Promise<void> {
  freshSignInNeeded.value = false;
  await session.signInAnew();
}

/** The division that somebody works in: the widest of those he has a role in. */
export const ownDivision = computed(
  () => [...(me.value?.divisions ?? [])].sort((one, other) => one.length - other.length)[0] ?? city.value,
);
