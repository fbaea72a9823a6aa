import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContract } from './contract.js';
import { permissionsPage } from './permissions-page.js';
import { ROLES } from './roles.js';

const page = permissionsPage(loadContract(), ROLES);

test('the committed page is what protos and roles say: npm run proto', () => {
  expect(readFileSync(join(__dirname, '../../../docs/permissions.md'), 'utf8')).toBe(page);
});

test('every method has a row, and a mark for each role that may call it', () => {
  for (const service of loadContract().services.values()) {
    for (const method of service.methods.values()) {
      const row = page.split('\n').find((line) => line.includes(`| ${method.name} |`)) ?? '';
      const holders = Object.values(ROLES).filter((role) => role.permissions.includes(method.access.permission));
      expect([method.name, row.split('●').length - 1]).toEqual([method.name, holders.length]);
    }
  }
});
