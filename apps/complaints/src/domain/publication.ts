import { refuse } from '@heming/contracts/complaints/v1';
import { reportersOf, type Case } from './case.js';
import { noted } from './progress.js';
import type { Handler } from './routing.js';
import { afterCommand } from './transitions.js';

/** What everybody may read of a case. */
export interface Publication {
  readonly disclosed: boolean;
  readonly publicTitle: string;
  readonly publicReply: string;
}

/**
 * Shows question and answer to the public, in words of the office that name no reporter, or takes them back.
 * @throws CASE_STATE_WRONG, DISCLOSURE_TEXT_NEEDED, DISCLOSURE_NAMES_SOMEBODY
 */
export function discloseCase(current: Case, publication: Publication, actor: Handler | undefined, at: Date): Case {
  afterCommand(current, 'disclose');
  const { disclosed, publicTitle, publicReply } = publication;
  if (!disclosed) {
    if (!current.disclosed) return current;
    const hidden: Case = { ...current, disclosed, publicTitle: '', publicReply: '' };
    return noted(hidden, { kind: 'HIDDEN', ...(actor && { actor }) }, at);
  }
  if (publicTitle.trim() === '' || publicReply.trim() === '') throw refuse('DISCLOSURE_TEXT_NEEDED');
  if (namesSomebody(`${publicTitle}\n${publicReply}`, current)) throw refuse('DISCLOSURE_NAMES_SOMEBODY');
  return noted({ ...current, disclosed, publicTitle, publicReply }, { kind: 'PUBLISHED', ...(actor && { actor }) }, at);
}

/** Whether a text holds the name or telephone of a reporter, or the number of the home it is about, however it is spaced. */
export function namesSomebody(text: string, current: Case): boolean {
  const plain = bare(text);
  const holds = (word: string, least: number): boolean => word.length >= least && plain.includes(word);
  const named = reportersOf(current).some(({ fullName, phone }) => holds(bare(fullName), 2) || holds(bare(phone), 5));
  return named || namesHome(text.normalize('NFKC'), current.unit);
}

/** A text without spaces and hyphens, full-width letters and digits as usual ones. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{Pd}]/gu, '');
}

/** Whether a text holds the room of a home as a number of its own: `101` or `0101`, not within `2101`. */
function namesHome(text: string, unit: string): boolean {
  const room = /-([0-9]{4})$/.exec(unit)?.[1];
  if (room === undefined) return false;
  const short = room.replace(/^0+(?=\d)/, '');
  return (text.match(/\d+/g) ?? []).some((digits) => digits === room || digits === short);
}
