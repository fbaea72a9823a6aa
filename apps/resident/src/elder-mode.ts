import { dayOf, useKept } from '@heming/web-kit';
import { computed, shallowRef, watch } from 'vue';
import { isElder } from './elder-age.js';
import { api, may, me } from './session.js';

/** What the reader chose for himself, kept by this browser; `unset` until he chooses. */
const chosen = useKept<'unset' | 'elder' | 'normal'>('elder-mode', 'unset');
/** Whether the register says that the person who is signed in is an elder. */
const registered = shallowRef(false);

/** Whether the app shows itself in large type: as chosen, or to elders unasked. */
export const elderMode = computed(() => (chosen.value === 'unset' ? registered.value : chosen.value === 'elder'));

/** Chooses between large and normal type, for good. */
export function chooseElderMode(elder: boolean): void {
  chosen.value = elder ? 'elder' : 'normal';
}

watch(elderMode, (elder) => document.documentElement.classList.toggle('elder', elder), { immediate: true });

/** Asks the register for the age of the person who is signed in, unless he chose. What it does not tell leaves the type normal. */
export async function suggestElderMode(): Promise<void> {
  const person = me.value?.roles.find(({ party }) => party.startsWith('persons/'))?.party;
  if (chosen.value !== 'unset' || person === undefined || !may('GetPerson')) return;
  const [found, clock] = await Promise.all([api.call('GetPerson', { name: person }), api.call('GetClock', {})]);
  registered.value = isElder(found.birthYear, dayOf(clock.time ?? new Date()));
}
