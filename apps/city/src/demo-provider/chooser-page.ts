import { DEMO_PEOPLE, type DemoPerson } from './demo-people.js';

/** The style of the provider's pages; a file of its own, because pages may hold no style elements. */
export const PROVIDER_STYLE = `body{font:16px/1.7 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:0 auto;padding:2rem 1rem;color:#1b2733;background:#f7f9fa}
h1{margin:0;font-size:1.7rem}h2{margin:1.5rem 0 0;font-size:1.1rem}small,.en{color:#5a6b78}.tag{background:#8a5a00;color:#fff;border-radius:4px;padding:.1rem .5rem;font-size:.85rem}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:1rem;padding:0;list-style:none}
.cards button,.go{width:100%;height:100%;text-align:left;font:inherit;color:inherit;background:#fff;border:1px solid #c3ced6;border-radius:8px;padding:1rem;cursor:pointer}
.cards button:hover,.cards button:focus-visible,.go:hover{border-color:#0b63a5;box-shadow:0 0 0 2px #0b63a5}strong{display:block;font-size:1.1rem}
`;

/** The page on which a visitor of a demonstration chooses who to be. `action`: where the choice is sent. */
export function chooserPage(action: string): string {
  return page(
    '选择岗位 Choose a role',
    `<p><span class="tag">演示环境 demonstration</span> 无需密码，请选择要体验的岗位。<br><span class="en" lang="en">No passwords here: choose who to be.</span></p>
<form method="post" action="${escaped(action)}">
<ul class="cards">
${DEMO_PEOPLE.filter(({ beside }) => beside !== true)
  .map(card)
  .join('\n')}
</ul>
<h2>另有 <small lang="en">Also</small></h2>
<ul class="cards">
${DEMO_PEOPLE.filter(({ beside }) => beside === true)
  .map(card)
  .join('\n')}
</ul>
</form>`,
  );
}

/** The page that asks whether to sign out. `form` is the provider's, with its own hidden fields. */
export function signOutPage(form: string): string {
  return page(
    '退出登录 Sign out',
    `${form}<p><button class="go" form="op.logoutForm" name="logout" value="yes">退出 <small lang="en">Sign out</small></button></p>`,
  );
}

/** A page that says one thing. */
export function noticePage(title: string, text: string): string {
  return page(escaped(title), `<p>${escaped(text)}</p><p><a href="/">首页 <small lang="en">Home</small></a></p>`);
}

function card({ subject, zh, en, hint, hintEn }: DemoPerson): string {
  return `<li><button name="subject" value="${escaped(subject)}"><strong>${escaped(zh)}</strong><small lang="en">${escaped(en)}</small><br>${escaped(hint)}<br><small lang="en">${escaped(hintEn)}</small></button></li>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 鹤鸣</title>
<link rel="stylesheet" href="/oidc/provider.css">
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
