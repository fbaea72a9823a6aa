import { Type } from 'protobufjs';

/** Most texts remembered of one member or one pattern; older ones go. */
const MOST = 60;

/**
 * Texts that the city has shown: names, codes, etags, page tokens. A fuzz that sends them back gets past the field rules, into the use cases,
 * and knows nothing of any service.
 */
export class ObservedValues {
  readonly #byMember = new Map<string, string[]>();
  readonly #byPattern = new Map<string, { readonly expression: RegExp; readonly texts: string[] }>();
  readonly #all = new Set<string>();

  /** Notes every text of an answer, given as JSON. */
  note(type: Type, value: unknown): void {
    for (const [name, inner] of Object.entries((value ?? {}) as Readonly<Record<string, unknown>>)) {
      const field = type.fields[name]?.resolve();
      for (const one of Array.isArray(inner) ? (inner as readonly unknown[]) : [inner]) {
        if (typeof one === 'string') this.add(`${type.name}.${name}`, one);
        else if (field?.resolvedType instanceof Type) this.note(field.resolvedType, one);
      }
    }
  }

  /** Texts seen under a member of a message: `Quarter.name`. */
  of(member: string): readonly string[] {
    return this.#byMember.get(member) ?? [];
  }

  /** Texts that match a pattern wholly, wherever they were seen. */
  matching(pattern: string): readonly string[] {
    let known = this.#byPattern.get(pattern);
    if (known === undefined) {
      known = { expression: new RegExp(`^(?:${pattern})$`, 'u'), texts: [] };
      this.#byPattern.set(pattern, known);
      for (const text of this.#all) if (known.expression.test(text)) push(known.texts, text);
    }
    return known.texts;
  }

  /** Notes a text under a member of a message. */
  add(member: string, text: string): void {
    if (text === '' || text.length > 1_024) return;
    const texts = this.#byMember.get(member) ?? [];
    if (!texts.includes(text)) push(texts, text);
    this.#byMember.set(member, texts);
    if (this.#all.has(text) || this.#all.size > 20_000) return;
    this.#all.add(text);
    for (const { expression, texts: fitting } of this.#byPattern.values()) if (expression.test(text)) push(fitting, text);
  }
}

function push(texts: string[], text: string): void {
  texts.push(text);
  if (texts.length > MOST) texts.shift();
}
