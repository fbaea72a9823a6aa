import type { CreditRules } from '@heming/web-kit';
import { shallowRef } from 'vue';
import { api } from './session.js';

/** The rules of today; undefined until they were asked for. */
export const creditRules = shallowRef<CreditRules>();

/** Asks for the rules of today, once a page load. */
export async function ensureCreditRules(): Promise<CreditRules> {
  return (creditRules.value ??= await api.call('GetCreditRules', {}));
}
