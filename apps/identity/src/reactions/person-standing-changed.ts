import type { PersonStandingChanged } from '@heming/contracts/registry/v1';
import { sequenceOf, type Reaction } from '@heming/kit';
import { grantMade, grantRevoked } from '../announcements.js';
import type { Deps } from '../deps.js';
import { grantRole, revokeGrant } from '../domain/grant.js';
import { GRANTS_READ } from '../domain/policy.js';
import { followRegister, heardStandingName } from '../domain/register-standing.js';
import { isLatest } from '../standing-hearing.js';

/**
 * Who owns or uses a unit, and signs in, acts for himself in its community; who does no more, loses that. All of it comes from the event, also since
 * when, so that the same events make the same grants whenever they are heard. How far somebody was heard is kept: an event that comes after a later one
 * of his, because it is handed over again or was parked, changes nothing.
 */
export const onPersonStandingChanged: Reaction<PersonStandingChanged, Deps> = async (changed, call, { grants, heardStandings, roles }) => {
  const { person, division, subject, standing, occurTime = call.now } = changed;
  const role = standing === 'STANDING_UNSPECIFIED' ? undefined : standing;
  const granter = { subject: call.principal.subject, held: [] };
  // Read before the event is noted: what a later one gives is not among them.
  const { items } = await grants.list({ where: { party: person, state: 'ACTIVE' }, pageSize: GRANTS_READ });
  const heard = { name: heardStandingName(person), division, person, sequence: sequenceOf(call.cause.id) };
  if (!(await isLatest(heard, heardStandings))) return;
  const { ended, given } = followRegister(items, { person, subject, role });
  for (const { name } of ended) {
    await grants.change(name, (current) => {
      const next = revokeGrant(current, { ...granter, subject: current.grantedBy }, '房屋权属或账号关联变更', roles, occurTime);
      return { next, events: grantRevoked(next, occurTime) };
    });
  }
  if (given === undefined) return;
  const facts = { subject, role: given, division, party: person, reason: '房屋权属登记' };
  const grant = grantRole(`grants/${call.derivedId}`, facts, granter, roles, occurTime);
  await grants.create(grant, grantMade(grant, occurTime));
};
