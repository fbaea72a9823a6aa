import { readonly, ref } from 'vue';

const connected = ref(navigator.onLine);
addEventListener('online', () => (connected.value = true));
addEventListener('offline', () => (connected.value = false));

/** Whether the phone says that it has a network. */
export const online = readonly(connected);
