import { createHash } from 'node:crypto';

/** What a signature of the JS-SDK is made over. */
export interface SignedPage {
  readonly ticket: string;
  readonly nonceStr: string;
  /** In seconds since 1970. */
  readonly timestamp: number;
  /** Without fragment. */
  readonly url: string;
}

/** The signature that WeChat's browser compares (JS-SDK 使用权限签名算法): SHA-1 of the fields in the order of their names, none of them escaped. */
export function pageSignature({ ticket, nonceStr, timestamp, url }: SignedPage): string {
  return createHash('sha1').update(`jsapi_ticket=${ticket}&noncestr=${nonceStr}&timestamp=${timestamp}&url=${url}`).digest('hex');
}
