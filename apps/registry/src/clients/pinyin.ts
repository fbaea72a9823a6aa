import { createRequire } from 'node:module';
import { latinOf } from '../domain/search.js';

const load = createRequire(__filename);

/**
 * Pinyin initials of a title, lower case: `鹤鸣社区` → `hmsq`. Latin letters and digits stay, punctuation goes. The dictionary is loaded on first
 * use, because a start that registers nothing does not need it.
 */
export function pinyinInitials(title: string): string {
  if (title === '') return '';
  const { pinyin } = load('pinyin-pro') as typeof import('pinyin-pro');
  return latinOf(pinyin(title, { pattern: 'first', toneType: 'none', separator: '' }));
}
