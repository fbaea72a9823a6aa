import type { BindingEnded } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import { bindingEnded } from '../binding-announcements.js';
import type { Deps } from '../deps.js';
import { awaitsLink, settleBinding, type Binding } from '../domain/binding.js';
import { linkPerson, type Person } from '../domain/person.js';
import { personStandingChanged } from '../people-announcements.js';

/**
 * An approved request links the person on record to the account; what he is then gives it his role. Somebody who was linked to another account
 * meanwhile stays linked to that, and the approval falls. What was linked once is not linked again, however often the event is heard.
 */
export const onBindingEnded: Reaction<BindingEnded, Deps> = async ({ binding, person, subject }, call, { bindings, persons }) => {
  const found = await bindings.find(binding);
  if (found === undefined || !awaitsLink(found)) return;
  const link = (current: Person) => {
    const next = linkPerson(current, subject, call.now);
    return { next, events: personStandingChanged(current, next, call.now) };
  };
  const known = (await persons.find(person)) !== undefined;
  const linked = known && (await persons.change(person, link)).subject === subject;
  await bindings.change(binding, (current: Binding) => {
    const next = settleBinding(current, linked, call.now);
    return { next, events: bindingEnded(current, next, call.now) };
  });
};
