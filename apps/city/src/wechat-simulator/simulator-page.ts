import { cardForm, providerPage } from '../provider/provider-page.js';
import { SIMULATED_PEOPLE } from './simulated-people.js';

/** How the simulated WeChat answers for somebody: well, busily, with its quota used up, or as to a preview. */
export type Mood = 'well' | 'busy' | 'quota' | 'preview';

const MOODS: readonly (readonly [Mood, string])[] = [
  ['well', '正常 Well'],
  ['busy', '系统繁忙 Busy (-1)'],
  ['quota', '次数用尽 Quota (45009)'],
  ['preview', '快照页 Preview'],
];

/** The mood that a form names; well when it names none. */
export function moodOf(text: string | null | undefined): Mood {
  return MOODS.find(([mood]) => mood === text)?.[0] ?? 'well';
}

/** The page that takes the place of WeChat's: who comes, and how WeChat answers for him. */
export function simulatorPage(path: string, action: string): string {
  const options = MOODS.map(([mood, words]) => `<option value="${mood}">${words}</option>`).join('');
  const moods = `<p><label>微信如何答复 How WeChat answers <select name="mood">${options}</select></label></p>`;
  const cards = SIMULATED_PEOPLE.map(({ openid, ...card }) => ({ value: openid, ...card }));
  return providerPage(
    path,
    '微信（模拟） WeChat (simulated)',
    `<p><span class="tag">演示环境 demonstration</span> 代替微信授权页，请选择微信账号。<br><span class="en" lang="en">In place of WeChat’s page: choose an account.</span></p>
${cardForm(action, cards, moods)}`,
  );
}
