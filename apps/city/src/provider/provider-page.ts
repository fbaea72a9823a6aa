/** The style of a provider's pages; a file of its own, because pages may hold no style elements. */
export const PROVIDER_STYLE = `body{font:16px/1.7 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:0 auto;padding:2rem 1rem;color:#1b2733;background:#f7f9fa}
h1{margin:0;font-size:1.7rem}h2{margin:1.5rem 0 0;font-size:1.1rem}small,.en{color:#5a6b78}.tag{background:#8a5a00;color:#fff;border-radius:4px;padding:.1rem .5rem;font-size:.85rem}
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(16rem,1fr));gap:1rem;padding:0;list-style:none}
.cards button{display:flex;align-items:flex-start}.cards button,.go{width:100%;height:100%;text-align:left;font:inherit;color:inherit;background:#fff;border:1px solid #c3ced6;border-radius:8px;padding:1rem;cursor:pointer}
.cards button:hover,.cards button:focus-visible,.go:hover{border-color:#0b63a5;box-shadow:0 0 0 2px #0b63a5}strong{display:block;font-size:1.1rem}
a{color:#0b63a5}
`;
/** Name of the style sheet below the path of whoever shows such pages. */
export const STYLE_SHEET = '/provider.css';

/** A page that says one thing. `path`: what its style sheet lies below. */
export function noticePage(path: string, title: string, text: string): string {
  return providerPage(path, escaped(title), `<p>${escaped(text)}</p><p><a href="/">首页 <small lang="en">Home</small></a></p>`);
}

/** The page that asks whether to sign out. `form` is the provider's, with its own hidden fields. */
export function signOutPage(path: string, form: string): string {
  return providerPage(
    path,
    '退出登录 Sign out',
    `${form}<p><button class="go" form="op.logoutForm" name="logout" value="yes">退出 <small lang="en">Sign out</small></button></p>`,
  );
}

/** Something to choose on a page. */
export interface Card {
  /** Sent as `subject`. */
  readonly value: string;
  readonly zh: string;
  readonly en: string;
  readonly hint: string;
  /** The same in English, if it is said. */
  readonly hintEn?: string;
}

/** A form of cards, sent to `action`; `fields` is markup that goes with the choice. */
export function cardForm(action: string, cards: readonly Card[], fields = ''): string {
  const list = cards.map(
    ({ value, zh, en, hint, hintEn }) =>
      `<li><button name="subject" value="${escaped(value)}"><span><strong>${escaped(zh)}</strong><small lang="en">${escaped(en)}</small><br>${escaped(hint)}${hintEn === undefined ? '' : `<br><small lang="en">${escaped(hintEn)}</small>`}</span></button></li>`,
  );
  return `<form method="post" action="${escaped(action)}">
${fields}
<ul class="cards">
${list.join('\n')}
</ul>
</form>`;
}

/** The policy of a page of cards: nothing runs. `back`: origin that the form leads to in the end, which browsers hold against it, too. */
export function cardPolicy(back = ''): string {
  return `default-src 'none'; style-src 'self'; form-action 'self' ${back}; base-uri 'none'; frame-ancestors 'none'; img-src data:`;
}

/** A page with a title and a body, both of them markup. */
export function providerPage(path: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · 鹤鸣</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${path}${STYLE_SHEET}">
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
