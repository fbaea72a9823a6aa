import { onBeforeUnmount, onMounted, type Ref } from 'vue';
import { online } from '../online.js';
import { api } from '../session.js';
import { browserShelf } from './picture-shelf.js';
import { smallerPicture } from './smaller-picture.js';
import { openUploads, type Uploads } from './uploads.js';

/**
 * The pictures of a draft of this page, uploaded as soon as there is a network. `draft`: under which name they wait while the page is closed; with
 * the person in it. `restored`: told when some waited from before.
 */
export function useUploads(photos: Ref<readonly string[]>, draft: string, restored?: () => void): Uploads {
  const uploads = openUploads({
    photos,
    shelf: browserShelf(draft),
    shrink: smallerPicture,
    upload: async (content) => (await api.upload('UploadPhoto', {}, content)).name,
    online: () => online.value,
  });
  const goOn = (): void => void uploads.upload();
  onMounted(async () => {
    addEventListener('online', goOn);
    if (await uploads.restore()) restored?.();
    goOn();
  });
  onBeforeUnmount(() => {
    removeEventListener('online', goOn);
    uploads.close();
  });
  return uploads;
}
