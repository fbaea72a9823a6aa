import { canonicalAddress } from './sign-in.js';

test('a page of a demonstration moves to the loopback address that its provider knows', () => {
  expect(canonicalAddress('http://127.0.0.1:8080/oidc', 'http://localhost:8080/office/overview?a=1#b')).toBe(
    'http://127.0.0.1:8080/office/overview?a=1#b',
  );
});

test('a page stays where it is: at the address of the provider, at another port, or on another host', () => {
  const pages = ['http://127.0.0.1:8080/office/', 'http://localhost:5173/office/', 'https://wuye.example.cn/office/'];
  expect(pages.map((page) => canonicalAddress('http://127.0.0.1:8080/oidc', page))).toEqual([undefined, undefined, undefined]);
  expect(canonicalAddress('https://sso.example.cn', 'http://localhost:8080/office/')).toBeUndefined();
  expect(canonicalAddress('', 'http://localhost:8080/office/')).toBeUndefined();
});
