const PAGE = 'https://wy.example.cn/resident/#here';
const SIGNED = { appId: 'wx0123456789abcdef', timestamp: 1, nonceStr: 'n', signature: 's' };
type Answer = Readonly<Record<string, unknown>>;

/** What was asked of WeChat's bridge, and what it answers by name. */
const asked: [name: string, parameters: Answer][] = [];
const answers: Record<string, Answer> = {};
let signedPages: string[] = [];
let signs = true;
let clicked: (() => void) | undefined;

/** As much of WeChat's browser as its SDK and our functions touch; the SDK is WeChat's own. */
const surroundings = {
  window: globalThis,
  Image: class {},
  location: { href: PAGE },
  navigator: { userAgent: 'Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.50', platform: 'Linux' },
  document: { title: '', addEventListener: () => undefined, createElement: () => fileInput() },
  fetch: (address: string) => {
    signedPages.push(new URL(address, PAGE).searchParams.get('url') ?? '');
    return Promise.resolve(signs ? Response.json(SIGNED) : Response.json({}, { status: 503 }));
  },
  WeixinJSBridge: {
    invoke(name: string, parameters: Answer, answer: (result: Answer) => void) {
      asked.push([name, parameters]);
      answer(answers[name] ?? { err_msg: `${name}:ok` });
    },
    on: () => undefined,
  },
};

function fileInput() {
  const input = new EventTarget() as EventTarget & { files: File[]; click(): void };
  input.files = [new File(['a'], 'a.png'), new File(['b'], 'b.png')];
  input.click = () => (clicked = () => input.dispatchEvent(new Event('change')));
  return input;
}

/** The functions in a page that has just been opened. */
async function opened(): Promise<typeof import('./wechat-functions.js')> {
  let functions: typeof import('./wechat-functions.js') | undefined;
  await jest.isolateModulesAsync(async () => {
    functions = await import('./wechat-functions.js');
  });
  return functions!;
}

beforeEach(() => {
  asked.length = 0;
  signedPages = [];
  signs = true;
  for (const name of Object.keys(answers)) delete answers[name];
  for (const [name, value] of Object.entries(surroundings))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  for (const name of ['jWeixin', 'wx']) Reflect.deleteProperty(globalThis, name);
});

test('the page is signed once, without its fragment, before WeChat is asked for anything', async () => {
  answers['scanQRCode'] = { err_msg: 'scanQRCode:ok', resultStr: 'CODE_128,PJ-2026-0001' };
  const { scanCode } = await opened();
  expect([await scanCode(), await scanCode()]).toEqual(['PJ-2026-0001', 'PJ-2026-0001']);
  expect(signedPages).toEqual(['https://wy.example.cn/resident/']);
  expect(asked.map(([name]) => name).filter((name) => name !== 'getNetworkType')).toEqual(['preVerifyJSAPI', 'scanQRCode', 'scanQRCode']);
  expect(asked[0]?.[1]).toMatchObject({ appId: SIGNED.appId, verifySignature: SIGNED.signature, verifyNonceStr: SIGNED.nonceStr });
});

test('pictures come as files, one after the other, however WeChat writes them', async () => {
  answers['chooseImage'] = { err_msg: 'chooseImage:ok', localIds: ['wxLocalResource://1', 'wxLocalResource://2'] };
  answers['getLocalImgData'] = {
    err_msg: 'getLocalImgData:ok',
    localData: `data:image/jgp;base64,${Buffer.from('picture').toString('base64')}\n`,
  };
  const { chooseImages } = await opened();
  const images = await chooseImages(2);
  expect(await Promise.all(images.map(async (image) => [image.name, image.type, await image.text()]))).toEqual([
    ['1.jpg', 'image/jpeg', 'picture'],
    ['2.jpg', 'image/jpeg', 'picture'],
  ]);
});

test('who thinks better of it has chosen and scanned nothing', async () => {
  answers['chooseImage'] = { err_msg: 'chooseImage:cancel' };
  answers['scanQRCode'] = { err_msg: 'scanQRCode:cancel' };
  const { chooseImages, scanCode } = await opened();
  expect([await chooseImages(1), await scanCode()]).toEqual([[], undefined]);
});

test('a page that WeChat does not admit, or that cannot be signed, works as in any browser', async () => {
  answers['preVerifyJSAPI'] = { err_msg: 'config:invalid signature' };
  const refused = await opened();
  expect([await refused.scanCode(), await refused.closeWindow()]).toEqual([undefined, false]);
  signs = false;
  const unsigned = await opened();
  const choosing = unsigned.chooseImages(1);
  while (clicked === undefined) await new Promise(setImmediate);
  clicked();
  expect((await choosing).map(({ name }) => name)).toEqual(['a.png']);
});

test('within WeChat a page can be closed', async () => {
  const { closeWindow } = await opened();
  expect(await closeWindow()).toBe(true);
  expect(asked.map(([name]) => name)).toContain('closeWindow');
});
