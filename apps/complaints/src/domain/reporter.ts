import { refuse, type CaseDisclosure } from '@heming/contracts/complaints/v1';
import type { Reporter } from './case.js';

/** How somebody shows himself who reports or joins. */
export interface Contact {
  readonly disclosure: CaseDisclosure;
  readonly fullName: string;
  readonly phone: string;
}

/**
 * Somebody who reports or joins. Whoever is not anonymous can be reached; of whoever is, nothing is kept that he did not have to give.
 * @param subject empty for whoever has no account
 * @throws CONTACT_NEEDED, CONTACT_NOT_WANTED
 */
export function reporterFrom(contact: Contact, subject: string, joined: boolean, at: Date): Reporter {
  const { fullName, phone } = contact;
  const disclosure = contact.disclosure === 'DISCLOSURE_UNSPECIFIED' ? 'NAMED' : contact.disclosure;
  const anonymous = disclosure === 'ANONYMOUS';
  if (anonymous && (fullName !== '' || phone !== '')) throw refuse('CONTACT_NOT_WANTED');
  if (!anonymous && (fullName === '' || phone === '')) throw refuse('CONTACT_NEEDED');
  return { subject, disclosure, fullName, phone, joined, joinTime: at };
}
