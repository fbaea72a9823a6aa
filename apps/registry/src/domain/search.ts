/** What a search text is the beginning of, as a condition on one indexed field and the order that goes with it. */
export interface Search {
  readonly where: { readonly [field in 'title' | 'initials' | 'name']?: { readonly prefix: string } };
  /** Empty means by name. */
  readonly order: readonly ('title' | 'initials')[];
}

/** How the codes of a collection look while they are being typed, and what goes before them in a resource name. */
export interface CodeForm {
  readonly collection: string;
  readonly form: RegExp;
}

/** `PJ-2111…`: two letters and a hyphen. */
export const QUARTER_CODES: CodeForm = { collection: 'quarters/', form: /^[a-z]{2}-[0-9-]*$/i };
/** `2111…`: digits only. */
export const DIVISION_CODES: CodeForm = { collection: 'divisions/', form: /^[0-9]+$/ };
/** `9121…`, `N2…`: a digit at the first or second place. */
export const ORGANISATION_CODES: CodeForm = { collection: 'organisations/', form: /^[a-z]?[0-9][0-9a-z]*$/i };

/**
 * Searches in one field, chosen by how the text looks: what looks like a code is looked for among the codes, other Latin letters and digits
 * among the pinyin initials (which keep the Latin letters and digits of a title), anything else among the titles. An empty text finds all.
 */
export function searchFor(query: string, { collection, form }: CodeForm): Search {
  const text = query.trim();
  if (text === '') return { where: { name: { prefix: collection } }, order: [] };
  if (form.test(text)) return { where: { name: { prefix: collection + text.toUpperCase() } }, order: [] };
  const initials = latinOf(text);
  if (initials !== '' && /^[\x20-\x7e]+$/.test(text)) return { where: { initials: { prefix: initials } }, order: ['initials'] };
  return { where: { title: { prefix: text } }, order: ['title'] };
}

/** Whether a search finds what has a name, a title and its initials: as the list does, for where each is looked at by itself. */
export function isFound(one: Readonly<Record<'title' | 'initials' | 'name', string>>, { where }: Search): boolean {
  return (['title', 'initials', 'name'] as const).every((field) => one[field].startsWith(where[field]?.prefix ?? ''));
}

/** The Latin letters and digits of a text, lower case: what initials are made of. */
export function latinOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}
