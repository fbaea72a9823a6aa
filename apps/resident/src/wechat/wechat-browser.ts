/** Whether a page is shown by WeChat's own browser; that of 企业微信, which has accounts of its own, is another. */
export function isWeChat(userAgent: string): boolean {
  return /\bMicroMessenger\//i.test(userAgent) && !/\bwxwork\//i.test(userAgent);
}

/** Whether this page is. */
export const inWeChat = isWeChat(navigator.userAgent);
