import { asProblem, useKept, type Problem } from '@heming/web-kit';
import { computed, nextTick, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { leadToWrong } from './lead-to-wrong.js';
import { receiptPath } from './matters.js';
import type { Uploads } from './pictures/uploads.js';
import { useUploads } from './pictures/use-uploads.js';
import {
  caseReportOf,
  draftAfter,
  emptyDraft,
  isBegun,
  joinOf,
  missingInChoice,
  missingInContact,
  missingInText,
  repairReportOf,
  type Matter,
  type Missing,
  type ReportDraft,
} from './report-draft.js';
import { api, me } from './session.js';
import { placeInHistory, showInstead } from './way-back.js';
import { inWeChat } from './wechat/wechat-browser.js';

/** What the reader does one after the other; the receipt, on a page of its own, is the last. */
export type Step = 'choice' | 'text' | 'similar' | 'check';
export const STEPS: Readonly<Record<Matter, readonly Step[]>> = {
  case: ['choice', 'text', 'similar', 'check'],
  repair: ['choice', 'text', 'check'],
};

/** A report on its way from the first choice to the receipt. */
export interface Report {
  readonly draft: Ref<ReportDraft>;
  /** Its pictures. */
  readonly uploads: Uploads;
  /** Whether the draft, or a picture of it, was there already when the page was opened. */
  readonly restored: Ref<boolean>;
  readonly step: ComputedRef<Step>;
  /** What is missing in the present step, once the reader wanted to go on. */
  readonly missing: ComputedRef<readonly Missing[]>;
  readonly sending: ShallowRef<boolean>;
  readonly problem: ShallowRef<Problem | undefined>;
  /** Goes to the next step if nothing is missing. */
  next(): Promise<void>;
  goTo(step: Step): Promise<void>;
  /** Forgets the draft and its pictures. */
  forget(): Promise<void>;
  /** Uploads what is not uploaded yet, then sends the report, or joins; leads to the receipt. What fails stays as it is, and can be sent again. */
  send(): Promise<void>;
}

/** The report that the reader's phone keeps, for this account alone. The step stands in the address, so that the way back leads to the one before. */
export function useReport(matter: Matter): Report {
  const [route, router] = [useRoute(), useRouter()];
  const place = placeInHistory();
  const kept = `${matter}.${me.value?.subject}`;
  const draft = useKept<ReportDraft>(`draft.${kept}`, emptyDraft());
  const photos = computed<readonly string[]>({
    get: () => draft.value.photos,
    set: (names) => (draft.value.photos = [...names]),
  });
  const restored = ref(isBegun(draft.value));
  const uploads = useUploads(photos, kept, () => (restored.value = true));
  const [sending, problem, hasty] = [shallowRef(false), shallowRef<Problem>(), shallowRef(false)];
  const contentOf = ({ requestId: _id, ...content }: ReportDraft): string => JSON.stringify(content);
  watch(
    () => contentOf(draft.value),
    () => (draft.value.requestId = crypto.randomUUID()),
    { flush: 'sync' },
  );

  const missingIn = (step: Step): readonly Missing[] => {
    if (step === 'choice') return missingInChoice(draft.value, matter);
    if (step === 'text') return missingInText(draft.value, matter);
    return step === 'check' ? missingInContact(draft.value, matter) : [];
  };
  /** The step of the address, or the first before it that lacks something. */
  const step = computed(() => {
    const steps = STEPS[matter];
    const asked = Math.max(0, steps.indexOf(route.query['step'] as Step));
    return steps.slice(0, asked).find((one) => missingIn(one).length > 0) ?? steps[asked] ?? 'choice';
  });
  watch(step, () => ([hasty.value, problem.value] = [false, undefined]));
  // An address whose step cannot be shown yet becomes that of the one shown: else the page would go on by itself while the reader writes.
  watch(
    () => [route.query['step'], step.value] as const,
    ([asked, shown]) => void (asked !== undefined && asked !== shown && !sending.value && router.replace({ query: { step: shown } })),
    { immediate: true },
  );
  const missing = computed(() => (hasty.value ? missingIn(step.value) : []));

  const goTo = async (to: Step): Promise<void> => {
    await router.push({ query: { step: to } });
    await nextTick();
    document.getElementById('step')?.focus();
  };
  /** @returns whether nothing is missing; else leads to the first that is */
  const isComplete = async (): Promise<boolean> => {
    hasty.value = true;
    if (missing.value.length === 0) return true;
    await leadToWrong();
    return false;
  };
  const sent = async (): Promise<{ readonly name: string }> => {
    if (matter === 'repair') return api.call('ReportRepair', repairReportOf(draft.value, inWeChat));
    return draft.value.joins === ''
      ? api.call('ReportCase', caseReportOf(draft.value, inWeChat))
      : api.call('JoinCase', joinOf(draft.value));
  };

  return {
    draft,
    uploads,
    restored,
    step,
    missing,
    sending,
    problem,
    goTo,
    async next() {
      const following = STEPS[matter][STEPS[matter].indexOf(step.value) + 1];
      if ((await isComplete()) && following !== undefined) await goTo(following);
    },
    async forget() {
      [draft.value, restored.value] = [emptyDraft(), false];
      await uploads.forget();
      await goTo('choice');
    },
    async send() {
      if (sending.value || !(await isComplete())) return;
      [sending.value, problem.value] = [true, undefined];
      try {
        // Who joins takes no pictures along.
        if (draft.value.joins === '' && !(await uploads.upload())) {
          problem.value = uploads.pictures.value.find((one) => one.problem !== undefined)?.problem;
          return;
        }
        const { name } = await sent();
        draft.value = draftAfter(draft.value);
        await uploads.forget();
        await showInstead(router, place, receiptPath(name));
      } catch (thrown) {
        problem.value = asProblem(thrown);
        if (problem.value.reason === 'PHOTO_NOT_FOUND') await goTo('text');
      } finally {
        sending.value = false;
      }
    },
  };
}
