import type { CreditRecord as CreditRecordMessage } from '@heming/contracts/credit/v1';
import type { Announcement } from '@heming/contracts';
import type { Call } from '@heming/kit';
import { clockTurned } from './announcements.js';
import type { Deps } from './deps.js';
import { turnClock } from './domain/clock.js';
import type { CreditRecord } from './domain/credit-record.js';
import { recordMessage } from './messages.js';

/** What a command makes of a record, and what is to be said of it. */
export interface Command {
  readonly decide: (current: CreditRecord) => CreditRecord;
  readonly announce?: (before: CreditRecord, after: CreditRecord) => readonly Announcement[];
}

/**
 * Does a command to a record as time has made it, and answers with it: what fell due before the command has happened before it, whether a sweep came
 * by or not.
 */
export async function changeRecord(
  { name, etag }: { readonly name: string; readonly etag: string },
  { decide, announce = () => [] }: Command,
  call: Call,
  deps: Deps,
): Promise<CreditRecordMessage> {
  const { records, calendar } = deps;
  const changed = await records.change(
    name,
    (stored: CreditRecord) => {
      const { next: current, turns } = turnClock(stored, call.now, calendar);
      const next = decide(current);
      return { next, events: [...clockTurned(current, turns, call.now), ...announce(current, next)] };
    },
    etag,
  );
  return recordMessage(changed, { office: deps.officeOver(changed) }, call.now, calendar);
}
