import type { Call } from '@heming/kit';
import { grantMade } from './announcements.js';
import type { Deps } from './deps.js';
import { grantRole } from './domain/grant.js';

/** Who holds a role from the first start on. */
export interface Founder {
  readonly subject: string;
  /** Word of the role table. */
  readonly role: string;
  /** Division code. */
  readonly division: string;
  /** Organisation or person he acts for, if he acts for one alone. */
  readonly party?: string;
}

/** Gives founders their roles, by the same rules as everybody. A grant that was taken back is not given again at the next start. */
export function seeding(founders: readonly Founder[]) {
  return async (call: Call, { grants, roles }: Pick<Deps, 'grants' | 'roles'>): Promise<void> => {
    for (const founder of founders) {
      const name = `grants/founding-${founder.role.toLowerCase()}-${founder.division}-${letters(founder.subject)}`;
      if ((await grants.find(name)) !== undefined) continue;
      const facts = { ...founder, party: founder.party ?? '', reason: '初始配置' };
      const grant = grantRole(name, facts, { subject: call.principal.subject, held: [] }, roles, call.now);
      await grants.create(grant, grantMade(grant, call.now));
    }
  };
}

/** A subject in letters, digits and hyphens, as names are made of; different subjects stay different. */
function letters(subject: string): string {
  return /^[a-z0-9-]+$/.test(subject) ? subject : `x${Buffer.from(subject).toString('hex')}`;
}
