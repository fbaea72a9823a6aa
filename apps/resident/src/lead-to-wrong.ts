import { nextTick } from 'vue';

/** Leads the reader to the first thing that a form finds wrong, and into its field where it follows one. */
export async function leadToWrong(): Promise<void> {
  await nextTick();
  const wrong = document.querySelector('.hm-wrong[role="alert"]');
  wrong?.scrollIntoView({ block: 'center' });
  const field = wrong?.previousElementSibling;
  if (field instanceof HTMLElement && field.matches('input, textarea')) field.focus({ preventScroll: true });
}
