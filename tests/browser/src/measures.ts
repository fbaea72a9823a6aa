import type { Page } from 'playwright-core';

/** What the large type has to keep (工信部《移动互联网应用适老化通用设计规范》), in pixels, and as a multiple of the type. */
export const [ELDER_TYPE, ELDER_TOUCH, ELDER_LINE] = [18, 60, 1.3] as const;

/** What every text and every control of the page measures, as the browser computed it. */
export async function measured(page: Page): Promise<{ type: number; line: number; touch: number; width: number }> {
  return page.evaluate(`(() => {
    const seen = (element) => element.getClientRects().length > 0 && element.getBoundingClientRect().left >= 0;
    const texts = [...document.querySelectorAll('body *')].filter(
      (element) => seen(element) && [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== ''));
    const controls = [...document.querySelectorAll('a, button, select, .hm-input, .van-field, label:has(input), textarea')].filter(seen).map((element) => element.getBoundingClientRect());
    const sizes = texts.map((element) => getComputedStyle(element)).map(({ fontSize, lineHeight }) => [parseFloat(fontSize), parseFloat(lineHeight)]);
    return {
      type: Math.min(...sizes.map(([size]) => size)),
      line: Math.min(...sizes.map(([size, line]) => line / size)),
      touch: Math.min(...controls.flatMap(({ width, height }) => [width, height])),
      width: document.documentElement.scrollWidth,
    };
  })()`);
}
