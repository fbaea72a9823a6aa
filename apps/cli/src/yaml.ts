/** A JSON value as YAML 1.2, block style; texts that could be read as something else are quoted as in JSON. */
export function yamlOf(value: unknown): string {
  return `${blockOf(value, '')}\n`;
}

const PLAIN = /^[\p{L}_/][\p{L}\p{N}_/.()（）-]*(?: [\p{L}\p{N}_/.()（）-]+)*$/u;
/** Words that YAML, or an older reader of it, takes for something else than a text. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;

function blockOf(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return value.map((item) => `${indent}- ${blockOf(item, `${indent}  `).trimStart()}`).join('\n');
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value);
    if (members.length === 0) return '{}';
    return members.map(([member, inner]) => `${indent}${scalarOf(member)}:${nested(inner, indent)}`).join('\n');
  }
  return scalarOf(value);
}

function nested(value: unknown, indent: string): string {
  const isBlock = typeof value === 'object' && value !== null && Object.keys(value).length > 0;
  return isBlock ? `\n${blockOf(value, `${indent}  `)}` : ` ${blockOf(value, indent)}`;
}

function scalarOf(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return PLAIN.test(value) && !RESERVED.test(value) ? value : JSON.stringify(value);
}
