import { ApiProblem } from '@heming/web-kit';
import { shallowRef } from 'vue';
import type { KeptPicture, PictureShelf } from './picture-shelf.js';
import { openUploads, type Uploads } from './uploads.js';

/** A phone: its shelf, its network, and the service behind it. */
class Phone {
  readonly kept = new Map<number, KeptPicture>();
  readonly photos = shallowRef<readonly string[]>([]);
  /** What the service got, in its order. */
  readonly arrived: string[] = [];
  network = true;
  /** What pictures become when they are made smaller; undefined for what they are. */
  small: Blob | undefined;
  /** What the service refuses, by content. */
  refused = '';
  /** Done while a picture is on its way. */
  meanwhile: () => Promise<void> = () => Promise.resolve();
  readonly shelf: PictureShelf = {
    read: () => Promise.resolve([...this.kept.values()]),
    put: (picture) => Promise.resolve(void this.kept.set(picture.id, picture)),
    remove: (id) => Promise.resolve(void this.kept.delete(id)),
    clear: () => Promise.resolve(this.kept.clear()),
  };

  /** The page, opened anew. */
  opens(shelf: PictureShelf = this.shelf): Uploads {
    return openUploads({
      photos: this.photos,
      shelf,
      shrink: (content) => Promise.resolve(this.small ?? content),
      online: () => this.network,
      upload: async (content) => {
        await this.meanwhile();
        if (!this.network) throw new TypeError('fetch failed');
        const text = await content.text();
        if (text === this.refused)
          throw new ApiProblem({ status: 400, reason: 'PHOTO_UNREADABLE', detail: '不是照片', detailEn: 'no photo', traceId: '' });
        this.arrived.push(text);
        return `photos/${text}`;
      },
    });
  }
}

const picture = (text: string): Blob => new Blob([text], { type: 'image/jpeg' });
const statesOf = ({ pictures }: Uploads): readonly string[] => pictures.value.map(({ state }) => state);

test('what is chosen without a network waits on the phone, is there again with the page, and arrives once in its order', async () => {
  const phone = new Phone();
  phone.network = false;
  const before = phone.opens();
  await before.add([picture('a'), picture('b')]);
  expect([statesOf(before), phone.kept.size, before.free.value]).toEqual([['WAITING', 'WAITING'], 2, 7]);
  before.close();

  const uploads = phone.opens();
  await uploads.restore();
  expect(statesOf(uploads)).toEqual(['WAITING', 'WAITING']);
  phone.network = true;
  expect(await Promise.all([uploads.upload(), uploads.upload()])).toEqual([true, true]);
  expect([phone.arrived, phone.photos.value, phone.kept.size]).toEqual([['a', 'b'], ['photos/a', 'photos/b'], 0]);
  expect(uploads.pictures.value).toEqual([]);
});

test('a picture that the service refuses stops no other, stays until it is left out, and says why', async () => {
  const phone = new Phone();
  phone.refused = 'text';
  const uploads = phone.opens();
  await uploads.add([picture('text'), picture('b')]);
  expect([phone.photos.value, statesOf(uploads)]).toEqual([['photos/b'], ['FAILED']]);
  const [failed] = uploads.pictures.value;
  expect(failed?.problem?.reason).toBe('PHOTO_UNREADABLE');
  expect(await uploads.upload()).toBe(false);
  await uploads.remove(failed?.id ?? 0);
  expect([await uploads.upload(), phone.kept.size]).toEqual([true, 0]);
});

test('a network that is there and gives no answer is told as a failure, and the rest waits', async () => {
  const phone = new Phone();
  const uploads = phone.opens();
  phone.meanwhile = () => Promise.reject(new TypeError('fetch failed'));
  await uploads.add([picture('a'), picture('b')]);
  expect(statesOf(uploads)).toEqual(['FAILED', 'WAITING']);
  phone.meanwhile = () => Promise.resolve();
  expect([await uploads.upload(), phone.arrived]).toEqual([true, ['a', 'b']]);
});

test('what is left out while it is on its way does not come to the draft, nor does anything once all of it is forgotten', async () => {
  const phone = new Phone();
  const uploads = phone.opens();
  phone.meanwhile = () => uploads.remove(uploads.pictures.value[0]?.id ?? 0);
  await uploads.add([picture('a')]);
  phone.meanwhile = () => uploads.forget();
  await uploads.add([picture('b'), picture('c')]);
  expect([phone.photos.value, phone.kept.size, uploads.pictures.value]).toEqual([[], 0, []]);
});

test('of a page that is left nothing comes to the draft: the picture stays on the phone', async () => {
  const phone = new Phone();
  const left = phone.opens();
  phone.meanwhile = () => Promise.resolve(left.close());
  await left.add([picture('a'), picture('b')]);
  expect([phone.photos.value, phone.kept.size]).toEqual([[], 2]);
});

test('a browser that keeps nothing says so, and uploads all the same', async () => {
  const phone = new Phone();
  phone.network = false;
  const refuses = (): Promise<never> => Promise.reject(new Error('private mode'));
  const uploads = phone.opens({ read: refuses, put: refuses, remove: refuses, clear: refuses });
  expect(uploads.kept.value).toBe(true);
  await uploads.add([picture('a')]);
  expect([uploads.kept.value, statesOf(uploads)]).toEqual([false, ['WAITING']]);
  phone.network = true;
  expect([await uploads.upload(), phone.photos.value]).toEqual([true, ['photos/a']]);
});

test('a picture is kept and uploaded as small as the service keeps it, however large it was chosen', async () => {
  const phone = new Phone();
  phone.small = picture('small');
  const uploads = phone.opens();
  await uploads.add([new Blob([new Uint8Array(11 * 2 ** 20)])]);
  expect([phone.arrived, uploads.notTaken.value]).toEqual([['small'], undefined]);
});

test('no more go along than the service takes, and none that is larger or cannot be read', async () => {
  const phone = new Phone();
  phone.network = false;
  const uploads = phone.opens();
  await uploads.add(Array.from({ length: 11 }, (_none, at) => picture(`${at}`)));
  expect([uploads.pictures.value.length, phone.kept.size, uploads.free.value]).toEqual([9, 9, 0]);
  await uploads.forget();
  await uploads.add([new Blob([new Uint8Array(10 * 2 ** 20 + 1)])]);
  expect([uploads.notTaken.value, uploads.pictures.value.length]).toEqual(['tooLarge', 0]);
  await uploads.add([{ size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as Blob]);
  expect(uploads.notTaken.value).toBe('unreadable');
});
