import type { Condition, IndexValue } from '@heming/kit';
import type { Conditions, Plan } from '@heming/kit/engine';
import {
  boundsFrom,
  boundsOfPrefix,
  boundsUpTo,
  encodeName,
  encodeValue,
  EVERYTHING,
  intersection,
  MAX_NAME_BYTES,
  PRESENT,
  successor,
  type Bounds,
} from './index-key.js';
import type { KeySpace } from './key-space.js';

/** A step of a plan in keys: these values of a field, or each value that lies within bounds. */
export type KeyStep = { readonly values: readonly Buffer[] } | { readonly each: Bounds };

/** A plan in keys. */
export interface Scan {
  readonly space: KeySpace;
  readonly steps: readonly KeyStep[];
  /** How many steps lie before the order begins. */
  readonly common: number;
  /** Bounds of what follows the steps. */
  readonly tail: Bounds;
  /** Fields that order what is read, `name` last. */
  readonly order: readonly string[];
  readonly reverse: boolean;
  /** What the documents have yet to be tested for. */
  readonly residual: Conditions;
}

/** Writes a plan in keys. */
export function scanOf({ path, steps, common, range, order, reverse, residual }: Plan<KeySpace>): Scan {
  const { maxTextBytes } = path;
  const keySteps = steps.map((step): KeyStep => {
    if ('within' in step) return { each: boundsOfPrefix(step.within, maxTextBytes) };
    return { values: step.values.map((value) => encodeValue(value, maxTextBytes)).sort(Buffer.compare) };
  });
  const tail = range.field === 'name' ? boundsOfNames(range.bounds) : boundsOfValues(range.bounds, maxTextBytes);
  return { space: path, steps: keySteps, common, tail, order, reverse, residual };
}

function boundsOfValues({ gt, gte, lt, lte, prefix, exists }: Condition, maxTextBytes: number): Bounds {
  const parts: Bounds[] = [EVERYTHING];
  if (exists === true) parts.push(PRESENT);
  if (gt !== undefined) parts.push(boundsFrom(gt, false, maxTextBytes));
  if (gte !== undefined) parts.push(boundsFrom(gte, true, maxTextBytes));
  if (lt !== undefined) parts.push(boundsUpTo(lt, false, maxTextBytes));
  if (lte !== undefined) parts.push(boundsUpTo(lte, true, maxTextBytes));
  if (prefix !== undefined) parts.push(boundsOfPrefix(prefix, maxTextBytes));
  return parts.reduce(intersection);
}

/** Names stand in keys as they are. */
function boundsOfNames({ gt, gte, lt, lte, prefix }: Condition): Bounds {
  const bytes = (value: IndexValue): Buffer => Buffer.from(String(value)).subarray(0, MAX_NAME_BYTES + 1);
  const behind = (value: IndexValue): Buffer => Buffer.concat([bytes(value), Buffer.from([0])]);
  const parts: Bounds[] = [EVERYTHING];
  if (gt !== undefined) parts.push({ ...EVERYTHING, lower: behind(gt) });
  if (gte !== undefined) parts.push({ ...EVERYTHING, lower: bytes(gte) });
  if (lt !== undefined) parts.push({ ...EVERYTHING, upper: bytes(lt) });
  if (lte !== undefined) parts.push({ ...EVERYTHING, upper: behind(lte) });
  if (prefix !== undefined) parts.push({ lower: bytes(prefix), upper: successor(bytes(prefix)) });
  return parts.reduce(intersection);
}

/** Where a position lies behind the common steps of its run. */
export function positionBytes(
  order: readonly string[],
  maxTextBytes: number,
  value: (field: string) => IndexValue | null,
  name: string,
): Buffer {
  return Buffer.concat(order.map((field) => (field === 'name' ? encodeName(name) : encodeValue(value(field), maxTextBytes))));
}
