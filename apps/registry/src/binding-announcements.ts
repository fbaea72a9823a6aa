import { announce } from '@heming/contracts/registry/v1';
import type { Announcement } from '@heming/contracts';
import type { Binding } from './domain/binding.js';
import { quarterOf } from './domain/names.js';

/** Somebody asks to be bound to a home. */
export function bindingRequested({ name: binding, unit, division }: Binding, occurTime: Date): readonly Announcement[] {
  return [announce('heming.registry.v1.BindingRequested', { binding, quarter: quarterOf(unit), unit, division, occurTime })];
}

/** A request is settled, or its approval did not take effect; nothing is said when it stays as it was. */
export function bindingEnded(before: Binding, after: Binding, occurTime: Date): readonly Announcement[] {
  if (before.state === after.state) return [];
  const { name: binding, unit, division, state, person, subject } = after;
  return [
    announce('heming.registry.v1.BindingEnded', { binding, quarter: quarterOf(unit), unit, division, state, person, subject, occurTime }),
  ];
}
