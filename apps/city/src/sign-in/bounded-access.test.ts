import type { Principal } from '@heming/kit';
import { BoundedAccess } from './bounded-access.js';

const principal: Principal = { subject: 'wang', grants: [] };

test('callers at the same moment share one question', async () => {
  let asked = 0;
  const access = new BoundedAccess(() => Promise.resolve((asked += 1)).then(() => principal));
  await Promise.all(Array.from({ length: 50 }, () => access.of('wang')));
  expect(asked).toBe(1);
});

test('no more than 10,000 answers are kept', async () => {
  const access = new BoundedAccess(() => Promise.resolve(principal));
  for (let i = 0; i < 10_050; i++) void access.of(String(i));
  await access.of('last');
  expect(access.size).toBe(10_000);
});

test('neither a failure nor an unknown key is kept', async () => {
  const answers: (() => Promise<Principal | undefined>)[] = [
    () => Promise.reject(new Error('down')),
    () => Promise.resolve(undefined),
    () => Promise.resolve(principal),
  ];
  const access = new BoundedAccess(() => answers.shift()!());
  await expect(access.of('wang')).rejects.toThrow('down');
  expect(await access.of('wang')).toBeUndefined();
  expect(await access.of('wang')).toBe(principal);
});
