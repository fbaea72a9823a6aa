import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContract } from './contract.js';
import { ROLES } from './roles.js';
import { webContract } from './web-contract.js';

const folder = join(__dirname, '../../web-kit/src/generated');
const files = webContract(loadContract(), ROLES);

test('the committed files of the web are what the contract says: npm run proto', () => {
  expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort());
  for (const [name, text] of files) expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
});

test('every method that somebody may call over REST is there with its permission, and none that the system alone may call', () => {
  const api = files.get('api.ts') ?? '';
  const held = new Set(Object.entries(ROLES).flatMap(([name, { permissions }]) => (name === 'SYSTEM' ? [] : permissions)));
  for (const service of loadContract().services.values()) {
    for (const { name, http, access } of service.methods.values()) {
      const line = api.split('\n').find((one) => one.startsWith(`  ${name}: {"verb"`));
      expect([name, line?.includes(`"permission":"${access.permission}"`) ?? false]).toEqual([
        name,
        http.length > 0 && held.has(access.permission),
      ]);
    }
  }
});
