Object.defineProperty(globalThis, 'navigator', { value: { userAgent: '' }, configurable: true });

test.each([
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 MicroMessenger/8.0.50.2701(0x28003255)', true],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) MicroMessenger/8.0.49(0x18003137) NetType/WIFI', true],
  ['Mozilla/5.0 (Linux; Android 14) MicroMessenger/7.0.1 wxwork/4.1.20', false],
  ['Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36', false],
])('%s: %s', async (userAgent, expected) => {
  const { isWeChat } = await import('./wechat-browser.js');
  expect(isWeChat(userAgent)).toBe(expected);
});
