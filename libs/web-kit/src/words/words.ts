import { FIELD_WORDS, METHOD_WORDS, ROLES, VALUE_WORDS } from '../generated/words.js';

/** Languages of the web apps. */
export type Language = 'zh-CN' | 'en';

/** Identifiers whose English is not their words in a row. */
const ENGLISH: Readonly<Record<string, string>> = {
  uscc: 'USCC',
  idNumber: 'ID number',
  idType: 'ID type',
  apiKey: 'API key',
  use: 'Use',
  sha256: 'SHA-256',
  caseId: 'Case',
};

/** Values that are written as they are. */
const WRITTEN: ReadonlySet<string> = new Set(['AAA', 'AA']);

/** The word for a field of a message: Chinese as the contract has it, English from its identifier. */
export function fieldWord(language: Language, message: string, field: string): string {
  return (language === 'zh-CN' && FIELD_WORDS[`${message}.${field}`]) || english(field);
}

/** The word for a value of an enum; what is not stated has none. */
export function valueWord(language: Language, type: string, value: string | undefined): string {
  if (value === undefined || value.endsWith('UNSPECIFIED')) return '';
  const chinese = language === 'zh-CN' ? VALUE_WORDS[`${type}.${value}`] : undefined;
  return chinese ?? (WRITTEN.has(value) ? value : sentence(value.toLowerCase().split('_')));
}

/** The values of an enum that can be stated, with their words, in the order of the contract. */
export function valuesOf(language: Language, type: string): readonly { readonly value: string; readonly word: string }[] {
  const prefix = `${type}.`;
  const values = Object.keys(VALUE_WORDS).filter((key) => key.startsWith(prefix));
  return values.map((key) => key.slice(prefix.length)).map((value) => ({ value, word: valueWord(language, type, value) }));
}

/** The word for a method; a full name of the audit trail (`/heming.registry.v1.RegistryService/GetPerson`) counts as well. */
export function methodWord(language: Language, method: string): string {
  const name = method.split('/').at(-1) ?? method;
  return (language === 'zh-CN' && METHOD_WORDS[name]) || english(name);
}

/** The word for a role. */
export function roleWord(language: Language, role: string): string {
  const known = (ROLES as Readonly<Record<string, { readonly zh: string; readonly en: string }>>)[role];
  return known === undefined ? role : known[language === 'zh-CN' ? 'zh' : 'en'];
}

/** `buildingAreaCenti` → `Building area`: units say how a number is written, not what it is. */
function english(identifier: string): string {
  const known = ENGLISH[identifier];
  if (known !== undefined) return known;
  const words = identifier.replace(/(?:Centi|Fen|Tenths)$/, '').replace(/([a-z0-9])([A-Z])/g, '$1 $2');
  return sentence(words.toLowerCase().split(' '));
}

function sentence(words: readonly string[]): string {
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
