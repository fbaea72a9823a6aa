import type { OwnershipTransferred } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { restampUnit } from '../restamping.js';

/** A unit concerns who owns it now, and no more who owned it. */
export const onOwnershipTransferred: Reaction<OwnershipTransferred, Deps> = ({ unit }, call, deps) => restampUnit(unit, [], call, deps);
