import { pageSignature } from './page-signature.js';

/** WeChat's own example (JS-SDK 使用权限签名算法). */
const EXAMPLE = {
  nonceStr: 'Wm3WZYTPz0wzccnW',
  ticket: 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg',
  timestamp: 1414587457,
};

test('a page is signed as in the examples that WeChat published', () => {
  expect(pageSignature({ ...EXAMPLE, url: 'http://mp.weixin.qq.com?params=value' })).toBe('0f9de62fce790f9a083d5c99e95740ceb90c27ed');
  expect(pageSignature({ ...EXAMPLE, url: 'http://mp.weixin.qq.com' })).toBe('f4d90daf4b3bca3078ab155816175ba34c443a7b');
});
