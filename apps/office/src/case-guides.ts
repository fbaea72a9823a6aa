import { shallowRef } from 'vue';
import type { CaseCategory, CategoryGuide } from '@heming/web-kit';
import { api } from './session.js';

const guides = shallowRef<readonly CategoryGuide[]>([]);

/** What cases can be about, asked for once a page load. */
export async function ensureGuides(): Promise<readonly CategoryGuide[]> {
  if (guides.value.length === 0) guides.value = (await api.call('GetCaseCategories', {})).categories;
  return guides.value;
}

/** What is to be known of a category; undefined until it was asked for. */
export function guideOf(category: CaseCategory | ''): CategoryGuide | undefined {
  return guides.value.find((guide) => guide.category === category);
}
