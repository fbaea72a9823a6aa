import { Refusal } from '@heming/contracts';
import type { Call, Outcome, Store } from '@heming/kit';
import type { Deps } from './deps.js';
import type { Case } from './domain/case.js';
import { causeOf, proposeMeeting, type Cause } from './domain/cause.js';
import { manyReporters } from './domain/same-cause.js';
import { meetingProposed } from './reporter-announcements.js';

/**
 * Proposes a joint meeting about the cause of a case that has just arrived or been joined, if it troubles many by now. It is counted after the case is
 * stored, and decided in one document: however many arrive at once, it is proposed, and once.
 */
export async function proposeForReporters(current: Case, call: Call, { causes, othersOfCause }: Deps): Promise<void> {
  const count = manyReporters(current, await othersOfCause(current, call.now), call.now);
  if (count === undefined) return;
  const cause = causeOf(current);
  const propose = (found: Cause) => {
    const next = proposeMeeting(found, current, call.now);
    return { next, events: next === found ? [] : meetingProposed(current, count, call.now) };
  };
  if ((await causes.find(cause.name)) === undefined && (await isFirst(propose(cause), causes))) return;
  await causes.change(cause.name, propose);
}

/** Whether nobody else recorded the cause in this very moment. */
async function isFirst({ next, events }: Outcome<Cause>, causes: Store<Cause>): Promise<boolean> {
  try {
    await causes.create(next, events);
    return true;
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.reason === 'CASE_ALREADY_REPORTED') return false;
    throw thrown;
  }
}
