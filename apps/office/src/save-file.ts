import type { Download } from '@heming/web-kit';

/** Hands a file to the browser, which saves it. */
export function saveFile({ fileName, content }: Download): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
