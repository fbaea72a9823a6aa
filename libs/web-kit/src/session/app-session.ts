import { shallowRef, type Ref, type ShallowRef } from 'vue';
import { Api } from '../api/api.js';
import { ApiProblem } from '../api/problem.js';
import type { MethodName } from '../api/rest-request.js';
import type { Me } from '../generated/api.js';
import type { Language } from '../words/words.js';
import { mayCall } from './access.js';
import { canonicalAddress, readWebSettings, WebSignIn, type SignInPlace, type WebSettings } from './sign-in.js';

/** What the session of an app is made of. */
export interface AppSessionOptions {
  /** Path that the app lives below, with a slash at its end. */
  readonly base: string;
  readonly language: Ref<Language>;
  /** Where people sign in; where the settings say when absent. */
  signInAt?(settings: WebSettings): SignInPlace;
  /** Told when a grave act asks for a fresh sign-in; when absent, the page leads there at once. */
  freshSignInNeeded?(): void;
  /** What else must be known before the first screen of somebody who has signed in. */
  prepare?(api: Api): Promise<void>;
}

/**
 * Why an app cannot begin, or go on: the settings cannot be read; nobody signs people in; the provider sent back without a token; the city does
 * not take the token that the provider has just given; or something gives no answer.
 */
export type Hindrance = 'no-settings' | 'no-provider' | 'no-sign-in' | 'not-accepted' | 'no-answer';

/** Who uses an app, and what he may do. */
export interface AppSession {
  readonly api: Api;
  /** Who is signed in; undefined until it was asked. */
  readonly me: ShallowRef<Me | undefined>;
  readonly settings: ShallowRef<WebSettings | undefined>;
  /** Undefined when nothing hinders. */
  readonly hindrance: ShallowRef<Hindrance | undefined>;
  /** Reads the settings; leads away when this is not the address that sign-in knows. @returns whether the app can go on */
  begin(): Promise<boolean>;
  /** Asks who is signed in, once; leads to sign-in when nobody is. @returns whether somebody is */
  ensureSignedIn(path: string): Promise<boolean>;
  /** Takes up what the provider sent back with. @returns path to go on at; false when that came to nothing */
  arrive(): Promise<string | false>;
  /** Leads to the provider once more, where the same person says again who he is, or another one signs in. `from`: path to come back to. */
  signInAnew(from?: string): Promise<void>;
  /** Signs out here and at the provider. */
  signOut(): Promise<void>;
  /** Signs out without leaving the page. */
  end(): Promise<void>;
  /** Whether the person who is signed in may call a method. */
  may(method: MethodName): boolean;
}

/** The session of an app in this tab. */
export function openAppSession({ base, language, signInAt, freshSignInNeeded, prepare }: AppSessionOptions): AppSession {
  const me = shallowRef<Me>();
  const settings = shallowRef<WebSettings>();
  const hindrance = shallowRef<Hindrance>();
  let signIn: WebSignIn | undefined;
  /** Whether the provider has just sent somebody back to this page. */
  let arrived = false;
  /** The address within the app, for coming back. */
  const here = (): string => `/${location.pathname.slice(base.length)}${location.search}`;
  const api = new Api({
    token: async () => signIn?.token(),
    language: () => language.value,
    signInNeeded: (anew) => {
      if (anew && freshSignInNeeded !== undefined) freshSignInNeeded();
      // To lead there once more would bring the same token back, without end.
      else if (arrived && me.value === undefined) hinder('not-accepted');
      else void signIn?.leave(here(), { anew }).catch(() => hinder('no-answer'));
    },
  });
  const hinder = (why: Hindrance): false => {
    hindrance.value ??= why;
    return false;
  };

  return {
    api,
    me,
    settings,
    hindrance,
    async begin() {
      try {
        settings.value = await readWebSettings();
      } catch {
        return hinder('no-settings');
      }
      const place = signInAt?.(settings.value) ?? settings.value;
      const elsewhere = canonicalAddress(place.issuer, location.href);
      if (elsewhere !== undefined) {
        location.replace(elsewhere);
        return false;
      }
      if (place.issuer === '') return hinder('no-provider');
      signIn = new WebSignIn(place, `${location.origin}${base}`);
      return true;
    },
    async ensureSignedIn(path) {
      try {
        if ((await signIn?.token()) === undefined) {
          await signIn?.leave(path);
          return false;
        }
        if (me.value === undefined) [me.value] = await Promise.all([api.call('GetMe', {}), prepare?.(api)]);
        return me.value.signedIn;
      } catch (thrown) {
        return thrown instanceof ApiProblem && thrown.problem.status === 401 ? false : hinder('no-answer');
      }
    },
    async arrive() {
      me.value = undefined;
      try {
        const path = (await signIn?.arrive()) ?? '/';
        arrived = true;
        return path;
      } catch {
        return hinder('no-sign-in');
      }
    },
    async signInAnew(from = here()) {
      await signIn?.leave(from, { anew: true });
    },
    async signOut() {
      await signIn?.signOut();
    },
    async end() {
      me.value = undefined;
      await signIn?.end();
    },
    may: (method) => mayCall(me.value, method),
  };
}
