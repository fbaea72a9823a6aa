import { refuse } from '@heming/contracts/complaints/v1';
import { calendarDateOf, type WorkingCalendar } from '@heming/values';
import type { Case, Extension } from './case.js';
import { awaitReply } from './dispatching.js';
import { rulesOf } from './ending.js';
import { noted } from './progress.js';
import type { Handler } from './routing.js';
import { afterCommand } from './transitions.js';

/** What becomes of a request that an answer made needless. */
const NEEDLESS = '已答复，无需延期。';

/**
 * Asks for a longer period before it has ended.
 * @param requestedBy subject of the officer
 * @throws CASE_STATE_WRONG, EXTENSION_PENDING, EXTENSIONS_USED_UP, EXTENSION_TOO_LATE
 */
export function requestExtension(
  current: Case,
  { reason, workingDays }: { readonly reason: string; readonly workingDays: number },
  requestedBy: string,
  actor: Handler,
  at: Date,
): Case {
  afterCommand(current, 'requestExtension');
  const { number, extensions } = current;
  const { extensionCount, extensionDays } = rulesOf(current, at);
  if (pendingOf(current) !== undefined) throw refuse('EXTENSION_PENDING', { case: number });
  if (extensions.length >= extensionCount) throw refuse('EXTENSIONS_USED_UP', { case: number, limit: extensionCount });
  requireRunning(current, at);
  const days = Math.min(workingDays, extensionDays);
  const asked: Extension = { state: 'REQUESTED', reason, workingDays: days, requestedBy, requestTime: at, decisionReason: '' };
  return noted(
    { ...current, extensions: [...extensions, asked], extensionSince: at },
    { kind: 'EXTENSION_REQUESTED', text: reason, actor },
    at,
  );
}

/**
 * Grants a longer period, or refuses it; the reporter is told either way.
 * @param decidedBy subject of the officer, who cannot be the one who asked
 * @throws CASE_STATE_WRONG, EXTENSION_NOT_PENDING, OWN_REQUEST, REASON_NEEDED, EXTENSION_TOO_LATE
 */
export function decideExtension(
  current: Case,
  { granted, reason }: { readonly granted: boolean; readonly reason: string },
  decidedBy: string,
  actor: Handler | undefined,
  at: Date,
  calendar: WorkingCalendar,
): Case {
  afterCommand(current, 'decideExtension');
  const pending = pendingOf(current);
  if (pending === undefined) throw refuse('EXTENSION_NOT_PENDING', { case: current.number });
  if (pending.requestedBy === decidedBy) throw refuse('OWN_REQUEST');
  if (!granted && reason === '') throw refuse('REASON_NEEDED');
  const decided: Extension = { ...pending, state: granted ? 'GRANTED' : 'REFUSED', decisionReason: granted ? '' : reason, decideTime: at };
  const next = settled(current, decided);
  if (!granted) return noted(next, { kind: 'EXTENSION_REFUSED', text: reason, ...(actor && { actor }) }, at);
  requireRunning(current, at);
  const due = calendar.afterWorkingDays(current.replyDueDate, pending.workingDays);
  const longer: Case = { ...next, replyDueDate: due.date, replyProvisional: current.replyProvisional || due.provisional };
  const stepped = current.step === 'REPLY' ? awaitReply(longer, at, calendar) : longer;
  return noted(stepped, { kind: 'EXTENDED', text: pending.reason, ...(actor && { actor }) }, at);
}

/** A case whose answer is out needs no longer period: a request that waits for a decision is refused for that. */
export function withoutPendingExtension(current: Case, at: Date): Case {
  const pending = pendingOf(current);
  if (pending === undefined) return current;
  return settled(current, { ...pending, state: 'REFUSED', decisionReason: NEEDLESS, decideTime: at });
}

function pendingOf({ extensions }: Case): Extension | undefined {
  const last = extensions.at(-1);
  return last?.state === 'REQUESTED' ? last : undefined;
}

/** Puts a decided extension in the place of the pending one, which is the last. */
function settled(current: Case, decided: Extension): Case {
  const { extensionSince: _pending, ...rest } = current;
  return { ...rest, extensions: [...current.extensions.slice(0, -1), decided] };
}

/** While the reporter is asked the period stands still, as it stood on that day. @throws EXTENSION_TOO_LATE */
function requireRunning({ replyDueDate, waitingSince }: Case, at: Date): void {
  const today = waitingSince === '' ? calendarDateOf(at) : waitingSince;
  if (today > replyDueDate) throw refuse('EXTENSION_TOO_LATE', { due_date: replyDueDate });
}
