import type { JsonValue } from '@heming/contracts';
import type { MessageShape } from './message-shape.js';

/** What a PATCH never changes although its body may name it. */
const IDENTITY: ReadonlySet<string> = new Set(['name', 'etag']);

/** The mask a PATCH without one means: every member its body holds (AIP-134), comma-separated, in JSON names. */
export function impliedMask(resource: JsonValue | undefined, shape: MessageShape): string {
  return membersOf(resource, shape)
    .filter((path) => !IDENTITY.has(path))
    .join(',');
}

function membersOf(value: JsonValue | undefined, shape: MessageShape): string[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([member, inner]) => {
    const field = shape.get(member);
    if (!field) return [];
    const whole = field.kind !== 'message' || field.repeated || field.map || inner === null;
    return whole ? [member] : membersOf(inner, field.message()).map((path) => `${member}.${path}`);
  });
}
