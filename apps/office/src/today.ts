import { dayOf } from '@heming/web-kit';
import { shallowRef } from 'vue';
import { api } from './session.js';

/** The day of the system's clock, which a demonstration moves; undefined until it was asked. */
export const today = shallowRef<string>();
let asked: Promise<string> | undefined;

/** Asks for the day, once a page load, however many want to know; anew when that failed. */
export function ensureToday(): Promise<string> {
  asked ??= ask().catch((thrown: unknown) => {
    asked = undefined;
    throw thrown;
  });
  return asked;
}

async function ask(): Promise<string> {
  const { time } = await api.call('GetClock', {});
  return (today.value = dayOf(time ?? new Date()));
}
