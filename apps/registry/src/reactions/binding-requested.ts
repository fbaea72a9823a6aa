import type { BindingRequested } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { restampBinding } from '../restamping.js';

/** A request that was made while the home came to lie elsewhere is decided on there. */
export const onBindingRequested: Reaction<BindingRequested, Deps> = ({ binding }, call, deps) => restampBinding(binding, call, deps);
