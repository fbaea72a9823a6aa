import { refuse } from '@heming/contracts/complaints/v1';
import { entriesOf, listText, reportersOf, type Case, type Reporter } from './case.js';
import { ended } from './ending.js';
import { LIMITS } from './policy.js';
import { inState, noted } from './progress.js';
import type { Handler } from './routing.js';
import { afterCommand, isOpen } from './transitions.js';

/**
 * Whether a case can become part of another: of another open one of the same quarter. A dispute that stops sanctions goes on in the other, or the
 * case stays.
 * @throws CASE_STATE_WRONG, MERGE_NOT_ALLOWED
 */
export function requireMergeable(source: Case, target: Case): void {
  if (source.mergedInto === target.name) return;
  afterCommand(source, 'merge');
  const disputeGoesOn = !source.disputing || (target.disputing && (target.unit === '' || target.unit === source.unit));
  if (source.name === target.name || source.quarter !== target.quarter || !isOpen(target.state) || !disputeGoesOn) {
    throw refuse('MERGE_NOT_ALLOWED');
  }
}

/**
 * Takes the reporters of another case in, each once, and what it says, for offices: who reads it need not know who reported it. Taking in again
 * what was taken in adds whoever has joined the other meanwhile, and nothing else.
 * @throws MERGE_NOT_ALLOWED, TOO_MANY_REPORTERS
 */
export function takeIn(target: Case, source: Case, actor: Handler | undefined, at: Date): Case {
  const told = entriesOf(target).some((entry) => entry.kind === 'MERGED' && entry.text.startsWith(`${source.number} `));
  const added = reportersMissingIn(target, source);
  if (told && added.length === 0) return target;
  if (!isOpen(target.state)) throw refuse('MERGE_NOT_ALLOWED');
  const reporters = [...reportersOf(target), ...added.map((reporter) => ({ ...reporter, joined: true }))];
  if (reporters.length > LIMITS.reporters) throw refuse('TOO_MANY_REPORTERS', { case: target.number, limit: LIMITS.reporters });
  const next: Case = {
    ...target,
    reportersText: listText(reporters),
    reporterCount: reporters.length,
    reporterSubjects: [...new Set([...target.reporterSubjects, ...source.reporterSubjects])],
    updateTime: at,
  };
  if (told) return next;
  const text = `${source.number} ${source.title}：${source.text}`;
  return noted(next, { kind: 'MERGED', text, photos: source.photos, internal: true, ...(actor && { actor }) }, at);
}

/** Whether another case has all reporters of one: somebody may have joined it since. */
export function hasReportersOf(target: Case, source: Case): boolean {
  return reportersMissingIn(target, source).length === 0;
}

/** Reporters of a case whom another does not have. */
function reportersMissingIn(target: Case, source: Case): readonly Reporter[] {
  const present = reportersOf(target);
  return reportersOf(source).filter((reporter) => !present.some((one) => sameReporter(one, reporter)));
}

/** Ends a case that is part of another now. @throws CASE_STATE_WRONG */
export function mergedInto(source: Case, target: Pick<Case, 'name' | 'number'>, actor: Handler | undefined, at: Date): Case {
  if (source.mergedInto === target.name) return source;
  const state = afterCommand(source, 'merge');
  const next: Case = { ...ended(inState(source, state), state, at), mergedInto: target.name };
  return noted(next, { kind: 'MERGED', text: target.number, ...(actor && { actor }) }, at);
}

/** Whoever has an account is known by it; of others no two with the same name and telephone reported at one instant. */
function sameReporter(one: Reporter, other: Reporter): boolean {
  if (one.subject !== '' || other.subject !== '') return one.subject === other.subject;
  return one.fullName === other.fullName && one.phone === other.phone && one.joinTime.getTime() === other.joinTime.getTime();
}
