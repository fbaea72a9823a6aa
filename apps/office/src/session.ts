import { Api, canonicalAddress, mayCall, readWebSettings, WebSignIn, type Me, type MethodName, type WebSettings } from '@heming/web-kit';
import { computed, shallowRef } from 'vue';
import { language } from './i18n/language.js';

/** Below this path the app lives. */
const BASE = import.meta.env.BASE_URL;

/** Who is signed in; undefined until it was asked. */
export const me = shallowRef<Me>();
export const settings = shallowRef<WebSettings>();
/** Name of the city's division, the topmost that is in force. */
export const city = shallowRef('');
/** Why the app cannot begin; undefined when it can. */
export const beginning = shallowRef<'no-settings' | 'no-provider'>();
/** Set when a grave act asked for a fresh sign-in. */
export const freshSignInNeeded = shallowRef(false);

let signIn: WebSignIn | undefined;

/** The address within the app, for coming back. */
const here = (): string => `/${location.pathname.slice(BASE.length)}${location.search}`;

export const api = new Api({
  token: async () => signIn?.token(),
  language: () => language.value,
  signInNeeded: (anew) => {
    if (anew) freshSignInNeeded.value = true;
    else void signIn?.leave(here());
  },
});

/** Reads the settings; leads away when this is not the address that sign-in knows. @returns whether the app can go on */
export async function begin(): Promise<boolean> {
  try {
    settings.value = await readWebSettings();
  } catch {
    beginning.value = 'no-settings';
    return false;
  }
  const elsewhere = canonicalAddress(settings.value.issuer, location.href);
  if (elsewhere !== undefined) {
    location.replace(elsewhere);
    return false;
  }
  if (settings.value.issuer === '') beginning.value = 'no-provider';
  else signIn = new WebSignIn(settings.value, `${location.origin}${BASE}`);
  return beginning.value === undefined;
}

/** Asks who is signed in, once; leads to sign-in when nobody is. @returns whether somebody is */
export async function ensureSignedIn(path: string): Promise<boolean> {
  if ((await signIn?.token()) === undefined) {
    await signIn?.leave(path);
    return false;
  }
  if (me.value === undefined) {
    const [found, cities] = await Promise.all([api.call('GetMe', {}), api.call('ListDivisions', { level: 'CITY', pageSize: 1 })]);
    city.value = cities.divisions[0]?.name ?? '';
    me.value = found;
  }
  return me.value.signedIn;
}

/** Takes up what the provider sent back with. @returns path to go on at */
export async function arrive(): Promise<string> {
  me.value = undefined;
  return signIn === undefined ? '/' : signIn.arrive();
}

/** Leads to the provider once more, where another role can be chosen or the same person says again who he is. */
export async function signInAnew(): Promise<void> {
  freshSignInNeeded.value = false;
  await signIn?.leave(here(), { anew: true });
}

/** Signs out here and at the provider. */
export async function signOut(): Promise<void> {
  await signIn?.signOut();
}

/** Whether the person who is signed in may call a method. */
export function may(method: MethodName): boolean {
  return mayCall(me.value, method);
}

/** The division that somebody works in: the widest of those he has a role in. */
export const ownDivision = computed(
  () => [...(me.value?.divisions ?? [])].sort((one, other) => one.length - other.length)[0] ?? city.value,
);
