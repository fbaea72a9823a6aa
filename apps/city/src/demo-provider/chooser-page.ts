import { cardForm, providerPage, type Card } from '../provider/provider-page.js';
import { DEMO_PEOPLE, type DemoPerson } from './demo-people.js';

/** What the page of roles leads to. */
export interface ChooserLinks {
  /** Path of the provider. */
  readonly path: string;
  /** Where the choice is sent. */
  readonly action: string;
  /** Where the simulated sign-in by WeChat begins; not offered when absent. */
  readonly wechat?: string;
}

/** The page on which a visitor of a demonstration chooses who to be. */
export function chooserPage({ path, action, wechat }: ChooserLinks): string {
  const beside = DEMO_PEOPLE.filter((one) => one.beside === true);
  return providerPage(
    path,
    '选择岗位 Choose a role',
    `<p><span class="tag">演示环境 demonstration</span> 无需密码，请选择要体验的岗位。<br><span class="en" lang="en">No passwords here: choose who to be.</span></p>
${wechat === undefined ? '' : `<p><a href="${wechat}">微信登录（模拟） <span lang="en">Sign in by WeChat (simulated)</span></a></p>`}
${cardForm(action, cardsOf(DEMO_PEOPLE.filter((one) => !beside.includes(one))))}
<h2>另有 <small lang="en">Also</small></h2>
${cardForm(action, cardsOf(beside))}`,
  );
}

function cardsOf(people: readonly DemoPerson[]): readonly Card[] {
  return people.map(({ subject, ...card }) => ({ value: subject, ...card }));
}
