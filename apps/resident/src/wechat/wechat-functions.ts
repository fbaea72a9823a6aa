import type wx from 'weixin-js-sdk';
import { inWeChat } from './wechat-browser.js';

type Wx = typeof wx;

/** What the pages of the app may ask WeChat's browser for. */
const FUNCTIONS: ('chooseImage' | 'getLocalImgData' | 'scanQRCode' | 'closeWindow')[] = [
  'chooseImage',
  'getLocalImgData',
  'scanQRCode',
  'closeWindow',
];
/** Address that the app was opened at: WeChat on iOS compares this one, however the app moves on. */
const OPENED_AT = location.href;
const isIos = /iPhone|iPad/.test(navigator.userAgent);

let signedAddress: string | undefined;

/** WeChat's functions for the present page; undefined outside of WeChat, and where WeChat does not admit the page. */
async function functions(): Promise<Wx | undefined> {
  if (!inWeChat) return undefined;
  try {
    const { default: sdk } = await import('weixin-js-sdk');
    await admit(sdk);
    return sdk;
  } catch {
    return undefined;
  }
}

/** Shows WeChat the city's signature of the page, once per address. @throws Error when there is none, or WeChat does not take it */
async function admit(sdk: Wx): Promise<void> {
  const address = (isIos ? OPENED_AT : location.href).replace(/#.*$/, '');
  if (address === signedAddress) return;
  const answer = await fetch(`/wechat/page-signature?${new URLSearchParams({ url: address }).toString()}`);
  if (!answer.ok) throw new Error(`the page was not signed (${answer.status})`);
  const signature = (await answer.json()) as { appId: string; timestamp: number; nonceStr: string; signature: string };
  await new Promise<void>((resolve, reject) => {
    sdk.error(({ errMsg }) => reject(new Error(errMsg)));
    sdk.config({ ...signature, jsApiList: FUNCTIONS as Parameters<Wx['config']>[0]['jsApiList'] });
    sdk.ready(resolve);
  });
  signedAddress = address;
}

/** Lets somebody choose or take pictures: by WeChat within it, else by the browser's own file input. None when he thinks better of it. */
export async function chooseImages(most: number): Promise<readonly File[]> {
  const sdk = await functions();
  if (sdk === undefined) return chooseFiles(most);
  const ids = await new Promise<readonly string[]>((resolve) =>
    sdk.chooseImage({
      count: most,
      sizeType: ['compressed'],
      success: ({ localIds }) => resolve(localIds),
      cancel: () => resolve([]),
      fail: () => resolve([]),
    }),
  );
  const images: File[] = [];
  // WeChat reads one at a time.
  for (const localId of ids) images.push(await imageOf(sdk, localId, `${images.length + 1}.jpg`));
  return images;
}

function imageOf(sdk: Wx, localId: string, name: string): Promise<File> {
  return new Promise((resolve, reject) =>
    sdk.getLocalImgData({
      localId,
      success: ({ localData }) => resolve(fileOf(localData, name)),
      fail: () => reject(new Error('the picture cannot be read')),
    }),
  );
}

/** The picture that WeChat gives: Base64, broken into lines and with the head of a data address on one system, without on the other. */
function fileOf(localData: string, name: string): File {
  const binary = atob(localData.replace(/^data:[^,]*,/, '').replace(/\s/g, ''));
  return new File([Uint8Array.from(binary, (character) => character.charCodeAt(0))], name, { type: 'image/jpeg' });
}

function chooseFiles(most: number): Promise<readonly File[]> {
  const input = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/*', multiple: most > 1 });
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])].slice(0, most)));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** The text of a code that somebody holds before the camera; undefined outside of WeChat, or when he thinks better of it. */
export async function scanCode(): Promise<string | undefined> {
  const sdk = await functions();
  if (sdk === undefined) return undefined;
  return new Promise((resolve) =>
    sdk.scanQRCode({
      needResult: 1,
      scanType: ['qrCode', 'barCode'],
      // A bar code comes with its kind in front: CODE_128,PJ-2026-0001.
      success: ({ resultStr }) => resolve(resultStr.replace(/^[A-Z]+_\d+,/, '')),
      cancel: () => resolve(undefined),
      fail: () => resolve(undefined),
    }),
  );
}

/** Closes the page within WeChat. @returns whether it could */
export async function closeWindow(): Promise<boolean> {
  const sdk = await functions();
  sdk?.closeWindow();
  return sdk !== undefined;
}
