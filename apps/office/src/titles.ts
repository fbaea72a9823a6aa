import { idOf, type MethodName } from '@heming/web-kit';
import { shallowReactive } from 'vue';
import { api } from './session.js';

/** Which method tells the title of a name, by its collection. */
const READERS: Readonly<Record<string, MethodName>> = {
  divisions: 'GetDivision',
  organisations: 'GetOrganisation',
  quarters: 'GetQuarter',
};
const known = shallowReactive(new Map<string, string>());

/** The title of a division, an organisation or a quarter; its number until the title is there, and where the reader may not know it. */
export function titleOf(name: string): string {
  if (name === '') return '';
  const title = known.get(name);
  if (title !== undefined) return title;
  known.set(name, idOf(name));
  void ask(name);
  return idOf(name);
}

/** Keeps titles that came along with something else. */
export function keepTitles(resources: Iterable<{ readonly name: string; readonly title: string }>): void {
  for (const { name, title } of resources) known.set(name, title);
}

async function ask(name: string): Promise<void> {
  const reader = READERS[name.split('/')[0] ?? ''];
  if (reader === undefined) return;
  const resource = (await api.call(reader, { name } as never).catch(() => undefined)) as { title?: string } | undefined;
  if (resource?.title) known.set(name, resource.title);
}
