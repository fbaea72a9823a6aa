import { ENDED, type Command } from '../command.js';
import { signIn } from '../sign-in.js';
import { keepToken } from '../token-store.js';

/** Signs in at the city's provider and keeps the token. */
export const login: Command = {
  name: 'login',
  usage: ['[--issuer URL]'],
  zh: '在浏览器中登录，令牌保存在本机，仅本人可读。',
  en: 'Signs in by the browser; the token is kept on this machine, readable by its user alone.',
  options: { issuer: { type: 'string' } },
  async run({ given, terminal, api }) {
    const { server } = api();
    const { token, lifeSeconds } = await signIn((given.text('issuer') ?? `${server}/oidc`).replace(/\/+$/, ''), server, terminal);
    const file = keepToken(terminal.environment, server, { token, endsAt: Date.now() + lifeSeconds * 1_000 });
    const minutes = Math.floor(lifeSeconds / 60);
    terminal.out(`已登录，${minutes} 分钟内有效。 Signed in for ${minutes} minutes. (${file})\n`);
    return ENDED.done;
  },
};
