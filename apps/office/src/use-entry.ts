import { asProblem, violationOf, type Problem } from '@heming/web-kit';
import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { useI18n } from 'vue-i18n';

/** A report on its way: what is wrong with it, and sending it. */
export interface Entry<Field extends string> {
  readonly problem: ShallowRef<Problem | undefined>;
  readonly sending: Ref<boolean>;
  /** Whether it was tried to send it while something required is missing. */
  readonly lacking: ComputedRef<boolean>;
  /** What is wrong with a field: what the service said of it, or that it is required; empty when nothing is. */
  wrong(field: Field): string;
  /** Sends it, unless something required is missing. */
  send(): Promise<void>;
}

/**
 * Lets a report be filled in and sent.
 * @param report its fields; those of the request are below `report`
 * @param isRequired whether a field has to be filled in, as the others stand
 * @param deliver sends it
 */
export function useEntry<Report extends object>(
  report: Report,
  isRequired: (field: keyof Report & string) => boolean,
  deliver: () => Promise<void>,
): Entry<keyof Report & string> {
  type Field = keyof Report & string;
  const { t } = useI18n();
  const problem = shallowRef<Problem>();
  const sending = ref(false);
  const tried = ref(false);
  const missing = (field: Field): boolean => isRequired(field) && String(report[field]).trim() === '';
  const incomplete = computed(() => (Object.keys(report) as Field[]).some(missing));

  async function send(): Promise<void> {
    if (sending.value) return;
    tried.value = incomplete.value;
    if (tried.value) return;
    sending.value = true;
    problem.value = undefined;
    try {
      await deliver();
    } catch (thrown) {
      problem.value = asProblem(thrown);
    } finally {
      sending.value = false;
    }
  }
  return {
    problem,
    sending,
    lacking: computed(() => tried.value && incomplete.value),
    wrong: (field) => violationOf(problem.value, `report.${field}`)?.detail ?? (tried.value && missing(field) ? t('form.required') : ''),
    send,
  };
}
