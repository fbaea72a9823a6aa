import type { Page } from 'playwright-core';

/** What is reported. */
export const TEXT = '两部电梯都停了，老人下不了楼。';

/** Presses for the next step. */
export const goesOn = (page: Page): Promise<void> => page.getByTestId('next').click();

/** Chooses the home, what it is about, and writes what happened, up to the similar cases. */
export async function writes(page: Page, place: string): Promise<void> {
  await page.getByTestId('place').first().getByRole('radio').check();
  await page.getByRole('radio', { name: /^电梯/ }).check();
  await goesOn(page);
  await page.getByLabel('内容', { exact: true }).fill(TEXT);
  await page.getByLabel('具体位置').fill(place);
}

/** Chooses pictures, as they come from the phone. */
export async function chooses(page: Page, ...pictures: readonly Buffer[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByTestId('add-photo').click()]);
  await chooser.setFiles(pictures.map((buffer, at) => ({ name: `${at}.jpg`, mimeType: 'image/jpeg', buffer })));
}

/** Says who reports. */
export async function names(page: Page): Promise<void> {
  await page.getByLabel('姓名', { exact: true }).fill('赵晓岚');
  await page.getByLabel('联系电话', { exact: true }).fill('13812348000');
}

/** Says who reports, and sends. */
export async function signs(page: Page): Promise<void> {
  await names(page);
  await page.getByTestId('send').click();
}
