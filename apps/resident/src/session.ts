import { Api, canonicalAddress, mayCall, readWebSettings, WebSignIn, type Me, type MethodName, type WebSettings } from '@heming/web-kit';
import { shallowRef } from 'vue';
import { language } from './i18n/language.js';

/** Below this path the app lives. */
const BASE = import.meta.env.BASE_URL;

/** Who is signed in; undefined until it was asked. */
export const me = shallowRef<Me>();
export const settings = shallowRef<WebSettings>();
/** Why the app cannot begin, or go on; undefined when it can. */
export const hindrance = shallowRef<'no-settings' | 'no-provider' | 'no-answer'>();

let signIn: WebSignIn | undefined;

/** The address within the app, for coming back. */
const here = (): string => `/${location.pathname.slice(BASE.length)}${location.search}`;

export const api = new Api({
  token: async () => signIn?.token(),
  language: () => language.value,
  signInNeeded: () => void signIn?.leave(here()),
});

/** Reads the settings; leads away when this is not the address that sign-in knows. @returns whether the app can go on */
export async function begin(): Promise<boolean> {
  try {
    settings.value = await readWebSettings();
  } catch {
    hindrance.value = 'no-settings';
    return false;
  }
  const elsewhere = canonicalAddress(settings.value.issuer, location.href);
  if (elsewhere !== undefined) {
    location.replace(elsewhere);
    return false;
  }
  if (settings.value.issuer === '') hindrance.value = 'no-provider';
  else signIn = new WebSignIn(settings.value, `${location.origin}${BASE}`);
  return hindrance.value === undefined;
}

/** Asks who is signed in, once; leads to sign-in when nobody is. @returns whether somebody is */
export async function ensureSignedIn(path: string): Promise<boolean> {
  try {
    if ((await signIn?.token()) === undefined) {
      await signIn?.leave(path);
      return false;
    }
    me.value ??= await api.call('GetMe', {});
    return me.value.signedIn;
  } catch {
    hindrance.value = 'no-answer';
    return false;
  }
}

/** Asks who is signed in once more: his roles follow the register, which may have changed. */
export async function askAnew(): Promise<void> {
  me.value = await api.call('GetMe', {});
}

/** Takes up what the provider sent back with. @returns path to go on at */
export async function arrive(): Promise<string> {
  me.value = undefined;
  return signIn === undefined ? '/' : signIn.arrive();
}

/** Leads to the provider once more, where somebody else can sign in. */
export async function signInAnew(): Promise<void> {
  await signIn?.leave('/', { anew: true });
}

/** Signs out here and at the provider. */
export async function signOut(): Promise<void> {
  await signIn?.signOut();
}

/** Whether the person who is signed in may call a method. */
export function may(method: MethodName): boolean {
  return mayCall(me.value, method);
}
