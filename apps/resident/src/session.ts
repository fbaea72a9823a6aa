import { openAppSession } from '@heming/web-kit';
import { computed } from 'vue';
import { language } from './i18n/language.js';
import { signInPlace, signsInByWeChat } from './wechat/sign-in-place.js';
import { inWeChat } from './wechat/wechat-browser.js';

/** Below this path the app lives. */
const BASE = import.meta.env.BASE_URL;
/** Set in the tab in which somebody asked for sign-in by WeChat. */
const ASKED = 'heming.wechat';

if (location.pathname === `${BASE}wechat`) sessionStorage.setItem(ASKED, 'asked');
const circumstances = { inWeChat, asked: sessionStorage.getItem(ASKED) !== null };
const session = openAppSession({ base: BASE, language, signInAt: (settings) => signInPlace(settings, circumstances) });

/** Who uses the app, and what he may do. */
export const { api, me, settings, hindrance, begin, ensureSignedIn, arrive, may, end } = session;

/** Whether the reader signs in by WeChat. */
const byWeChat = computed(() => settings.value !== undefined && signsInByWeChat(settings.value, circumstances));
/** Whether sign-in by WeChat can be asked for here. */
export const wechatOffered = computed(() => settings.value?.wechat?.anywhere === true && !byWeChat.value);

/** Asks who is signed in once more: his roles follow the register, which may have changed. */
export async function askAnew(): Promise<void> {
  me.value = await api.call('GetMe', {});
}

/** Leads to the provider once more, where somebody else can sign in; from the simulated WeChat back to where everybody signs in. */
export async function signInAnew(): Promise<void> {
  if (!circumstances.asked) return session.signInAnew('/');
  await endAsking();
}

/** Begins the simulated sign-in by WeChat. */
export function signInByWeChat(): void {
  location.assign(`${BASE}wechat`);
}

/** Signs out here and at the provider. */
export async function signOut(): Promise<void> {
  sessionStorage.removeItem(ASKED);
  await session.signOut();
}

async function endAsking(): Promise<void> {
  sessionStorage.removeItem(ASKED);
  await session.end();
  location.assign(BASE);
}
