import type { Photo as PhotoMessage } from '@heming/contracts/complaints/v1';
import type { PhotoFault } from '@heming/photos';
import { MAX_PHOTO_MIB, type Photo } from './domain/photo.js';

const FAULTS: Readonly<Record<PhotoFault, string>> = {
  NOT_AN_IMAGE: '不是可用的图片',
  TOO_LARGE: `超过 ${MAX_PHOTO_MIB} MiB`,
  TOO_MANY_PIXELS: '像素过多',
  DAMAGED: '文件已损坏',
};

/** A photo in the contract's words. */
export function photoMessage({ name, width, height, sizeBytes, sha256, createTime }: Photo): PhotoMessage {
  return { name, width, height, sizeBytes, sha256, createTime };
}

/** What is wrong with a file that is no photo, in Chinese and as a word. */
export function faultText(fault: PhotoFault): string {
  return `${FAULTS[fault]} ${fault}`;
}
