import { refuse } from '@heming/contracts/complaints/v1';
import { listText, reportersOf, type Case } from './case.js';
import { LIMITS } from './policy.js';
import { noted } from './progress.js';
import { reporterFrom, type Contact } from './reporter.js';
import { afterCommand } from './transitions.js';

/** Somebody joins a case that another reported. @throws CASE_STATE_WRONG, ALREADY_JOINED, TOO_MANY_REPORTERS, CONTACT_NEEDED, CONTACT_NOT_WANTED */
export function joinCase(current: Case, contact: Contact, subject: string, at: Date): Case {
  afterCommand(current, 'join');
  const { number, reporterSubjects, reporterCount } = current;
  if (reporterSubjects.includes(subject)) throw refuse('ALREADY_JOINED', { case: number });
  if (reporterCount >= LIMITS.reporters) throw refuse('TOO_MANY_REPORTERS', { case: number, limit: LIMITS.reporters });
  const reporters = [...reportersOf(current), reporterFrom(contact, subject, true, at)];
  const joined = {
    ...current,
    reportersText: listText(reporters),
    reporterSubjects: [...reporterSubjects, subject],
    reporterCount: reporters.length,
  };
  return noted(joined, { kind: 'JOINED' }, at);
}
