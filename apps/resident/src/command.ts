import { asProblem, type Problem } from '@heming/web-kit';
import { shallowRef, type ShallowRef } from 'vue';

/** Commands of a page, one at a time. */
export interface Commands {
  readonly busy: ShallowRef<boolean>;
  readonly problem: ShallowRef<Problem | undefined>;
  /** Carries one out unless another is under way. @returns whether it was carried out */
  run(command: () => Promise<void>): Promise<boolean>;
}

/** Carries out the commands of a page, and keeps what was refused of the last. */
export function useCommands(): Commands {
  const [busy, problem] = [shallowRef(false), shallowRef<Problem>()];
  return {
    busy,
    problem,
    async run(command) {
      if (busy.value) return false;
      [busy.value, problem.value] = [true, undefined];
      try {
        await command();
        return true;
      } catch (thrown) {
        problem.value = asProblem(thrown);
        return false;
      } finally {
        busy.value = false;
      }
    },
  };
}
