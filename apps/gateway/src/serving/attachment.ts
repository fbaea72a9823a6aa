import type { Headers } from '../security-headers.js';

/** Media types that are sent as such; whatever else a file claims to be, it is bytes. None of them runs in a browser. */
const MEDIA_TYPES: ReadonlySet<string> = new Set([
  'text/csv; charset=utf-8',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/pdf',
  'application/zip',
  'image/jpeg',
]);

/** Longest name that every file system takes, in characters. */
const MAX_NAME = 80;

/** Headers of a file that is saved and never shown in the page (RFC 6266, RFC 8187). */
export function attachmentHeaders({ fileName, contentType }: { readonly fileName: string; readonly contentType: string }): Headers {
  const name = safeName(fileName);
  const plain = name.replaceAll(/[^\w.-]/g, '_');
  return {
    'content-type': MEDIA_TYPES.has(contentType) ? contentType : 'application/octet-stream',
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`,
    'cache-control': 'private, no-store',
  };
}

/** A name without folders, control characters, or characters that a file system gives a meaning; the end, with the extension, is kept. */
function safeName(fileName: string): string {
  const name = Buffer.from(fileName)
    .toString()
    .replaceAll(/[\p{C}\\/:*?"<>|]/gu, '_');
  return [...name].slice(-MAX_NAME).join('').replace(/^\.+/, '') || 'file';
}

/** RFC 8187 allows fewer characters than encodeURIComponent leaves. */
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
}
