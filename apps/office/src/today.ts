import { dayOf } from '@heming/web-kit';
import { shallowRef } from 'vue';
import { api } from './session.js';

/** The day of the system's clock, which a demonstration moves; undefined until it was asked. */
export const today = shallowRef<string>();

/** Asks for the day, once a page load. */
export async function ensureToday(): Promise<string> {
  return (today.value ??= dayOf((await api.call('GetClock', {})).time ?? new Date()));
}
